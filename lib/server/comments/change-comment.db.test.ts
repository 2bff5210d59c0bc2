import { beforeEach, expect, it } from "vitest";
import type { Ctx } from "@/lib/domain/ctx";
import { NEVER_DUE } from "@/lib/domain/due";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { createWorkTask } from "../tasks/create-work-task";
import { getWorkTask } from "../tasks/get-work-task";
import { listParticipating } from "../tasks/list-participating";
import { commentOnTask } from "./add-comment";
import { deleteComment, editComment } from "./change-comment";
import { listComments } from "./list-comments";

let world: World;
let task: { organizationUid: string; uid: string };
beforeEach(async () => {
  world = await aWorld();
  task = await aTask();
});

const aTask = (ctx: Ctx = world.people.manager.ctx) =>
  createWorkTask(ctx, {
    ...{ organizationUid: world.organizationUid, title: "Logged", description: "", status: "todo" },
    ...{ priority: "medium", due: NEVER_DUE, wanted: { assignTo: null, entities: [] } },
  });

const comment = (body: string, { ctx } = world.people.reviewer) =>
  commentOnTask(ctx, { uid: task.uid, body });
const all = () => listComments(task, { limit: 100, offset: 0 });
const log = async () => (await getWorkTask(world.people.viewer.ctx, task)).changeLog.slice(1);
const handleOf = async (uid: string) => {
  const where = { organizationUid: world.organizationUid, OR: [{ userUid: uid }, { agentUid: uid }] };
  return (await db().handle.findFirstOrThrow({ where })).handle;
};

it("edits one's own, with other mentions, and tells what it said before", async () => {
  const { reviewer, viewer } = world.people;
  const before = await comment(`Is this right, @${await handleOf(viewer.uid)}?`);
  const body = `It is, @${await handleOf(world.agent.uid)}`;
  const edited = await editComment(reviewer.ctx, { taskUid: task.uid, uid: before.uid, body });
  expect(edited).toMatchObject({ body, mentions: [{ type: "agent", uid: world.agent.uid }] });
  expect(edited.editedAt).toBe(edited.updatedAt);
  expect(await all()).toEqual([edited]);
  expect(await log()).toMatchObject([
    {
      action: "comment_edited",
      byName: reviewer.name,
      details: { comment_uid: before.uid, from: before.body },
    },
  ]);
});

it("does not move the task's version, nor its place in a walk through a list", async () => {
  const agent: Ctx = { ...world.agent.ctx, sight: "participant" };
  const mention = `@${await handleOf(world.agent.uid)}`;
  const first = await comment(mention);
  await aTask(world.agent.ctx);
  const { updatedAt, version } = await getWorkTask(world.people.viewer.ctx, task);
  await editComment(world.people.reviewer.ctx, { taskUid: task.uid, uid: first.uid, body: `${mention}!` });
  expect(await getWorkTask(world.people.viewer.ctx, task)).toMatchObject({ updatedAt, version });
  const page = await listParticipating(agent, { filter: {}, limit: 1 });
  const next = await listParticipating(agent, { filter: {}, limit: 1, cursor: page.page.cursor ?? "" });
  expect([...page.tasks, ...next.tasks].map(({ uid }) => uid)).toContain(task.uid);
});

it("finds no edit where the text is the same", async () => {
  const written = await comment("Right");
  const { ctx } = world.people.reviewer;
  expect(await editComment(ctx, { taskUid: task.uid, uid: written.uid, body: "Right" })).toEqual(written);
  expect(await log()).toEqual([]);
});

it("deletes the text for good, and says that there was one", async () => {
  const { reviewer, viewer } = world.people;
  const one = await comment(`Wrong person: @${await handleOf(viewer.uid)}`);
  const other = await comment("Stays");
  await deleteComment(reviewer.ctx, { taskUid: task.uid, uid: one.uid });
  expect(await all()).toEqual([other]);
  expect(await db().comment.findFirst({ where: { uid: one.uid } })).toMatchObject({ body: "" });
  expect(await db().commentMention.count({ where: { commentUid: one.uid } })).toBe(0);
  expect(await log()).toMatchObject([{ action: "comment_deleted", details: { comment_uid: one.uid } }]);
});

it("neither edits nor deletes what was deleted, or is another task's", async () => {
  const { ctx } = world.people.reviewer;
  const gone = await comment("Gone");
  await deleteComment(ctx, { taskUid: task.uid, uid: gone.uid });
  const elsewhere = await comment("There");
  const { uid: taskUid } = await aTask();
  for (const one of [
    { taskUid: task.uid, uid: gone.uid },
    { taskUid, uid: elsewhere.uid },
  ]) {
    await expect(editComment(ctx, { ...one, body: "x" })).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteComment(ctx, one)).rejects.toMatchObject({ code: "not_found" });
  }
});

it("leaves what others said to them, an admin's power notwithstanding", async () => {
  const { uid } = await comment("Mine");
  const { admin, viewer } = world.people;
  const one = { taskUid: task.uid, uid };
  await expect(editComment(admin.ctx, { ...one, body: "Yours" })).rejects.toMatchObject({
    ...{ code: "forbidden", message: "You can only edit your own comments" },
  });
  await expect(deleteComment(admin.ctx, one)).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteComment(viewer.ctx, one)).rejects.toMatchObject({ code: "forbidden" });
  const stranger = (await aWorld()).people.admin.ctx;
  await expect(deleteComment(stranger, one)).rejects.toMatchObject({ code: "not_found" });
  expect(await all()).toMatchObject([{ body: "Mine" }]);
});

it("makes one thing of an edit and a deletion at once", async () => {
  const { ctx } = world.people.reviewer;
  const one = { taskUid: task.uid, uid: (await comment("x")).uid };
  const results = await Promise.allSettled([
    deleteComment(ctx, one),
    ...[1, 2, 3].map((n) => editComment(ctx, { ...one, body: `x ${n}` })),
    deleteComment(ctx, one),
  ]);
  expect(await all()).toEqual([]);
  const deletions = (await log()).filter(({ action }) => action === "comment_deleted");
  expect(deletions).toHaveLength(1);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength((await log()).length);
});

it("hides the task again from whoever took part by that comment alone", async () => {
  const own = await commentOnTask(world.people.viewer.ctx, { uid: task.uid, body: "x" }).catch(() => null);
  expect(own).toBeNull();
  const { reviewer } = world.people;
  const participant: Ctx = { ...reviewer.ctx, sight: "participant" };
  const sees = async () => (await listParticipating(participant, { filter: {}, limit: 9 })).tasks.length > 0;
  const { uid } = await comment("Taking part");
  expect(await sees()).toBe(true);
  expect(await getWorkTask(participant, task)).toMatchObject({ uid: task.uid });
  await deleteComment(reviewer.ctx, { taskUid: task.uid, uid });
  expect(await sees()).toBe(false);
  await expect(getWorkTask(participant, task)).rejects.toMatchObject({ code: "not_found" });
});
