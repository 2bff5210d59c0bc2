import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { consumeGrantOp, reportExecutionOp } from "@/lib/contracts/approvals/operations";
import { pauseAgentOp, resumeAgentOp } from "@/lib/contracts/desk/workbench/agents";
import { updateDecisionRulesOp } from "@/lib/contracts/desk/workbench/rules";
import { getApprovalOp, getWorkTaskOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { call, data, NEXT, refused, SERVER } from "./client";
import { listen, next } from "./listen";
import { raw } from "./raw";
import { anApproval, TOOL_ARGS } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const approve = (uid: string, body: object = {}) =>
  data(updateWorkTaskOp, {
    as: world.people.reviewer.token,
    params: { task_uid: uid },
    body: { action: "approve", ...body },
  });

async function anApproved(of = world, body: object = {}): Promise<string> {
  const { uid } = await anApproval(of);
  await approve(uid, body);
  return uid;
}

const read = (uid: string, as = world.agent.token) => data(getApprovalOp, { as, params: { uid } });
async function granted(): Promise<{ uid: string; grant: string }> {
  const uid = await anApproved();
  return { uid, grant: (await read(uid)).grant ?? "" };
}
const consuming = (uid: string, grant: unknown, as = world.agent.token) => ({
  as,
  params: { uid },
  body: { grant },
});

/** As anybody would, with the address of the server and a JOSE library. */
const verified = (grant: string | null, issuer = SERVER) =>
  jwtVerify(grant ?? "", createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`)), {
    ...{ issuer, audience: world.agent.uid, algorithms: ["EdDSA"] },
  });

describe.each([
  ["our server", SERVER],
  ["Next alone", NEXT],
])("the keys at %s", (_, base) => {
  it("are open, can be kept for a while, and verify a grant by jose alone", async () => {
    const response = await fetch(`${base}/.well-known/jwks.json`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "public, max-age=300",
      "content-type": "application/jwk-set+json",
      "x-content-type-options": "nosniff",
    });
    const uid = await anApproved();
    const { data: approval } = await call(getApprovalOp, { as: world.agent.token, params: { uid }, base });
    const { payload, protectedHeader } = await verified(approval.grant, base);
    const { keys } = (await response.json()) as { keys: { kid: string; d?: string }[] };
    expect(keys.map(({ kid }) => kid)).toContain(protectedHeader.kid);
    expect(keys.filter(({ d }) => d !== undefined)).toEqual([]);
    expect(payload).toMatchObject({
      ...{ sub: uid, org: world.organizationUid, tool: TOOL_ARGS.tool_type, dec: "approved", ver: 2 },
      args_sha256: createHash("sha256")
        .update(canonicalize(TOOL_ARGS) ?? "")
        .digest("base64url"),
      by: world.people.reviewer.uid,
    });
  });

  it("are read, and nothing else", async () => {
    const answer = await raw({ method: "POST", path: "/.well-known/jwks.json", base });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
    expect((await fetch(`${base}/.well-known/nope`)).status).toBe(404);
  });
});

describe("a grant", () => {
  it("is for the edited arguments where a reviewer edited them", async () => {
    const tool_args = { ...TOOL_ARGS, subject: "Softer" };
    const { grant, tool_args: final } = await read(await anApproved(world, { tool_args }));
    expect(final).toEqual(tool_args);
    expect((await verified(grant)).payload.args_sha256).toBe(
      createHash("sha256")
        .update(canonicalize(tool_args) ?? "")
        .digest("base64url"),
    );
  });

  it("comes with the answer to whoever waited, and with the event, and is the same one", async () => {
    const agent = await anAgent(world.organizationUid);
    const stream = listen(SERVER, agent.token, {}, "/api/approvals/events");
    expect(await next(stream)).toMatchObject({ event: "ready" });
    const { uid } = await anApproval({ ...world, agent });
    const waiting = data(getApprovalOp, { as: agent.token, params: { uid }, query: "wait=30" });
    expect(await next(stream)).toMatchObject({
      event: "approval.requested",
      data: { approval: { grant: null } },
    });
    await approve(uid);
    const { grant } = await waiting;
    expect(await next(stream)).toMatchObject({ event: "approval.decided", data: { approval: { grant } } });
    expect(grant).toEqual(expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/));
    await stream.return(undefined);
  });

  it("is shown to nobody but the agent that asked", async () => {
    const { uid, grant } = await granted();
    const { manager, reviewer } = world.people;
    for (const { token } of [manager, reviewer]) {
      expect((await read(uid, token)).grant).toBeNull();
      const { text } = await call(getWorkTaskOp, { as: token, params: { task_uid: uid } });
      expect(text).not.toContain(grant);
    }
    const colleague = await anAgent(world.organizationUid);
    await db().workTask.updateMany({ where: { uid }, data: { assigneeAgentUid: colleague.uid } });
    expect((await read(uid, colleague.token)).grant).toBeNull();
    expect((await read(uid)).grant).toBe(grant);
  });

  it("is not made by people who read, nor by an answer without a body", async () => {
    const uid = await anApproved();
    const count = () => db().grant.count({ where: { taskUid: uid } });
    await read(uid, world.people.manager.token);
    const headers = { "if-none-match": '"2"' };
    expect((await call(getApprovalOp, { as: world.agent.token, params: { uid }, headers })).status).toBe(304);
    expect(await count()).toBe(0);
    await read(uid);
    expect(await count()).toBe(1);
  });

  it("is good for as long as the organization says", async () => {
    const params = { organization_uid: world.organizationUid };
    const rules = (grant_minutes: unknown) => ({
      as: world.people.admin.token,
      params,
      body: { grant_minutes },
    });
    await data(updateDecisionRulesOp, rules(60));
    const { payload } = await verified((await granted()).grant);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
    for (const minutes of [0, 1441, 1.5, "5"]) await refused(400, updateDecisionRulesOp, rules(minutes));
  });
});

describe("consuming it", () => {
  it("gives the arguments once, and then says when that was", async () => {
    const { uid, grant } = await granted();
    const answer = await call(consumeGrantOp, consuming(uid, grant));
    expect(answer).toMatchObject({ status: 200, message: "Grant consumed" });
    const { payload } = await verified(grant);
    const { consumed_at } = answer.data;
    expect(answer.data).toEqual({
      uid,
      action_uid: null,
      jti: payload.jti,
      tool_args: TOOL_ARGS,
      consumed_at,
    });
    expect((await refused(409, consumeGrantOp, consuming(uid, grant))).details).toEqual([
      { consumed_at: expect.any(String) },
    ]);
    expect((await read(uid)).grant).toBeNull();
    const task = await data(getWorkTaskOp, { as: world.people.viewer.token, params: { task_uid: uid } });
    expect(task.change_log.at(-1)).toMatchObject({ action: "grant_consumed", by_name: world.agent.name });
  });

  it("has one winner of twenty who try at once", async () => {
    const { uid, grant } = await granted();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call(consumeGrantOp, consuming(uid, grant))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });
});

describe("what cannot be consumed", () => {
  it("is refused with 410 of a paused agent, one that expired, and after the outcome was reported", async () => {
    const agent = await anAgent(world.organizationUid);
    const ours = { ...world, agent };
    const [paused, expired, reported] = [
      await anApproved(ours),
      await anApproved(ours),
      await anApproved(ours),
    ];
    const grants = new Map<string, string>();
    for (const uid of [paused, expired, reported])
      grants.set(uid, (await read(uid, agent.token)).grant ?? "");
    const gone = async (uid: string) =>
      (await refused(410, consumeGrantOp, consuming(uid, grants.get(uid), agent.token))).details;
    await db().grant.updateMany({
      where: { taskUid: expired },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await gone(expired)).toEqual([{ reason: "expired" }]);
    await data(reportExecutionOp, {
      as: agent.token,
      params: { uid: reported },
      body: { outcome: "failed" },
    });
    expect(await gone(reported)).toEqual([{ reason: "reported" }]);
    const admin = { as: world.people.admin.token, params: { agent_uid: agent.uid } };
    await data(pauseAgentOp, admin);
    expect(await gone(paused)).toEqual([{ reason: "revoked" }]);
    expect((await read(paused, agent.token)).grant).toBeNull();
    await data(resumeAgentOp, admin);
    const again = (await read(paused, agent.token)).grant;
    await data(consumeGrantOp, consuming(paused, again, agent.token));
  });

  it("is refused with 422 of another approval's and altered ones, and 400 of what is no text", async () => {
    const { uid, grant } = await granted();
    const other = await granted();
    for (const wrong of [other.grant, "a.b.c", `${grant.slice(0, -8)}AAAAAAAA`]) {
      const { details } = await refused(422, consumeGrantOp, consuming(uid, wrong));
      expect(details).toEqual([{ field: "grant", message: "is none of this approval, or was altered" }]);
    }
    for (const wrong of [undefined, 7, "", "a".repeat(8193)]) {
      expect((await refused(400, consumeGrantOp, consuming(uid, wrong))).details).toMatchObject([
        { field: "grant" },
      ]);
    }
  });

  it("is the agent's own affair: 403 for people, 404 for other agents", async () => {
    const { uid, grant } = await granted();
    await refused(403, consumeGrantOp, consuming(uid, grant, world.people.admin.token));
    const colleague = await anAgent(world.organizationUid);
    await refused(404, consumeGrantOp, consuming(uid, grant, colleague.token));
  });
});
