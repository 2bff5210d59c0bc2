import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import {
  addChannelMemberOp,
  createChannelOp,
  getChannelOp,
  listChannelsOp,
  removeChannelMemberOp,
} from "@/lib/contracts/desk/operations";
import { aWorld, type World, type WorldPerson } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { unique } from "./requests";
import { handleOf } from "./stored";
import { aChannel, anAgentTask } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const create = (body: object, as = world.people.reviewer.token) => call(createChannelOp, { as, body });
const look = (channel_uid: string, { token }: { token: string }, query = "") =>
  call(getChannelOp, { as: token, params: { channel_uid }, query });
const add = (channel_uid: string, { token }: { token: string }, { uid }: { uid: string }, type = "user") =>
  call(addChannelMemberOp, { as: token, params: { channel_uid }, body: { type, uid } });
const remove = (channel_uid: string, { token }: { token: string }, { uid: member_uid }: { uid: string }) =>
  call(removeChannelMemberOp, { as: token, params: { channel_uid, member_uid } });

it("whoever makes a channel is its first member", async () => {
  const name = unique("collections");
  const { status, data: channel } = await create({ name: ` ${name} `, purpose: " " });
  expect(status).toBe(201);
  expect(channel).toMatchObject({ name, purpose: null, type: "public", is_member: true, member_count: 1 });
  const { uid, name: called } = world.people.reviewer;
  const handle = await handleOf(world.organizationUid, uid);
  const { members } = (await look(channel.uid, world.people.viewer)).data;
  expect(members).toEqual([{ type: "user", uid, name: called, handle }]);
});

it("no two channels of an organization have the same name, in any case", async () => {
  const name = unique("collections");
  await create({ name });
  const { details } = await refused(409, createChannelOp, {
    ...{ as: world.people.manager.token, body: { name: name.toUpperCase() } },
  });
  expect(fieldsOf(details)).toEqual(["name"]);
  const elsewhere = await aWorld();
  expect((await create({ name }, elsewhere.people.reviewer.token)).status).toBe(201);
});

it("channels are made by people who may take part, not by viewers and agents", async () => {
  for (const { token } of [world.people.viewer, world.agent]) {
    await refused(403, createChannelOp, { as: token, body: { name: unique("x") } });
  }
});

it.each([
  ["name", { name: " " }],
  ["name", { name: "a".repeat(81) }],
  ["name", {}],
  ["purpose", { name: "x", purpose: "a".repeat(501) }],
  ["type", { name: "x", type: "secret" }],
])("%s is named in the refusal of %j", async (field, body) => {
  const { details } = await refused(400, createChannelOp, { as: world.people.reviewer.token, body });
  expect(fieldsOf(details)).toEqual([field]);
});

it("anybody joins and leaves a public channel", async () => {
  const uid = await aChannel(world);
  const { viewer } = world.people;
  expect((await add(uid, viewer, viewer)).status).toBe(201);
  expect((await look(uid, viewer)).data).toMatchObject({ is_member: true, member_count: 2 });
  expect((await remove(uid, viewer, viewer)).status).toBe(204);
  expect((await look(uid, viewer)).data).toMatchObject({ is_member: false, member_count: 1 });
});

it("who is a member already stays one, once", async () => {
  const { viewer } = world.people;
  const uid = await aChannel(world, [viewer]);
  expect((await add(uid, viewer, viewer)).status).toBe(201);
  expect((await look(uid, viewer)).data.members).toHaveLength(2);
});

it("a private channel does not exist for those who are not in it", async () => {
  const { viewer, admin, manager } = world.people;
  const uid = await aChannel(world, [viewer], { type: "private" });
  const listed = async (who: WorldPerson) =>
    (await data(listChannelsOp, { as: who.token })).items.some((channel) => channel.uid === uid);
  expect([await listed(viewer), await listed(admin)]).toEqual([true, false]);
  expect([(await look(uid, viewer)).status, (await look(uid, admin)).status]).toEqual([200, 404]);
  expect((await add(uid, admin, admin)).status).toBe(404);
  expect((await remove(uid, admin, manager)).status).toBe(404);
});

it("a member who may take part adds and removes people and agents", async () => {
  const { manager, viewer } = world.people;
  const uid = await aChannel(world);
  expect((await add(uid, manager, world.agent, "agent")).data).toMatchObject({
    type: "agent",
    uid: world.agent.uid,
  });
  expect((await add(uid, manager, viewer)).status).toBe(201);
  expect((await remove(uid, manager, world.agent)).status).toBe(204);
  expect((await remove(uid, manager, world.agent)).status).toBe(404);
});

it("who is not in it, may not take part, or is an agent adds nobody else", async () => {
  const { reviewer, viewer, admin } = world.people;
  const uid = await aChannel(world, [viewer, world.agent]);
  for (const who of [reviewer, viewer, world.agent]) {
    expect((await add(uid, who, admin)).status).toBe(403);
    expect((await remove(uid, who, world.people.manager)).status).toBe(403);
  }
  expect((await look(uid, viewer)).data.member_count).toBe(3);
});

it("somebody who is not in the organization is 400, naming uid", async () => {
  const uid = await aChannel(world);
  for (const [who, type] of [
    [randomUUID(), "user"],
    [world.agent.uid, "user"],
    [world.people.viewer.uid, "agent"],
  ]) {
    const body = { type, uid: who };
    const options = { as: world.people.manager.token, params: { channel_uid: uid }, body };
    expect(fieldsOf((await refused(400, addChannelMemberOp, options)).details)).toEqual(["uid"]);
  }
});

it("messages are newest first, and before pages to the older ones", async () => {
  const uid = await aChannel(world, [world.agent]);
  for (const title of ["one", "two", "three"]) await anAgentTask(world, { title, channelId: uid });
  const titles = async (query: string) => {
    const { messages, has_more } = (await look(uid, world.people.viewer, query)).data;
    return [messages.map(({ details }) => (details as { title: string }).title), has_more];
  };
  expect(await titles("")).toEqual([["three", "two", "one"], false]);
  expect(await titles("limit=2")).toEqual([["three", "two"], true]);
  const [, second] = (await look(uid, world.people.viewer)).data.messages;
  expect(await titles(`limit=2&before=${second?.uid}`)).toEqual([["one"], false]);
});
