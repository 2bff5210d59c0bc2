import { beforeAll, describe, expect, it } from "vitest";
import type { Contract, Operation } from "@/lib/contracts/operation";
import { v1Agent } from "@/lib/contracts/v1-agent/contract";
import { v1Tasks } from "@/lib/contracts/v1-tasks/contract";
import { workTasks } from "@/lib/contracts/work-tasks/contract";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { authenticate } from "./authenticate";

type Guard = Pick<Operation, "auth" | "permission" | "contract">;
const guard = (contract: Contract, auth: Operation["auth"]): Guard => ({
  contract,
  auth,
  permission: "work_tasks:read",
});
const DESK = guard(workTasks, ["session", "bearer"]);
const AGENT = guard(v1Agent, ["bearer"]);
const COMPANY = guard(v1Tasks, ["apiKey"]);

const API_KEY = 'ApiKey realm="countersign"';

let world: World;
let other: World;
beforeAll(async () => {
  [world, other] = [await aWorld(), await aWorld()];
  const { uid: userUid } = world.people.viewer;
  await db().membership.create({
    data: { organizationUid: other.organizationUid, userUid, role: "admin" },
  });
});

const ask = (on: Guard, headers: Record<string, string>) =>
  authenticate(new Request("http://localhost/", { headers }), on, "r");
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const apiKey = (token: string) => ({ "x-api-key": token });

it("lets a person see all of their organizations on the desk", async () => {
  const ctx = await ask(DESK, bearer(world.people.viewer.token));
  expect(ctx.sight).toBe("desk");
  expect(new Set(ctx.organizations.keys())).toEqual(new Set([world.organizationUid, other.organizationUid]));
});

it.each([
  ["participant", AGENT, bearer],
  ["company", COMPANY, apiKey],
] as const)("binds the same token to its own organization in the sight %s", async (sight, on, header) => {
  const ctx = await ask(on, header(world.people.viewer.token));
  expect([ctx.sight, ctx.defaultOrganization]).toEqual([sight, world.organizationUid]);
  expect([...ctx.organizations.keys()]).toEqual([world.organizationUid]);
});

it("judges by the role in the token's own organization alone, where it is bound to it", async () => {
  const deleting = { ...AGENT, permission: "work_tasks:delete" } as const;
  const { token } = world.people.viewer;
  await expect(ask(deleting, bearer(token))).rejects.toMatchObject({ code: "forbidden" });
  await expect(ask({ ...deleting, contract: workTasks }, bearer(token))).resolves.toBeDefined();
});

it("takes an agent's token as an API key, too", async () => {
  expect((await ask(COMPANY, apiKey(` ${world.agent.token} `))).actor).toMatchObject({
    type: "agent",
    uid: world.agent.uid,
  });
});

describe("without a credential that counts", () => {
  it.each([
    [DESK, {}, "Sign in, or send a token as Authorization: Bearer <token>", "Bearer"],
    [AGENT, {}, "Send a token as Authorization: Bearer <token>", "Bearer"],
    [AGENT, bearer("x"), "The token is invalid, expired or revoked", "Bearer"],
    [COMPANY, {}, "Send a token as X-API-Key: <token>", API_KEY],
    [COMPANY, apiKey("x"), "The API key is invalid, expired or revoked", API_KEY],
    [COMPANY, apiKey(""), "The API key is invalid, expired or revoked", API_KEY],
  ] as const)("says how to ask (%#)", async (on, headers, message, challenge) => {
    await expect(ask(on, headers)).rejects.toMatchObject({
      code: "unauthenticated",
      message,
      headers: { "www-authenticate": challenge },
    });
  });

  it("names the header of a wrong API key", async () => {
    await expect(ask(COMPANY, apiKey("x"))).rejects.toMatchObject({ details: [{ field: "X-API-Key" }] });
  });

  it("takes each token only in the header of its contract", async () => {
    const { token } = world.people.admin;
    await expect(ask(COMPANY, bearer(token))).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(ask(AGENT, apiKey(token))).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(ask(DESK, apiKey(token))).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
