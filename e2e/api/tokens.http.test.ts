import { beforeAll, expect, it } from "vitest";
import { listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import { createApiToken } from "@/lib/server/auth/create-api-token";
import { makeToken } from "@/lib/server/auth/token";
import { db } from "@/lib/server/db/client";
import { aPerson, aWorld, type World } from "@/lib/testing/world";
import { call, refused, SERVER, turnsTo } from "./client";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const agentToken = (more: object = {}) =>
  createApiToken({
    organizationUid: world.organizationUid,
    holder: { type: "agent", uid: world.agent.uid },
    ...more,
  });
const statusAs = async (as: string) => (await call(listWorkTasksOp, { as })).status;
const lastOf = (token: string) => ({ lastFour: token.slice(-4), organizationUid: world.organizationUid });

it("says 401 with the scheme that it wants, to every bad credential alike", async () => {
  const good = await agentToken();
  const bad = [
    undefined,
    ...["Basic abc", "Bearer", "Bearer  ", `Token ${good}`, good, `Bearer ${good} x`, `Bearer ${good}x`],
    ...[`Bearer ${good.slice(0, -1)}`, `Bearer ${makeToken("agent").token}`, "Bearer ' OR 1=1 --"],
    `Bearer ${good.replace("agent", "user")}`,
  ];
  for (const authorization of bad) {
    const { headers, details } = await refused(401, listWorkTasksOp, {
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(headers.get("www-authenticate")).toBe("Bearer");
    expect(details).toEqual([]);
  }
  expect((await call(listWorkTasksOp, { headers: { authorization: `bearer ${good}` } })).status).toBe(200);
});

it("ends with the token's expiry, to the second, although it was just used", async () => {
  const token = await agentToken({ expiresAt: new Date(Date.now() + 2000) });
  expect(await statusAs(token)).toBe(200);
  await expect.poll(() => statusAs(token), { interval: 50, timeout: 5000 }).toBe(401);
  expect(await statusAs(await agentToken({ expiresAt: new Date(Date.now() - 1) }))).toBe(401);
});

it("ends with revocation, although the token was just used", async () => {
  for (let i = 0; i < 20; i += 1) {
    const token = await agentToken();
    expect(await statusAs(token)).toBe(200);
    const { count } = await db().apiToken.updateMany({
      where: lastOf(token),
      data: { revokedAt: new Date() },
    });
    expect(count).toBeGreaterThan(0);
    await turnsTo(401, () => statusAs(token));
  }
});

it("ends with the membership of the person that it belongs to", async () => {
  const person = await aPerson(world.organizationUid, "admin");
  expect(await statusAs(person.token)).toBe(200);
  await db().membership.deleteMany({ where: { userUid: person.uid } });
  await turnsTo(401, () => statusAs(person.token));
});

it("follows a change of role", async () => {
  const person = await aPerson(world.organizationUid, "viewer");
  const create = () =>
    fetch(`${SERVER}/api/work-tasks`, {
      method: "POST",
      headers: { authorization: `Bearer ${person.token}`, "content-type": "application/json" },
      body: '{"title":"x"}',
    });
  expect((await create()).status).toBe(403);
  await db().membership.updateMany({ where: { userUid: person.uid }, data: { role: "reviewer" } });
  await turnsTo(201, async () => (await create()).status);
});

it("remembers when a token was last used, and stores nothing that it could be had from", async () => {
  const token = await agentToken();
  const before = Date.now();
  await statusAs(token);
  const lastUsed = async () =>
    (await db().apiToken.findFirst({ where: lastOf(token) }))?.lastUsedAt?.getTime() ?? 0;
  await expect.poll(lastUsed, { timeout: 10_000, interval: 250 }).toBeGreaterThanOrEqual(before - 1);
  const stored = JSON.stringify(await db().apiToken.findFirst({ where: lastOf(token) }));
  expect(stored).not.toContain(token.slice(9, 30));
});
