import {
  NO_DEADLINE,
  PRIORITY_OUT,
  prioritiesIn,
  STATUS_IN,
  STATUS_OUT,
  statusesIn,
  toV1Comment,
  toV1Task,
} from "@/lib/contracts/v1-tasks/mapping";
import { STATUSES } from "@/lib/contracts/v1-tasks/objects";
import * as ops from "@/lib/contracts/v1-tasks/operations";
import type { Ctx } from "@/lib/domain/ctx";
import { type Door, isShown } from "@/lib/domain/door";
import { dueAt } from "@/lib/domain/due";
import type { Instant, WorkTaskDetail } from "@/lib/domain/work-task";
import { commentOnTask } from "../comments/add-comment";
import { listComments } from "../comments/list-comments";
import { Answer, endpoint } from "../http/endpoint";
import type { Input } from "../http/parse-input";
import { createWorkTask } from "../tasks/create-work-task";
import { hideWorkTask } from "../tasks/delete-work-task";
import { getWorkTask, noSuchTask } from "../tasks/get-work-task";
import { listCompany } from "../tasks/list-company";
import { updateWorkTask } from "../tasks/update-work-task";

const DOOR: Door = { status: STATUS_OUT, priority: PRIORITY_OUT, neverDue: NO_DEADLINE };

/** Approvals and canceled tasks are no tasks of this contract, which has no words for them. */
async function getShown(ctx: Ctx, uid: string): Promise<WorkTaskDetail> {
  const task = await getWorkTask(ctx, { uid });
  if (task.type === "hil_approval" || !isShown(DOOR, task.status)) throw noSuchTask();
  return task;
}

const create = endpoint(ops.v1CreateTaskOp, async (ctx, { body }) => {
  const { title, description, tags, priority } = body;
  return toV1Task(
    await createWorkTask(ctx, {
      organizationUid: ctx.defaultOrganization,
      title,
      description,
      tags,
      priority,
      status: STATUS_IN[body.status],
      due: dueAt(body.deadline === NO_DEADLINE ? null : body.deadline),
      wanted: {
        assignTo: null,
        entities: [],
        assignUsers: body.assigned_user_ids,
        creatorUid: body.created_by_id,
      },
      external: {
        type: body.type,
        callId: body.call_id,
        faxId: body.fax_id,
        assistantId: body.assistant_id,
        sessionId: body.session_id,
        patientId: body.patient_id,
        messageIds: {},
      },
    }),
  );
});

const get = endpoint(ops.v1GetTaskOp, async (ctx, { params }) => toV1Task(await getShown(ctx, params.id)));

/** Tasks that are never due are shown with the last deadline of all, which is therefore no bound. */
const upTo = (at: Instant | undefined) => (at !== undefined && at < NO_DEADLINE ? at : undefined);

const list = endpoint(ops.v1ListTasksOp, async (ctx, { query }) => {
  const { tasks, total } = await listCompany(
    ctx,
    {
      status: statusesIn(query.status ? [query.status] : STATUSES) ?? [],
      priority: prioritiesIn(query.priority && [query.priority]),
      externalType: query.type,
      assignedUserUid: query.assigned_user_id,
      creatorUid: query.created_by_id,
      patientId: query.patient_id,
      tag: query.tag,
      deadlineFrom: query.deadline_from,
      deadlineTo: upTo(query.deadline_to),
    },
    { limit: query.limit, offset: query.skip },
  );
  return new Answer(tasks.map(toV1Task), { headers: { "x-total-count": String(total) } });
});

type UpdateInput = Input<typeof ops.v1UpdateTaskOp>;

async function changed(ctx: Ctx, { params, body }: UpdateInput) {
  const { title, description, tags, priority, status } = body;
  return toV1Task(
    await updateWorkTask(ctx, {
      uid: params.id,
      door: DOOR,
      expectedVersion: body.version,
      fields: {
        title,
        description,
        tags,
        priority,
        status: status && STATUS_IN[status],
        dueAt: body.deadline,
      },
      assignUsers: body.assigned_user_ids,
      external: {
        type: body.type,
        callId: body.call_id,
        faxId: body.fax_id,
        assistantId: body.assistant_id,
        sessionId: body.session_id,
        patientId: body.patient_id,
        messageIds: body.external_message_ids,
      },
    }),
  );
}

const update = endpoint(ops.v1UpdateTaskOp, changed);
const replace = endpoint(ops.v1ReplaceTaskOp, changed);

const remove = endpoint(ops.v1DeleteTaskOp, async (ctx, { params }) => {
  await hideWorkTask(ctx, { uid: params.id, door: DOOR });
  return undefined;
});

const comment = endpoint(ops.v1AddCommentOp, async (ctx, { params, body }) =>
  toV1Comment(
    await commentOnTask(ctx, { uid: params.id, door: DOOR, body: body.body, creatorUid: body.created_by_id }),
  ),
);

const comments = endpoint(ops.v1ListCommentsOp, async (ctx, { params, query }) => {
  const page = { limit: query.limit, offset: query.skip };
  return (await listComments(await getShown(ctx, params.id), page)).map(toV1Comment);
});

export const v1TasksEndpoints = [create, get, list, update, replace, remove, comment, comments];
