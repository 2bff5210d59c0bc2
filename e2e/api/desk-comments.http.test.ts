import { beforeAll, expect, it } from "vitest";
import { addTaskCommentOp, getTaskExtrasOp } from "@/lib/contracts/desk/operations";
import { deleteCommentOp, editCommentOp } from "@/lib/contracts/desk/workbench/comments";
import { commentOnTaskOp } from "@/lib/contracts/v1-agent/operations";
import { v1ListCommentsOp } from "@/lib/contracts/v1-tasks/operations";
import { getWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World, type WorldPerson } from "@/lib/testing/world";
import { call, data, refused } from "./client";
import { anApproval } from "./requests";
import { handleOf, storedTask } from "./stored";
import { aCompanyTask, anAgentTask } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const say = (task_uid: string, body: string, { token }: Pick<WorldPerson, "token"> = world.people.reviewer) =>
  data(addTaskCommentOp, { as: token, params: { task_uid }, body: { body } });
const extras = (task_uid: string) =>
  data(getTaskExtrasOp, { as: world.people.viewer.token, params: { task_uid } });
const own = (task_uid: string, comment_uid: string, as = world.people.reviewer.token) => ({
  as,
  params: { task_uid, comment_uid },
});

it("an edited comment says so, mentions whom it mentions now, and its log what it said", async () => {
  const { uid } = await anApproval(world);
  const handle = await handleOf(world.organizationUid, world.people.viewer.uid);
  const comment = await say(uid, "The bank confirmed **Monday**");
  expect(comment.edited_at).toBeNull();
  const body = { body: `The bank confirmed **Tuesday**, @${handle}` };
  const edited = await data(editCommentOp, { ...own(uid, comment.uid), body });
  expect(edited).toMatchObject({ ...body, mentions: [{ type: "user", uid: world.people.viewer.uid }] });
  expect(edited.edited_at).toBe(edited.updated_at);
  const { comments, change_log, version } = await extras(uid);
  expect([comments, version]).toEqual([[edited], 1]);
  expect(change_log.at(-1)).toMatchObject({
    action: "comment_edited",
    details: { comment_uid: comment.uid, from: "The bank confirmed **Monday**" },
  });
});

it("a deleted comment is in no list of any contract, and its text nowhere", async () => {
  const { id } = await aCompanyTask(world);
  const kept = await say(id, "Stays");
  const comment = await say(id, "A slip of the tongue");
  expect((await call(deleteCommentOp, own(id, comment.uid))).status).toBe(204);
  expect((await extras(id)).comments).toEqual([kept]);
  const listed = await call(v1ListCommentsOp, { as: world.people.manager.token, params: { id } });
  expect(listed.text).toContain(kept.uid);
  expect(listed.text).not.toContain(comment.uid);
  const detail = await call(getWorkTaskOp, { as: world.people.viewer.token, params: { task_uid: id } });
  expect(detail.text).toContain("comment_deleted");
  expect(detail.text).not.toContain("A slip of the tongue");
  expect((await storedTask(id)).version).toBe(1);
});

it("an agent corrects and deletes what it said itself, through whichever contract", async () => {
  const task = await anAgentTask(world);
  const as = world.agent.token;
  const said = await data(commentOnTaskOp, { as, body: { taskId: task.id, body: "Dunno" } });
  const [comment] = (await extras(task.id)).comments;
  expect(comment?.uid).toBe(said.id);
  const body = { body: "I will find out" };
  expect(await data(editCommentOp, { ...own(task.id, said.id, as), body })).toMatchObject(body);
  await refused(403, editCommentOp, { ...own(task.id, said.id, world.people.admin.token), body });
  await data(deleteCommentOp, own(task.id, said.id, as));
  expect((await extras(task.id)).comments).toEqual([]);
});

it("403 for others' comments, 404 where there is none, 400 without a text", async () => {
  const { uid } = await anApproval(world);
  const comment = await say(uid, "Mine");
  const body = { body: "Yours" };
  const others = own(uid, comment.uid, world.people.admin.token);
  expect((await refused(403, editCommentOp, { ...others, body })).error).toBe(
    "You can only edit your own comments",
  );
  await refused(403, deleteCommentOp, others);
  await refused(403, editCommentOp, { ...own(uid, comment.uid, world.people.viewer.token), body });
  await refused(404, editCommentOp, { ...own(uid, crypto.randomUUID()), body });
  await refused(404, deleteCommentOp, own((await anApproval(world)).uid, comment.uid));
  await refused(400, editCommentOp, { ...own(uid, comment.uid), body: { body: " " } });
  expect((await extras(uid)).comments).toEqual([comment]);
});
