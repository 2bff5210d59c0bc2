import { beforeEach, expect, it } from "vitest";
import { aWorld, type World, type WorldPerson } from "@/lib/testing/world";
import { hashPassword, isPassword } from "../auth/password";
import { flushSessionUse, rememberSessionUse } from "../auth/session-use";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { getAvatar, removeAvatar, setAvatar } from "./avatar";
import { changePassword } from "./change-password";
import { getProfile, updateProfile } from "./profile";
import { endSession, endSessions, listSessions } from "./sessions";

const PRESENT = "correct horse";
const NEXT = "correct horse battery staple";
const hashed = hashPassword(PRESENT);

let world: World;
let viewer: WorldPerson;
beforeEach(async () => {
  world = await aWorld(await hashed);
  ({ viewer } = world.people);
});

const aSession = async ({ uid: userUid }: { uid: string }, lastSeenAt = new Date()) => {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const data = { uid: crypto.randomUUID(), userUid, expiresAt, lastSeenAt };
  return (await db().session.create({ data })).uid;
};
const signIn = async (person = viewer) => ({ ...person.ctx, sessionUid: await aSession(person) });
const isOpen = async (uid: string) => (await db().session.count({ where: { uid } })) > 0;
const hasPassword = async (password: string) => {
  const user = await db().user.findUniqueOrThrow({ where: { uid: viewer.uid } });
  return isPassword(password, user.passwordHash);
};
const change = (ctx: World["agent"]["ctx"], presentPassword = PRESENT, newPassword = NEXT) =>
  changePassword(ctx, { presentPassword, newPassword });

it("is one's own, and for people", async () => {
  const { uid, email } = viewer;
  expect(await updateProfile(viewer.ctx, { name: "Ana" })).toEqual({
    ...{ uid, email, name: "Ana", avatarUrl: null, hasPassword: true },
  });
  expect(await getProfile(world.people.admin.ctx)).toMatchObject({ name: world.people.admin.name });
  await expect(getProfile(world.agent.ctx)).rejects.toMatchObject({ code: "forbidden" });
});

it("with another password only the session that asks goes on, as it was", async () => {
  const [ctx, other, colleague] = [
    await signIn(),
    await aSession(viewer),
    await aSession(world.people.manager),
  ];
  const before = await db().session.findUnique({ where: { uid: ctx.sessionUid } });
  await change(ctx);
  expect(await hasPassword(NEXT)).toBe(true);
  expect(await db().session.findUnique({ where: { uid: ctx.sessionUid } })).toEqual(before);
  expect([await isOpen(other), await isOpen(colleague)]).toEqual([false, true]);
});

it("keeps the password where the present one is wrong, and says so only ten times", async () => {
  const [ctx, other] = [await signIn(), await aSession(viewer)];
  const wrong = { code: "invalid_request", details: [{ field: "present_password" }] };
  for (let tries = 0; tries < 10; tries += 1) {
    await expect(change(ctx, "wrong")).rejects.toMatchObject(wrong);
  }
  await expect(change(ctx)).rejects.toMatchObject({ code: "rate_limited" });
  expect([await hasPassword(PRESENT), await isOpen(other)]).toEqual([true, true]);
});

it("holds the second of two changes at once against what the first one left", async () => {
  const ctx = await signIn();
  const results = await Promise.allSettled([change(ctx), change(ctx, PRESENT, `${NEXT}!`)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await isOpen(ctx.sessionUid)).toBe(true);
});

it("changes no password of whoever has none here, or only holds a token", async () => {
  await expect(change(viewer.ctx)).rejects.toMatchObject({ code: "forbidden" });
  const ctx = await signIn();
  await db().user.update({ where: { uid: viewer.uid }, data: { passwordHash: null } });
  await expect(change(ctx, "")).rejects.toMatchObject({ code: "invalid_request" });
});

it("lists where one is signed in with what was last seen there, and nobody else's", async () => {
  const before = new Date("2026-01-01T00:00:00Z");
  const [used, idle] = [await aSession(viewer, before), await aSession(viewer, before)];
  await aSession(world.people.admin);
  rememberSessionUse(used, "Firefox");
  await flushSessionUse();
  rememberSessionUse(used, null);
  await flushSessionUse();
  const [first, second] = await listSessions(viewer.ctx);
  expect(first).toMatchObject({ uid: used, userAgent: "Firefox" });
  expect(Date.parse(first?.lastSeenAt ?? "")).toBeGreaterThan(before.getTime());
  expect(second).toMatchObject({ uid: idle, userAgent: null, lastSeenAt: before.toISOString() });
});

it("that somebody was seen is announced to nobody as a change of credentials", async () => {
  const session = await aSession(viewer);
  const listener = await pool().connect();
  const heard: string[] = [];
  listener.on("notification", ({ channel }) => heard.push(channel));
  await listener.query("LISTEN credentials");
  rememberSessionUse(session, "x");
  await flushSessionUse();
  await listener.query("SELECT 1");
  expect(heard).toEqual([]);
  await endSession(viewer.ctx, session);
  await expect.poll(() => heard).toEqual(["credentials"]);
  await listener.query("UNLISTEN credentials");
  listener.release(true);
});

it("ends one session, or all of the person, and none of others", async () => {
  const [first, second, colleague] = [
    await aSession(viewer),
    await aSession(viewer),
    await aSession(world.people.admin),
  ];
  await expect(endSession(viewer.ctx, colleague)).rejects.toMatchObject({ code: "not_found" });
  await endSession(viewer.ctx, first);
  await expect(endSession(viewer.ctx, first)).rejects.toMatchObject({ code: "not_found" });
  expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
  await endSessions(viewer.ctx);
  expect([await isOpen(second), await isOpen(colleague)]).toEqual([false, true]);
});

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

it("shows a picture to colleagues, under another address each time, until it is removed", async () => {
  const { avatarUrl } = await setAvatar(viewer.ctx, PNG);
  const larger = Buffer.concat([PNG, Buffer.alloc(1)]);
  const { avatarUrl: next } = await setAvatar(viewer.ctx, larger);
  expect(next).toMatch(new RegExp(`^/api/avatars/${viewer.uid}\\?v=[0-9a-f]{16}$`));
  expect(next).not.toBe(avatarUrl);
  const seen = await getAvatar(world.agent.ctx, viewer.uid);
  expect(seen).toEqual({ mediaType: "image/png", bytes: larger });
  const stranger = (await aWorld()).people.admin.ctx;
  await expect(getAvatar(stranger, viewer.uid)).rejects.toMatchObject({ code: "not_found" });
  await removeAvatar(viewer.ctx);
  await expect(getAvatar(viewer.ctx, viewer.uid)).rejects.toMatchObject({ code: "not_found" });
  expect(await getProfile(viewer.ctx)).toMatchObject({ avatarUrl: null });
});

const wide = Buffer.from(PNG);
wide.writeUInt32BE(1025, 16);

it.each([
  ["a page", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".repeat(2))],
  ["nothing", Buffer.alloc(0)],
  ["too many bytes", Buffer.concat([PNG, Buffer.alloc(256 * 1024)])],
  ["too many pixels", wide],
])("takes no picture that is %s", async (_, bytes) => {
  await expect(setAvatar(viewer.ctx, bytes)).rejects.toMatchObject({
    ...{ code: "invalid_request", details: [{ field: "image" }] },
  });
});
