import { beforeAll, describe, expect, it } from "vitest";
import { getApprovalOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, NEXT, refused, SERVER } from "./client";
import { anApproval } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const decide = (uid: string) =>
  data(updateWorkTaskOp, {
    ...{ as: world.people.reviewer.token, params: { task_uid: uid }, body: { action: "approve" } },
  });

describe.each([
  ["our server", SERVER],
  ["Next alone", NEXT],
])("waiting for a decision at %s", (_, base) => {
  const ask = (uid: string, more: object = {}) =>
    call(getApprovalOp, { as: world.agent.token, params: { uid }, query: "wait=60", base, ...more });

  it("is answered when the decision is made, and at once from then on", async () => {
    const { uid } = await anApproval(world);
    const waiting = [ask(uid), ask(uid)];
    await decide(uid);
    for (const answer of await Promise.all([...waiting, ask(uid)])) {
      expect(answer).toMatchObject({ status: 200, data: { resolution: "approved", version: 2 } });
      expect(answer.headers.get("etag")).toBe('"2"');
    }
  });

  it("can be preferred by a header, which is then said to be so", async () => {
    const { uid } = await anApproval(world);
    const waiting = ask(uid, { query: "", headers: { prefer: "respond-async, wait=600" } });
    await decide(uid);
    const { data: approval, headers } = await waiting;
    expect(approval).toMatchObject({ resolution: "approved" });
    expect(headers.get("preference-applied")).toBe("wait=60");
  });

  it("ends with 304 where nothing has changed in that time", async () => {
    const { uid } = await anApproval(world);
    const answer = await ask(uid, { query: "wait=1", headers: { "if-none-match": '"1"' } });
    expect(answer.status).toBe(304);
  });

  it("ends without an answer for a credential that was revoked meanwhile", async () => {
    const agent = await anAgent(world.organizationUid);
    const { uid } = await anApproval({ ...world, agent });
    const waiting = ask(uid, { as: agent.token });
    // It waits by then, or is refused all the same.
    await ask(uid, { as: agent.token, query: "" });
    await db().apiToken.updateMany({ where: { agentUid: agent.uid }, data: { revokedAt: new Date() } });
    await decide(uid);
    expect((await waiting).status).toBe(401);
  });
});

it.each(["0", "61", "-1", "1.5", "x", ""])("refuses to wait for %j seconds", async (wait) => {
  const { uid } = await anApproval(world);
  const options = { as: world.agent.token, params: { uid }, query: { wait } };
  const { details } = await refused(400, getApprovalOp, options);
  expect(fieldsOf(details)).toEqual(["wait"]);
});

it.each(["wait", "wait=x", "wait=-1", "handling=strict", "awaiting=5"])(
  "does not wait where %j is preferred",
  async (prefer) => {
    const { uid } = await anApproval(world);
    const answer = await call(getApprovalOp, {
      ...{ as: world.agent.token, params: { uid }, headers: { prefer } },
    });
    expect(answer.data).toMatchObject({ resolution: "pending" });
    expect(answer.headers.has("preference-applied")).toBe(false);
  },
);
