import { beforeEach, expect, it } from "vitest";
import { askFor } from "@/lib/testing/held-decisions";
import { loggedAbout, signedIn } from "@/lib/testing/organization-log";
import { anAgent, aPerson, aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { createAgent, deleteAgent, listAgents, updateAgent } from "./manage-agents";
import { pauseAgent, resumeAgent } from "./pause-agent";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const create = (name: string, more: object = {}, ctx = world.people.admin.ctx) =>
  createAgent(ctx, {
    ...{ organizationUid: world.organizationUid, name, description: "", ownerUserUid: null },
    ...more,
  });

it("makes an agent with an owner, and tells the log", async () => {
  const { admin, viewer } = world.people;
  const made = await create("Collections", { description: "Writes", ownerUserUid: viewer.uid });
  const owner = { uid: viewer.uid, name: viewer.name };
  expect(made).toMatchObject({ name: "Collections", owner, toolCount: 0, tokenCount: 0, lastUsedAt: null });
  expect(await loggedAbout(made.uid)).toEqual([
    {
      ...{ action: "agent.created", byName: admin.name, subjectName: "Collections", before: null },
      after: { name: "Collections", description: "Writes", owner },
    },
  ]);
});

it("lists them by name, to an agent itself alone, with the tokens that can be used", async () => {
  await create("aardvark");
  await db().apiToken.create({
    data: {
      ...{ organizationUid: world.organizationUid, uid: crypto.randomUUID(), agentUid: world.agent.uid },
      ...{ tokenHash: new Uint8Array([1]), prefix: "", lastFour: "", revokedAt: new Date() },
    },
  });
  const seen = await listAgents(world.people.viewer.ctx, world.organizationUid);
  expect(seen.map(({ name, tokenCount }) => [name, tokenCount])).toEqual([
    ["aardvark", 0],
    [world.agent.name, 1],
  ]);
  const own = await listAgents(world.agent.ctx, world.organizationUid);
  expect(own.map(({ uid }) => uid)).toEqual([world.agent.uid]);
  const stranger = (await aWorld()).people.admin.ctx;
  await expect(listAgents(stranger, world.organizationUid)).rejects.toMatchObject({ code: "forbidden" });
});

it("takes no owner who is no member, and no name twice", async () => {
  const stranger = (await aWorld()).people.admin;
  const foreign = { code: "invalid_request", details: [{ field: "owner_user_uid" }] };
  await expect(create("A", { ownerUserUid: stranger.uid })).rejects.toMatchObject(foreign);
  const first = await create("A");
  const second = await create("B");
  const taken = { code: "name_taken", details: [{ field: "name" }] };
  await expect(create("A")).rejects.toMatchObject(taken);
  const { ctx } = world.people.admin;
  await expect(updateAgent(ctx, second.uid, { name: "A" })).rejects.toMatchObject(taken);
  await expect(updateAgent(ctx, second.uid, { ownerUserUid: stranger.uid })).rejects.toMatchObject(foreign);
  expect(await updateAgent(ctx, first.uid, { name: "A" })).toMatchObject({ name: "A" });
});

it("lets exactly one of many made at once have the name", async () => {
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => create("Same")));
  const refusals = results.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
  expect(refusals).toEqual(Array(5).fill("name_taken"));
});

it("changes what is given, tells the log only that, and nothing where nothing changed", async () => {
  const { admin, manager } = world.people;
  const { uid } = await create("A", { description: "Old" });
  await updateAgent(admin.ctx, uid, { description: "Old" });
  const changed = await updateAgent(admin.ctx, uid, { description: "New", ownerUserUid: manager.uid });
  const owner = { uid: manager.uid, name: manager.name };
  expect(changed).toMatchObject({ name: "A", description: "New", owner });
  expect((await loggedAbout(uid)).slice(1)).toEqual([
    {
      ...{ action: "agent.updated", byName: admin.name, subjectName: "A" },
      ...{ before: { description: "Old", owner: null }, after: { description: "New", owner } },
    },
  ]);
});

it("keeps both of two changes of different fields at the same time, each logged from what was there", async () => {
  const { uid } = await create("A");
  const { ctx } = world.people.admin;
  await Promise.all([updateAgent(ctx, uid, { name: "B" }), updateAgent(ctx, uid, { description: "New" })]);
  expect(await db().agent.findFirst({ where: { uid } })).toMatchObject({ name: "B", description: "New" });
  expect((await loggedAbout(uid)).slice(1).map(({ before }) => before)).toEqual(
    expect.arrayContaining([{ name: "A" }, { description: "" }]),
  );
});

it("is changed by its owner where they are signed in, but not handed on by them", async () => {
  const owner = await aPerson(world.organizationUid, "viewer");
  const { uid } = await anAgent(world.organizationUid, owner);
  await expect(updateAgent(owner.ctx, uid, { name: "Mine" })).rejects.toMatchObject({ code: "forbidden" });
  const ctx = signedIn(owner.ctx);
  expect(await updateAgent(ctx, uid, { name: "Mine" })).toMatchObject({ name: "Mine" });
  await expect(updateAgent(ctx, uid, { ownerUserUid: null })).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteAgent(ctx, uid)).rejects.toMatchObject({ code: "forbidden" });
});

it("is for admins of its organization, and for nobody else", async () => {
  const stranger = (await aWorld()).people.admin;
  const { uid } = world.agent;
  for (const { ctx } of [world.people.manager, world.agent]) {
    await expect(create("X", {}, ctx)).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateAgent(signedIn(ctx), uid, { name: "X" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteAgent(ctx, uid)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(create("X", {}, stranger.ctx)).rejects.toMatchObject({ code: "forbidden" });
  await expect(updateAgent(stranger.ctx, uid, { name: "X" })).rejects.toMatchObject({ code: "not_found" });
  await expect(deleteAgent(stranger.ctx, uid)).rejects.toMatchObject({ code: "not_found" });
});

it("is deleted with its tokens as long as nothing refers to it, and tells the log", async () => {
  const { ctx, name: byName } = world.people.admin;
  const unused = await anAgent(world.organizationUid);
  await deleteAgent(ctx, unused.uid);
  expect(await db().apiToken.count({ where: { agentUid: unused.uid } })).toBe(0);
  expect(await loggedAbout(unused.uid)).toEqual([
    {
      ...{ action: "agent.deleted", byName, subjectName: unused.name },
      ...{ before: { name: unused.name }, after: null },
    },
  ]);
  await askFor(world);
  await expect(deleteAgent(ctx, world.agent.uid)).rejects.toMatchObject({ code: "has_requests" });
  expect(await loggedAbout(world.agent.uid)).toEqual([]);
});

it("is never gone while a request of it is being made", async () => {
  const { ctx } = world.people.admin;
  const ours = { ...world, agent: await anAgent(world.organizationUid) };
  const [asked, deleted] = await Promise.allSettled([askFor(ours), deleteAgent(ctx, ours.agent.uid)]);
  expect(new Set([asked.status, deleted.status])).toEqual(new Set(["fulfilled", "rejected"]));
});

it("tells the log of a pause and its end, once each", async () => {
  const { ctx, name: byName } = world.people.admin;
  const { uid, name: subjectName } = world.agent;
  await Promise.all([pauseAgent(ctx, uid), pauseAgent(ctx, uid)]);
  await resumeAgent(ctx, uid);
  const [paused, running] = [{ is_paused: true }, { is_paused: false }];
  expect(await loggedAbout(uid)).toEqual([
    { action: "agent.paused", byName, subjectName, before: running, after: paused },
    { action: "agent.resumed", byName, subjectName, before: paused, after: running },
  ]);
});
