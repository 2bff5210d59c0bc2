import type { ApprovalEvent, ApprovalState } from "@/lib/domain/approval-event";
import { deliveredActions } from "@/lib/domain/bundle";
import { type Grants, NO_GRANTS, type SpentGrant } from "@/lib/domain/grant";
import type { Execution, Question } from "@/lib/domain/work-task";
import { instantWord } from "../words";
import { toAction, toResolution } from "../work-tasks/mapping";
import type {
  ApprovalEventView,
  ApprovalView,
  ConsumedGrantView,
  ExecutionView,
  QuestionView,
} from "./objects";

export const toExecution = ({ outcome, result, error, externalRef, at }: Execution): ExecutionView => ({
  outcome,
  result,
  error,
  external_ref: externalRef,
  executed_at: instantWord(at),
});

export const toQuestion = ({ askedBy, ...asked }: Question): QuestionView => ({
  uid: asked.uid,
  question: asked.question,
  asked_by: { user_uid: askedBy.uid, user_name: askedBy.name },
  asked_at: instantWord(asked.askedAt),
  answer: asked.answer,
  answered_at: asked.answeredAt && instantWord(asked.answeredAt),
});

function toActions(task: ApprovalState, { byAction }: Grants) {
  const actions = deliveredActions(task);
  if (actions.length === 0) return {};
  return {
    actions: actions.map((action) => ({ ...toAction(action), grant: byAction.get(action.uid) ?? null })),
  };
}

/** The grants are there only for the agent that asked. */
export const toApprovalView = (task: ApprovalState, grants = NO_GRANTS): ApprovalView => ({
  uid: task.uid,
  ...toResolution(task),
  resolution_note: task.approval?.resolutionNote ?? null,
  tool_args: task.approval?.toolArgs ?? {},
  ...toActions(task, grants),
  expires_at: task.approval?.expiry ? instantWord(task.approval.expiry.at) : null,
  on_expiry: task.approval?.expiry?.onExpiry ?? "expire",
  outcome_due_at: task.approval?.outcomeDueAt ? instantWord(task.approval.outcomeDueAt) : null,
  execution: task.approval?.execution ? toExecution(task.approval.execution) : null,
  grant: grants.whole,
  needs_info: (task.approval?.needsInfoSince ?? null) !== null,
  questions: task.approval?.questions.map(toQuestion) ?? [],
  version: task.version,
  ...(task.approval?.isTest && { test: true as const }),
});

export const toApprovalEvent = (
  { type, uid, version, at }: ApprovalEvent,
  approval: ApprovalState,
  grants: Grants,
): ApprovalEventView => ({
  type,
  uid,
  version,
  at: instantWord(at),
  approval: toApprovalView(approval, grants),
});

export const toConsumedGrant = (spent: SpentGrant): ConsumedGrantView => ({
  uid: spent.uid,
  action_uid: spent.actionUid,
  jti: spent.jti,
  tool_args: spent.toolArgs,
  consumed_at: instantWord(spent.consumedAt),
});
