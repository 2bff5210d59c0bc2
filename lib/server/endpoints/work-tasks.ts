import { PRIORITY_OUT, STATUS_OUT, toItem } from "@/lib/contracts/work-tasks/mapping";
import * as ops from "@/lib/contracts/work-tasks/operations";
import { ASSIGN_TO_TYPES, PRIORITIES, STATUSES, TYPES } from "@/lib/contracts/work-tasks/words";
import type { ActionDecision } from "@/lib/domain/bundle";
import type { Door } from "@/lib/domain/door";
import { dueOn } from "@/lib/domain/due";
import type { JsonObject } from "@/lib/domain/work-task";
import { decideActions } from "../approvals/decide-actions";
import { decideOrHold } from "../approvals/decide-approval";
import { searchContext } from "../context/search-context";
import { endpoint } from "../http/endpoint";
import { chooseOrganization } from "../organizations/choose-organization";
import { getAssignable } from "../organizations/get-assignable";
import { createWorkTask } from "../tasks/create-work-task";
import { deleteWorkTask } from "../tasks/delete-work-task";
import { getWorkTask } from "../tasks/get-work-task";
import { listWorkTasks } from "../tasks/list-work-tasks";
import { updateWorkTask } from "../tasks/update-work-task";
import { detailAnswer, outcomeAnswer } from "./detail-answer";
import { filterOf } from "./work-task-filter";

const DOOR: Door = { status: STATUS_OUT, priority: PRIORITY_OUT };

const list = endpoint(ops.listWorkTasksOp, async (ctx, { query }) => {
  const { sort, page, per_page: perPage } = query;
  const found = await listWorkTasks(ctx, { filter: await filterOf(ctx, query), sort, page, perPage });
  return {
    items: found.items.map(toItem),
    _meta: {
      page,
      per_page: perPage,
      total_pages: Math.ceil(found.totalItems / perPage),
      total_items: found.totalItems,
    },
  };
});

const create = endpoint(ops.createWorkTaskOp, async (ctx, { query, body }) => {
  const organizationUid = await chooseOrganization(ctx, query.organization_uid ?? body.organization_uid);
  const { title, description, priority, status } = body;
  return detailAnswer(
    await createWorkTask(ctx, {
      organizationUid,
      title,
      description,
      priority,
      status,
      due: dueOn(body.due_date),
      wanted: { assignTo: body.assign_to, entities: body.context_entities },
    }),
  );
});

const get = endpoint(ops.getWorkTaskOp, async (ctx, { params }) =>
  detailAnswer(await getWorkTask(ctx, { uid: params.task_uid })),
);

type DecidedAction = {
  uid: string;
  resolution: "approved" | "rejected";
  tool_args?: JsonObject | undefined;
  note: string | null;
};

const toActionDecision = ({ uid, resolution, tool_args, note }: DecidedAction): ActionDecision => ({
  uid,
  decision: resolution === "approved" ? "approve" : "reject",
  toolArgs: tool_args ?? null,
  note,
});

const update = endpoint(ops.updateWorkTaskOp, async (ctx, { params, headers, body }) => {
  const target = { uid: params.task_uid, expectedVersion: headers["if-match"], door: DOOR };
  if ("actions" in body) {
    const { resolution_note: note = null, hold_seconds: holdSeconds, review_ms: reviewMs } = body;
    const actions = body.actions.map(toActionDecision);
    return outcomeAnswer(await decideActions(ctx, { ...target, actions, note, holdSeconds, reviewMs }));
  }
  if ("action" in body) {
    const { action: decision, tool_args: toolArgs, resolution_note: note } = body;
    const { hold_seconds: holdSeconds, review_ms: reviewMs } = body;
    const outcome = await decideOrHold(ctx, { ...target, decision, toolArgs, note, holdSeconds, reviewMs });
    return outcomeAnswer(outcome);
  }
  const { due_date: dueDate, assign_to: assignTo, context_entities: contextEntities, ...fields } = body;
  return detailAnswer(
    await updateWorkTask(ctx, { ...target, fields: { ...fields, dueDate }, assignTo, contextEntities }),
  );
});

const remove = endpoint(ops.deleteWorkTaskOp, async (ctx, { params, headers }) => {
  await deleteWorkTask(ctx, { uid: params.task_uid, expectedVersion: headers["if-match"] });
  return undefined;
});

const filterOptions = endpoint(ops.filterOptionsOp, async (ctx, { query }) => ({
  type: [...TYPES],
  status: [...STATUSES],
  priority: [...PRIORITIES],
  assign_to_type: [...ASSIGN_TO_TYPES],
  ...(await getAssignable(ctx, await chooseOrganization(ctx, query.organization_uid))),
}));

const contextSearch = endpoint(ops.contextSearchOp, async (ctx, { query }) =>
  searchContext(ctx, {
    organizationUid: await chooseOrganization(ctx, query.organization_uid),
    q: query.q,
    entityType: query.entity_type,
    limit: query.per_page,
  }),
);

export const workTaskEndpoints = [list, create, get, update, remove, filterOptions, contextSearch];
