import * as desk from "@/lib/contracts/desk/operations";
import * as agent from "@/lib/contracts/v1-agent/operations";
import * as workspace from "@/lib/contracts/v1-agent/workspace-operations";
import * as company from "@/lib/contracts/v1-tasks/operations";
import { createWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import type { Run } from "./run";

const NAME = { name: "collections", purpose: "Überfällige 👩" };

/** Every operation of the desk, once well and once badly used. */
export async function channels(run: Run): Promise<void> {
  const { manager, viewer } = run.world.people;
  const as = manager.token;
  const { data: made } = await run.call("create channel", desk.createChannelOp, { as, body: NAME });
  await run.call("name taken", desk.createChannelOp, { as, body: { name: NAME.name.toUpperCase() } });
  await run.call("list channels", desk.listChannelsOp, { as });
  const one = { as, params: { channel_uid: made.uid } };
  const member = { type: "user", uid: viewer.uid };
  await run.call("join", desk.addChannelMemberOp, { ...one, as: viewer.token, body: member });
  await run.call("add nobody", desk.addChannelMemberOp, { ...one, body: { ...member, type: "agent" } });
  await run.call("channel", desk.getChannelOp, { ...one, query: "limit=1" });
  await run.call("bad page", desk.getChannelOp, { ...one, query: "limit=0" });
  const leaving = { ...one, params: { ...one.params, member_uid: viewer.uid } };
  await run.call("leave", desk.removeChannelMemberOp, leaving);
  await run.call("leave again", desk.removeChannelMemberOp, leaving);
  const { data: task } = await run.call("task", createWorkTaskOp, { as, body: { title: "x" } });
  const onTask = { as, params: { task_uid: task.uid } };
  await run.call("comment", desk.addTaskCommentOp, { ...onTask, body: { body: "Übung" } });
  await run.call("empty comment", desk.addTaskCommentOp, { ...onTask, body: { body: "" } });
  await run.call("status", desk.setTaskStatusOp, { ...onTask, body: { status: "triage" } });
  await run.call("no status", desk.setTaskStatusOp, { ...onTask, body: { status: "open" } });
  await run.call("extras", desk.getTaskExtrasOp, onTask);
}

/** Every operation of v1-agent, once well and once badly used. */
export async function v1Agent(run: Run): Promise<void> {
  const as = run.world.agent.token;
  const body = {
    title: "Übung 👩",
    assigneeAgentId: run.world.agent.uid,
    dueAt: "2026-04-01T00:00:00+02:00",
  };
  const { data: task } = await run.call("create", agent.createTaskOp, { as, body });
  const on = { taskId: task.id };
  await run.call("bad create", agent.createTaskOp, { as, body: { ...body, status: "done" } });
  await run.call("bulk", agent.createTasksBulkOp, { as, body: { tasks: '[{"title":"a"},{"title":"b"}]' } });
  await run.call("bad bulk", agent.createTasksBulkOp, { as, body: { tasks: [{ title: "a" }, {}] } });
  await run.call("update", agent.updateTaskOp, { as, body: { ...on, version: 1, status: "in_progress" } });
  await run.call("stale", agent.updateTaskOp, { as, body: { ...on, version: 1, title: "x" } });
  await run.call("by header", agent.updateTaskOp, { as, body: { ...on }, headers: { "if-match": '"2"' } });
  await run.call("comment", agent.commentOnTaskOp, { as, body: { ...on, body: "@nobody" } });
  await run.call("release", agent.releaseTaskOp, { as, body: on });
  await run.call("release again", agent.releaseTaskOp, { as, body: on });
  await run.call("block", agent.blockTaskOp, { as, body: { ...on, reason: "No access" } });
  await run.call("block for nothing", agent.blockTaskOp, { as, body: on });
  await run.call("cancel", agent.cancelTaskOp, { as, body: { ...on, reason: "x" } });
  await run.call("complete", agent.completeTaskOp, { as, body: on });
  await run.call("unknown", agent.completeTaskOp, { as, body: { taskId: "tsk_01" } });
  await run.call("list", agent.listTasksOp, { as, query: "limit=1&query=%C3%BC" });
  await run.call("first page", agent.listTasksOp, { as, query: "limit=1" });
  await run.call("bad list", agent.listTasksOp, { as, query: "limit=0&status=x" });
  await run.call("mine", agent.listMyTasksOp, { as });
  await run.call("workspace", workspace.getWorkspaceInfoOp, { as });
  await run.call("identity", workspace.resolveIdentityOp, {
    as,
    query: { email: run.world.people.viewer.email },
  });
  await run.call("nobody", workspace.resolveIdentityOp, { as, query: "handle=nobody" });
  await run.call("channels", workspace.getChannelsOp, { as });
  await run.call("no members", workspace.getChannelMembersOp, { as, query: "channelId=x" });
}

/** Every operation of v1-tasks, once well and once badly used. */
export async function v1Tasks(run: Run): Promise<void> {
  const { manager, viewer } = run.world.people;
  const as = manager.token;
  const body = {
    ...{ title: "Übung 👩", description: "d", deadline: "2026-04-01T00:00:00.250Z", tags: ["vob"] },
    ...{ assigned_user_ids: [viewer.uid, manager.uid], created_by_id: viewer.uid, n8n_run: "ignored" },
  };
  const { data: task } = await run.call("create", company.v1CreateTaskOp, { as, body });
  await run.call("bad create", company.v1CreateTaskOp, { as, body: { ...body, deadline: null } });
  await run.call("unknown user", company.v1CreateTaskOp, { as, body: { ...body, created_by_id: "u_1" } });
  const one = { as, params: { id: task.id } };
  await run.call("get", company.v1GetTaskOp, one);
  await run.call("unknown", company.v1GetTaskOp, { as, params: { id: "u_1" } });
  await run.call("list", company.v1ListTasksOp, { as, query: "tag=vob&limit=5" });
  await run.call("bad list", company.v1ListTasksOp, { as, query: "limit=0" });
  await run.call("patch", company.v1UpdateTaskOp, { ...one, body: { version: 1, status: "completed" } });
  await run.call("stale", company.v1UpdateTaskOp, { ...one, body: { version: 1, title: "x" } });
  await run.call("put", company.v1ReplaceTaskOp, { ...one, body: { version: 2, tags: null } });
  await run.call("bad put", company.v1ReplaceTaskOp, { ...one, body: {} });
  await run.call("comment", company.v1AddCommentOp, { ...one, body: { body: "x" } });
  await run.call("empty comment", company.v1AddCommentOp, { ...one, body: { body: "" } });
  await run.call("comments", company.v1ListCommentsOp, one);
  await run.call("as a viewer", company.v1DeleteTaskOp, { ...one, as: viewer.token });
  await run.call("delete", company.v1DeleteTaskOp, one);
  await run.call("gone", company.v1DeleteTaskOp, one);
}
