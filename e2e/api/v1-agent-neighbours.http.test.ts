import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  getChannelMembersOp,
  getChannelsOp,
  getWorkspaceInfoOp,
  resolveIdentityOp,
} from "@/lib/contracts/v1-agent/workspace-operations";
import { aWorld, type World } from "@/lib/testing/world";
import { data } from "./client";
import { handleOf } from "./stored";
import { aChannel, agentRefuses } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const asAgent = (query: string | Record<string, string> = "") => ({ as: world.agent.token, query });

it("2.10: get-workspace-info says which workspace the key is bound to, and how large it is", async () => {
  const fresh = await aWorld();
  await aChannel(fresh);
  expect(await data(getWorkspaceInfoOp, { as: fresh.agent.token })).toEqual({
    ...{ id: fresh.organizationUid, name: fresh.name, slug: fresh.slug, createdAt: expect.any(String) },
    ...{ memberCount: 4, channelCount: 1, agentCount: 1 },
  });
});

describe("2.10: resolve-identity", () => {
  it("finds a person by handle, with or without the @ and in any case", async () => {
    const { uid, name } = world.people.viewer;
    const handle = await handleOf(world.organizationUid, uid);
    for (const asked of [handle, `@${handle}`, handle.toUpperCase()]) {
      expect(await data(resolveIdentityOp, asAgent({ handle: asked }))).toEqual({
        ...{ id: uid, kind: "user", displayName: name, handle },
      });
    }
  });

  it("finds an agent by handle", async () => {
    const { uid, name } = world.agent;
    const handle = await handleOf(world.organizationUid, uid);
    expect(await data(resolveIdentityOp, asAgent({ handle }))).toEqual({
      ...{ id: uid, kind: "agent", displayName: name, handle },
    });
  });

  it("finds a person by e-mail, in any case", async () => {
    const { uid, email } = world.people.viewer;
    for (const asked of [email, email.toUpperCase()]) {
      expect((await data(resolveIdentityOp, asAgent({ email: asked }))).id).toBe(uid);
    }
  });

  it("says 404 not_found to whoever is unknown, also to those of another workspace", async () => {
    const theirs = await aWorld();
    const { uid, email } = theirs.people.admin;
    const handle = await handleOf(theirs.organizationUid, uid);
    for (const query of [{ handle }, { email }, { handle: "nobody" }, { email: "a@b.c" }]) {
      await agentRefuses(404, "not_found", resolveIdentityOp, asAgent(query));
    }
  });

  it.each(["", "handle=a&email=b", "handle=a&handle=b", "handle=", "email="])(
    "takes exactly one of handle and email, so %j is 400",
    async (query) => {
      await agentRefuses(400, "invalid_input", resolveIdentityOp, asAgent(query));
    },
  );
});

describe("2.10: get-channels", () => {
  it("lists the public ones and one's own private ones, with id, name, purpose and type", async () => {
    const fresh = await aWorld();
    const open = await aChannel(fresh, [], { name: "collections", purpose: "Overdue" });
    const own = await aChannel(fresh, [fresh.agent], { name: "board", type: "private" });
    await aChannel(fresh, [], { name: "hidden", type: "private" });
    expect(await data(getChannelsOp, { as: fresh.agent.token })).toEqual([
      { id: own, name: "board", purpose: null, type: "private" },
      { id: open, name: "collections", purpose: "Overdue", type: "public" },
    ]);
  });
});

describe("2.10: get-channel-members", () => {
  it("names people and agents, in the order in which they joined", async () => {
    const { manager, viewer } = world.people;
    const channelId = await aChannel(world, [viewer, world.agent]);
    const found = await data(getChannelMembersOp, asAgent({ channelId }));
    expect(found).toMatchObject({ hasMore: false, cursor: null });
    expect(found.members).toEqual([
      {
        ...{ id: manager.uid, kind: "user", displayName: manager.name },
        handle: await handleOf(world.organizationUid, manager.uid),
      },
      expect.objectContaining({ id: viewer.uid, kind: "user" }),
      expect.objectContaining({ id: world.agent.uid, kind: "agent", displayName: world.agent.name }),
    ]);
  });

  it("pages with limit and after", async () => {
    const { manager, viewer } = world.people;
    const channelId = await aChannel(world, [viewer, world.agent]);
    const first = await data(getChannelMembersOp, asAgent({ channelId, limit: "2" }));
    expect([first.members.map(({ id }) => id), first.hasMore]).toEqual([[manager.uid, viewer.uid], true]);
    const after = first.cursor ?? "";
    const second = await data(getChannelMembersOp, asAgent({ channelId, limit: "2", after }));
    expect(second).toMatchObject({ members: [{ id: world.agent.uid }], hasMore: false, cursor: null });
  });

  it("says 404 to a channel that is unknown or of another workspace", async () => {
    const foreign = await aChannel(await aWorld());
    for (const channelId of [randomUUID(), "x", foreign]) {
      await agentRefuses(404, "not_found", getChannelMembersOp, asAgent({ channelId }));
    }
  });

  it("says 403 channel_not_member to a private channel that the caller is not in", async () => {
    const channelId = await aChannel(world, [], { type: "private" });
    await agentRefuses(403, "channel_not_member", getChannelMembersOp, asAgent({ channelId }));
  });

  it.each([
    ["channelId", "limit=5"],
    ["channelId", "channelId="],
    ["limit", "channelId=x&limit=0"],
    ["limit", "channelId=x&limit=ten"],
  ])("names %s in its refusal of %s", async (field, query) => {
    const error = await agentRefuses(400, "invalid_input", getChannelMembersOp, asAgent(query));
    expect(error.details?.field).toBe(field);
  });
});
