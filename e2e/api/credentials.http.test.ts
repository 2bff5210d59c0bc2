import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import type { Operation } from "@/lib/contracts/operation";
import { listTasksOp } from "@/lib/contracts/v1-agent/operations";
import { v1ListTasksOp } from "@/lib/contracts/v1-tasks/operations";
import { createApiToken } from "@/lib/server/auth/create-api-token";
import { makeToken } from "@/lib/server/auth/token";
import { db } from "@/lib/server/db/client";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { aWorld, type World } from "@/lib/testing/world";
import { call, credential, turnsTo } from "./client";
import { DOORS, refuseRaw } from "./each-door";
import type { RawRequest } from "./raw";
import { expectShape } from "./refusal-shapes";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const refuse = (op: Operation, status: number, request: Partial<RawRequest>) =>
  refuseRaw(world, op, status, request);

const agentToken = (more: object = {}) => {
  const holder = { type: "agent" as const, uid: world.agent.uid };
  return createApiToken({ organizationUid: world.organizationUid, holder, ...more });
};

describe.each(DOORS)("$section", ({ section, list, create, body, challenge }) => {
  const statusAs = async (as: string) => (await call(list, { as })).status;

  it(`${section}: 401 to a request without a credential, with the header that is wanted`, async () => {
    for (const op of [list, create]) {
      expect((await refuse(op, 401, {})).headers["www-authenticate"]).toBe(challenge);
    }
  });

  it(`${section}: 401 to every wrong credential alike`, async () => {
    const good = await agentToken();
    const bad = [good.slice(0, -1), `${good}x`, makeToken("agent").token, "' OR 1=1 --", "x"];
    for (const token of [...bad, good.replace("agent", "user")]) {
      const { headers } = await refuse(list, 401, { headers: credential(list, token) });
      expect(headers["www-authenticate"]).toBe(challenge);
    }
  });

  it(`${section}: 401 to a good token in the header of another contract`, async () => {
    const token = await agentToken();
    const other = list.auth.includes("apiKey") ? listTasksOp : v1ListTasksOp;
    await refuse(list, 401, { headers: credential(other, token) });
  });

  it(`${section}: 401 to a revoked token, although it was just used`, async () => {
    const token = await agentToken();
    expect(await statusAs(token)).toBe(200);
    const where = { lastFour: token.slice(-4), organizationUid: world.organizationUid };
    await db().apiToken.updateMany({ where, data: { revokedAt: new Date() } });
    await turnsTo(401, () => statusAs(token));
    await refuse(create, 401, { headers: credential(create, token) });
  });

  it(`${section}: 401 to an expired token`, async () => {
    const token = await agentToken({ expiresAt: new Date(Date.now() - 1) });
    await refuse(list, 401, { headers: credential(list, token) });
  });

  it(`${section}: 403 to a role that may only read`, async () => {
    const answer = await call(create, { as: world.people.viewer.token, body: body(world) });
    expect(answer.status).toBe(403);
    expectShape(create.contract.name, 403, answer.text);
  });

  it(`${section}: 403 to a token whose scopes do not cover it`, async () => {
    const token = await agentToken({ scopes: ["approvals:request"] });
    await refuse(list, 403, { headers: credential(list, token) });
    await refuse(create, 403, { headers: credential(create, token) });
  });
});

describe.each(operations.map((op) => [`${op.contract.name} ${op.id}`, op] as const))("%s", (_, op) => {
  const withBody = { headers: { "content-type": "application/json" }, body: JSON.stringify(op.example) };
  const request = op.body ? withBody : { headers: {} };
  const path = op.path.replace(/{\w+}/g, "00000000-0000-4000-8000-000000000000");

  it("asks for a credential before anything else", async () => {
    await refuse(op, 401, { ...request, path });
  });

  // A session has no scopes that could be too narrow.
  if (op.auth.some((kind) => kind !== "session"))
    it("asks for its permission before it looks at anything", async () => {
      const holder = { type: "user" as const, uid: world.people.admin.uid };
      const { organizationUid } = world;
      const token = await createApiToken({ organizationUid, holder, scopes: ["invoices:read"] });
      await refuse(op, 403, { ...request, path, headers: { ...request.headers, ...credential(op, token) } });
    });
});

it.each([
  ["2.1", listTasksOp],
  ["3.1", v1ListTasksOp],
])("%s: a session cookie is no credential of this contract", async (_, op) => {
  const { name, value } = await sessionCookie(world.people.manager.uid);
  await refuse(op, 401, { headers: { cookie: `${name}=${value}`, origin: "http://127.0.0.1" } });
});

it("3.1: says whether there was a credential at all", async () => {
  const codeOf = async (headers: Record<string, string>) =>
    JSON.parse((await refuse(v1ListTasksOp, 401, { headers })).text).detail.code;
  expect(await codeOf({})).toBe("authentication_required");
  expect(await codeOf({ "x-api-key": "x" })).toBe("authentication_invalid");
});
