import { beforeEach, describe, expect, it } from "vitest";
import { askFor, holdsIn, loggedOf, storedTask } from "@/lib/testing/held-decisions";
import { loggedIn } from "@/lib/testing/organization-log";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { aPerson, aWorld, type World, type WorldPerson } from "@/lib/testing/world";
import { isUsableToken } from "../auth/create-api-token";
import { identityOfCookies } from "../auth/session-cookie";
import { db } from "../db/client";
import { changeMember, chooseDefaultOrganization, removeMember } from "./change-members";
import { getMemberDuties, listMembers } from "./read-members";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const keyOf = ({ uid }: Pick<WorldPerson, "uid">) => ({ organizationUid: world.organizationUid, uid });
const rolesNow = async () =>
  Object.fromEntries(
    (await listMembers(world.people.viewer.ctx, world.organizationUid)).map(({ uid, role }) => [uid, role]),
  );
const admins = async () => Object.values(await rolesNow()).filter((role) => role === "admin").length;

describe("the role of a member", () => {
  it("is changed, and that is written down", async () => {
    const { admin, reviewer } = world.people;
    expect(await changeMember(admin.ctx, keyOf(reviewer), "manager")).toMatchObject({ role: "manager" });
    expect((await rolesNow())[reviewer.uid]).toBe("manager");
    expect(await loggedIn(world.organizationUid)).toEqual([
      {
        ...{ action: "member.role_changed", byName: admin.name, subjectName: reviewer.name },
        ...{ before: { role: "reviewer" }, after: { role: "manager" } },
      },
    ]);
  });

  it("is an admin's to change, in their own organization", async () => {
    const other = await aWorld();
    const { manager, reviewer } = world.people;
    await expect(changeMember(manager.ctx, keyOf(reviewer), "admin")).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(changeMember(other.people.admin.ctx, keyOf(reviewer), "admin")).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      changeMember(world.people.admin.ctx, keyOf(other.people.admin), "viewer"),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("the last admin", () => {
  it("can be neither demoted nor removed, nor leave", async () => {
    const { admin } = world.people;
    await expect(changeMember(admin.ctx, keyOf(admin), "viewer")).rejects.toMatchObject({
      code: "last_admin",
    });
    await expect(removeMember(admin.ctx, keyOf(admin))).rejects.toMatchObject({ code: "last_admin" });
    expect(await admins()).toBe(1);
    expect(await loggedIn(world.organizationUid)).toEqual([]);
  });

  it.each([
    ["demote each other", (a: WorldPerson, b: WorldPerson) => changeMember(a.ctx, keyOf(b), "viewer")],
    ["remove each other", (a: WorldPerson, b: WorldPerson) => removeMember(a.ctx, keyOf(b))],
    ["both leave", (a: WorldPerson) => removeMember(a.ctx, keyOf(a))],
    ["both step down", (a: WorldPerson) => changeMember(a.ctx, keyOf(a), "reviewer")],
  ])("stays where two admins %s at once", async (_, act) => {
    const [one, other] = [world.people.admin, await aPerson(world.organizationUid, "admin")];
    const ends = await Promise.allSettled([act(one, other), act(other, one)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(ends.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "last_admin" },
    });
    expect(await admins()).toBe(1);
  });
});

describe("a member who is removed", () => {
  it("is gone with their tokens and sessions, which is written down", async () => {
    const { admin, reviewer } = world.people;
    const { name, value } = await sessionCookie(reviewer.uid);
    await removeMember(admin.ctx, keyOf(reviewer));
    expect(await isUsableToken(reviewer.token)).toBe(false);
    expect(await identityOfCookies(`${name}=${value}`, "asked")).toBeNull();
    expect(await db().session.count({ where: { userUid: reviewer.uid } })).toBe(0);
    expect(await loggedIn(world.organizationUid)).toEqual([
      {
        ...{ action: "member.removed", byName: admin.name, subjectName: reviewer.name },
        ...{ before: { role: "reviewer", email: reviewer.email }, after: null },
      },
    ]);
  });

  it("keeps access to other organizations", async () => {
    const other = await aWorld();
    const { admin, reviewer } = world.people;
    await db().membership.create({
      data: { organizationUid: other.organizationUid, userUid: reviewer.uid, role: "viewer" },
    });
    const { name, value } = await sessionCookie(reviewer.uid);
    await removeMember(admin.ctx, keyOf(reviewer));
    const identity = await identityOfCookies(`${name}=${value}`, "asked");
    expect([...(identity?.organizations.keys() ?? [])]).toEqual([other.organizationUid]);
    expect(identity?.defaultOrganization).toBe(other.organizationUid);
  });

  it("leaves their held decisions undecided, and their assignments as they are", async () => {
    const { admin, reviewer } = world.people;
    const { rules, hold } = holdsIn(world);
    await rules({ undoSeconds: 60 });
    const [held, assigned] = [await askFor(world), await askFor(world)];
    await hold(held, "reviewer", "approve", 60);
    await db().workTask.updateMany({ where: { uid: assigned }, data: { assigneeUserUid: reviewer.uid } });
    expect(await getMemberDuties(admin.ctx, keyOf(reviewer))).toMatchObject({
      ...{ assignedTotal: 1, assigned: [{ uid: assigned }], heldTotal: 1 },
    });
    await removeMember(admin.ctx, keyOf(reviewer));
    expect(await storedTask(held)).toMatchObject({ resolution: null, heldUntil: null });
    expect((await loggedOf(held)).at(-1)).toMatchObject({ action: "decision_dropped" });
    expect(await storedTask(assigned)).toMatchObject({ assigneeUserUid: reviewer.uid });
  });

  it("can have gone by themselves", async () => {
    const { viewer } = world.people;
    await removeMember(viewer.ctx, keyOf(viewer));
    expect(await loggedIn(world.organizationUid)).toMatchObject([
      { action: "member.left", byName: viewer.name },
    ]);
  });

  it("is removed by admins of the organization alone", async () => {
    const other = await aWorld();
    const { manager, reviewer } = world.people;
    await expect(removeMember(manager.ctx, keyOf(reviewer))).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeMember(world.agent.ctx, keyOf(reviewer))).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeMember(other.people.admin.ctx, keyOf(reviewer))).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await rolesNow()).toHaveProperty(reviewer.uid);
  });
});

describe("when a member was last seen", () => {
  const seenBy = async ({ ctx }: WorldPerson, whom: WorldPerson) =>
    (await listMembers(ctx, world.organizationUid)).find(({ uid }) => uid === whom.uid)?.lastSeenAt;

  it("is the newest of their sessions, and nothing where there is none", async () => {
    const { admin, manager, reviewer, viewer } = world.people;
    for (const _ of ["at home", "at work"]) await sessionCookie(reviewer.uid);
    const sessions = await db().session.findMany({ where: { userUid: reviewer.uid } });
    const days = ["2026-11-01T08:00:00.000Z", "2026-11-02T08:00:00.000Z"];
    for (const [index, { uid }] of sessions.entries()) {
      await db().session.update({ where: { uid }, data: { lastSeenAt: new Date(String(days[index])) } });
    }
    expect([await seenBy(admin, reviewer), await seenBy(manager, reviewer)]).toEqual([days[1], days[1]]);
    expect(await seenBy(admin, viewer)).toBeNull();
  });

  it("stays what it was when the sessions are over, however they end", async () => {
    const { admin, reviewer, viewer } = world.people;
    const at = new Date("2026-11-02T08:00:00.000Z");
    const aSession = (userUid: string, lastSeenAt: Date) =>
      db().session.create({ data: { uid: crypto.randomUUID(), userUid, lastSeenAt, expiresAt: new Date() } });
    const signOut = () => db().session.deleteMany({ where: { userUid: reviewer.uid } });
    await aSession(reviewer.uid, at);
    await signOut();
    await aSession(reviewer.uid, new Date("2026-11-01T08:00:00.000Z"));
    await signOut();
    expect(await seenBy(admin, reviewer)).toBe(at.toISOString());

    await aSession(viewer.uid, at);
    await db().user.update({ where: { uid: viewer.uid }, data: { passwordHash: "another" } });
    expect(await db().session.count({ where: { userUid: viewer.uid } })).toBe(0);
    expect(await seenBy(admin, viewer)).toBe(at.toISOString());
  });

  it("keeps nobody from being deleted", async () => {
    const { uid } = await db().user.create({
      data: { uid: crypto.randomUUID(), email: `${crypto.randomUUID()}@example.com`, name: "Jo" },
    });
    await sessionCookie(uid);
    await db().user.delete({ where: { uid } });
    expect(await db().lastSeen.count({ where: { userUid: uid } })).toBe(0);
  });

  it("is told to admins and managers of the organization alone", async () => {
    const { reviewer, viewer } = world.people;
    const other = await aWorld();
    await sessionCookie(viewer.uid);
    expect(await seenBy(reviewer, viewer)).toBeUndefined();
    expect(await seenBy(viewer, viewer)).toBeUndefined();
    await expect(listMembers(other.people.admin.ctx, world.organizationUid)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("duties are for admins, and for the member", async () => {
  const { manager, reviewer } = world.people;
  await expect(getMemberDuties(manager.ctx, keyOf(reviewer))).rejects.toMatchObject({ code: "forbidden" });
  expect(await getMemberDuties(reviewer.ctx, keyOf(reviewer))).toMatchObject({
    assignedTotal: 0,
    agents: [],
  });
});

it("the default organization is one of the person's own", async () => {
  const other = await aWorld();
  const { viewer } = world.people;
  await expect(chooseDefaultOrganization(viewer.ctx, other.organizationUid)).rejects.toMatchObject({
    code: "not_found",
  });
  await db().user.update({ where: { uid: viewer.uid }, data: { defaultOrganizationUid: null } });
  await chooseDefaultOrganization(viewer.ctx, world.organizationUid);
  expect(await db().user.findUnique({ where: { uid: viewer.uid } })).toMatchObject({
    defaultOrganizationUid: world.organizationUid,
  });
});
