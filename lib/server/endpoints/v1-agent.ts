import { inRow } from "@/lib/contracts/v1-agent/bulk";
import { expectedVersion } from "@/lib/contracts/v1-agent/expected-version";
import type { CreateTaskBody, UpdateTaskBody } from "@/lib/contracts/v1-agent/inputs";
import { PRIORITY_OUT, STATUS_OUT, statusIn, toComment, toTask } from "@/lib/contracts/v1-agent/mapping";
import * as ops from "@/lib/contracts/v1-agent/operations";
import type { Ctx } from "@/lib/domain/ctx";
import type { Door } from "@/lib/domain/door";
import { dueAt } from "@/lib/domain/due";
import { AppError, type ErrorCode } from "@/lib/domain/errors";
import type { WorkTaskRecord } from "@/lib/domain/work-task";
import { postSummary } from "../channels/post-summary";
import { commentOnTask } from "../comments/add-comment";
import type { Tx } from "../db/pool";
import { Answer, endpoint } from "../http/endpoint";
import { type CreateWorkTask, createWithinPlan } from "../tasks/create-work-task";
import { listParticipating, type Participating } from "../tasks/list-participating";
import { releaseWorkTask } from "../tasks/release-work-task";
import { updateWorkTask } from "../tasks/update-work-task";

const DOOR: Door = { status: STATUS_OUT, priority: PRIORITY_OUT };

type Assignees = { assigneeUserId?: string | null | undefined; assigneeAgentId?: string | null | undefined };

/** Undefined where neither is named, null where one is taken away. To set one takes the other's place. */
function assignToOf({ assigneeUserId: user, assigneeAgentId: agent }: Assignees) {
  if (typeof user === "string") return { type: "user", user_uid: user } as const;
  if (typeof agent === "string") return { type: "agent", agent_uid: agent } as const;
  return user === null || agent === null ? null : undefined;
}

const newTask = (ctx: Ctx, body: CreateTaskBody): CreateWorkTask => ({
  organizationUid: ctx.defaultOrganization,
  title: body.title,
  description: body.description ?? "",
  status: body.status ?? "todo",
  priority: body.priority ?? "none",
  due: dueAt(body.dueAt ?? null),
  wanted: {
    assignTo: assignToOf(body) ?? null,
    entities: [],
    parentUid: body.parentTaskId,
    channelUid: body.channelId,
  },
});

const create = endpoint(ops.createTaskOp, async (ctx, { body }) => {
  const [task] = await createWithinPlan(ctx, [newTask(ctx, body)], (error) => error);
  return toTask(task as WorkTaskRecord);
});

const CHANNEL_CODES: ReadonlySet<ErrorCode> = new Set(["unknown_reference", "not_in_channel"]);

/** The channel of the summary is in a field of its own. */
function inSummary(error: unknown): never {
  if (!(error instanceof AppError) || !CHANNEL_CODES.has(error.code)) throw error;
  const { code, message } = error;
  const field = "summaryChannelId";
  throw new AppError(code, `${field}: ${message}`, { details: [{ field, message }] });
}

const createBulk = endpoint(ops.createTasksBulkOp, async (ctx, { body }) => {
  const { tasks: rows, summaryChannelId, summaryMessage: text = "" } = body;
  const summary = async (tx: Tx, tasks: readonly WorkTaskRecord[]) => {
    if (summaryChannelId === undefined) return;
    await postSummary(tx, ctx, summaryChannelId, { text, tasks }).catch(inSummary);
  };
  const inputs = rows.map((row) => newTask(ctx, row));
  return (await createWithinPlan(ctx, inputs, inRow, summary)).map(toTask);
});

/** Null takes away an assignee of its own kind only. */
function takenAway({ assigneeUserId: user, assigneeAgentId: agent }: Assignees) {
  if (user === null && agent === null) return undefined;
  return user === null ? ("user" as const) : ("agent" as const);
}

function changeOf({ assigneeUserId, assigneeAgentId, ...body }: UpdateTaskBody) {
  const { title, description, status, priority } = body;
  return {
    uid: body.taskId,
    door: DOOR,
    fields: { title, description, priority, dueAt: body.dueAt, status: status && statusIn(status) },
    assignTo: assignToOf({ assigneeUserId, assigneeAgentId }),
    unassigned: takenAway({ assigneeUserId, assigneeAgentId }),
    channelUid: body.channelId,
  };
}

const update = endpoint(ops.updateTaskOp, async (ctx, { body, headers }) =>
  toTask(
    await updateWorkTask(ctx, { ...changeOf(body), expectedVersion: expectedVersion({ body, headers }) }),
  ),
);

const complete = endpoint(ops.completeTaskOp, async (ctx, { body }) =>
  toTask(await updateWorkTask(ctx, { uid: body.taskId, fields: { status: "done" } })),
);

const cancel = endpoint(ops.cancelTaskOp, async (ctx, { body: { taskId: uid, reason: comment } }) =>
  toTask(await updateWorkTask(ctx, { uid, fields: { status: "canceled" }, comment })),
);

const block = endpoint(ops.blockTaskOp, async (ctx, { body: { taskId: uid, reason } }) =>
  toTask(
    await updateWorkTask(ctx, { uid, fields: { status: "blocked", blockedReason: reason }, comment: reason }),
  ),
);

const release = endpoint(ops.releaseTaskOp, async (ctx, { body }) =>
  toTask(await releaseWorkTask(ctx, { uid: body.taskId })),
);

const comment = endpoint(ops.commentOnTaskOp, async (ctx, { body: { taskId: uid, body, mentions } }) =>
  toComment(
    await commentOnTask(ctx, { uid, body, mentions: mentions?.map(({ id, type }) => ({ uid: id, type })) }),
  ),
);

const shown = ({ tasks, page }: Participating) => new Answer(tasks.map(toTask), { page });

const list = endpoint(ops.listTasksOp, async (ctx, { query }) => {
  const { status, priority, limit, cursor } = query;
  const filter = {
    status: status && statusIn(status),
    priority,
    assigneeUserUid: query.assigneeUserId,
    assigneeAgentUid: query.assigneeAgentId,
    channelUid: query.channelId,
    text: query.query,
  };
  return shown(await listParticipating(ctx, { filter, limit, cursor }));
});

const listMine = endpoint(ops.listMyTasksOp, async (ctx, { query: { status, limit, cursor } }) => {
  const filter = { status: status && statusIn(status), assignedTo: ctx.actor.uid };
  return shown(await listParticipating(ctx, { filter, limit, cursor }));
});

export const v1AgentEndpoints = [
  create,
  createBulk,
  update,
  complete,
  cancel,
  block,
  release,
  comment,
  list,
  listMine,
];
