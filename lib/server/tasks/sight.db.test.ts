import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, it } from "vitest";
import type { Ctx } from "@/lib/domain/ctx";
import { NEVER_DUE } from "@/lib/domain/due";
import { anAgent, aPerson, aWorld, type World, type WorldAgent, type WorldPerson } from "@/lib/testing/world";
import { requestApproval } from "../approvals/request-approval";
import { addChannelMember } from "../channels/change-members";
import { createChannel } from "../channels/create-channel";
import { commentOnTask } from "../comments/add-comment";
import { db } from "../db/client";
import { createWorkTask } from "./create-work-task";
import { getWorkTask } from "./get-work-task";
import { listParticipating } from "./list-participating";

let world: World;
let ben: WorldPerson;
let other: WorldAgent;
let owned: WorldAgent;
let channelUid: string;

/** Ben owns an agent and is in a channel; so is the other agent. */
beforeAll(async () => {
  world = await aWorld();
  const { organizationUid } = world;
  ben = await aPerson(organizationUid, "reviewer");
  [owned, other] = await Promise.all([anAgent(organizationUid), anAgent(organizationUid)]);
  await db().agent.updateMany({ where: { uid: owned.uid }, data: { ownerUserUid: ben.uid } });
  const { ctx } = world.people.manager;
  const channel = await createChannel(ctx, { organizationUid, name: "Ops", purpose: null, type: "public" });
  channelUid = channel.uid;
  for (const [type, { uid }] of [
    ["user", ben],
    ["agent", other],
  ] as const) {
    await addChannelMember(ctx, channelUid, { type, uid });
  }
});

const through = (ctx: Ctx): Ctx => ({ ...ctx, sight: "participant" });

type Story = {
  by: "manager" | "ben" | "owned" | "other";
  to: "nobody" | "reviewer" | "ben" | "owned" | "other";
  beside: boolean;
  inChannel: boolean;
  isApproval: boolean;
  comment: "none" | "ben" | "owned" | "manager" | "mentions ben" | "mentions owned";
};

const aStory: fc.Arbitrary<Story> = fc.record({
  by: fc.constantFrom("manager", "ben", "owned", "other"),
  to: fc.constantFrom("nobody", "reviewer", "ben", "owned", "other"),
  beside: fc.boolean(),
  inChannel: fc.boolean(),
  isApproval: fc.boolean(),
  comment: fc.constantFrom("none", "none", "ben", "owned", "manager", "mentions ben", "mentions owned"),
});

const ctxOf = (who: "manager" | "ben" | "owned" | "other"): Ctx =>
  who === "manager" ? world.people.manager.ctx : { ben, owned, other }[who].ctx;

function assignToOf({ to }: Story) {
  if (to === "nobody") return null;
  if (to === "owned" || to === "other")
    return { type: "agent", agent_uid: { owned, other }[to].uid } as const;
  return { type: "user", user_uid: (to === "ben" ? ben : world.people.reviewer).uid } as const;
}

/** Makes the story true, and gives what of it is true. */
async function tell(
  story: Story,
): Promise<{ uid: string; sees: Record<"ben" | "owned" | "other", boolean> }> {
  const common = { title: "Any", description: "", priority: "medium", due: NEVER_DUE } as const;
  if (story.isApproval && (story.by === "owned" || story.by === "other")) {
    const asked = { reasoning: "r", toolArgs: {}, trigger: null, metadata: null, expiresAt: null };
    const wanted = { assignTo: assignToOf(story), entities: [] };
    const { task } = await requestApproval(ctxOf(story.by), { ...common, ...asked, wanted });
    const isOwned = story.by === "owned";
    return { uid: task.uid, sees: { ben: isOwned, owned: isOwned, other: !isOwned } };
  }
  const users = story.beside ? [world.people.reviewer.uid, ben.uid] : undefined;
  const wanted = { assignTo: assignToOf(story), entities: [], assignUsers: users };
  const { organizationUid } = world;
  const { uid } = await createWorkTask(ctxOf(story.by), {
    ...common,
    organizationUid,
    status: "todo",
    wanted,
  });
  if (story.inChannel) await db().workTask.updateMany({ where: { uid }, data: { channelUid } });
  await sayIn(uid, story);
  const has = (...those: string[]) => those.includes(story.by) || (!story.beside && those.includes(story.to));
  const spoke = (...those: string[]) => those.some((each) => story.comment.endsWith(each));
  const isBens = story.beside || has("ben", "owned") || spoke("ben", "owned") || story.inChannel;
  return {
    uid,
    sees: { ben: isBens, owned: has("owned") || spoke("owned"), other: has("other") || story.inChannel },
  };
}

async function sayIn(uid: string, { comment }: Story): Promise<void> {
  if (comment === "none") return;
  const { ctx } = world.people.manager;
  if (comment === "mentions ben" || comment === "mentions owned") {
    const [type, who] = comment === "mentions ben" ? (["user", ben] as const) : (["agent", owned] as const);
    await commentOnTask(ctx, { uid, body: "Look", mentions: [{ type, uid: who.uid }] });
  } else {
    // Whoever comments saw the task before; through the desk an agent sees less than here.
    await commentOnTask({ ...ctxOf(comment), sight: "company" }, { uid, body: "Seen" });
  }
}

const listed = async (ctx: Ctx): Promise<Set<string>> => {
  const uids = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    const { tasks, page } = await listParticipating(ctx, { filter: {}, limit: 100, cursor });
    for (const { uid } of tasks) uids.add(uid);
    if (!page.cursor) return uids;
    cursor = page.cursor;
  }
};

const isFound = (ctx: Ctx, uid: string) =>
  getWorkTask(ctx, { uid }).then(
    () => true,
    () => false,
  );

it("2.7: the list and each single task show a participant the same, and nothing else", async () => {
  const told = [];
  for (const story of fc.sample(aStory, 150)) told.push({ story, ...(await tell(story)) });
  for (const [name, { ctx }] of Object.entries({ ben, owned, other })) {
    const caller = through(ctx);
    const inList = await listed(caller);
    for (const { story, uid, sees } of told) {
      const expected = sees[name as "ben"];
      expect([name, story, inList.has(uid)]).toEqual([name, story, expected]);
      expect([name, story, await isFound(caller, uid)]).toEqual([name, story, expected]);
    }
  }
});

it("a deleted task is seen by nobody, in no sight", async () => {
  const { uid } = await tell({
    ...{ by: "owned", to: "ben", beside: false, inChannel: true, isApproval: false, comment: "none" },
  });
  await db().workTask.updateMany({ where: { uid }, data: { deletedAt: new Date() } });
  for (const sight of ["desk", "participant", "company"] as const) {
    for (const { ctx } of [ben, owned, other, world.people.admin]) {
      expect(await isFound({ ...ctx, sight }, uid)).toBe(false);
    }
  }
});

it("2.9: a comment that mentions somebody who is not in the organization is not written", async () => {
  const { uid } = await tell({
    ...{ by: "manager", to: "nobody", beside: false, inChannel: false, isApproval: false, comment: "none" },
  });
  const mentions = [{ type: "user" as const, uid: uuidv7() }];
  const attempt = commentOnTask(world.people.manager.ctx, { uid, body: "Look", mentions });
  await expect(attempt).rejects.toMatchObject({ reference: "mention", index: 0 });
  expect(await db().comment.count({ where: { taskUid: uid } })).toBe(0);
});
