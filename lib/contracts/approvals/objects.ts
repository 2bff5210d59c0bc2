import { APPROVAL_EVENT_TYPES } from "@/lib/domain/approval-event";
import { EXECUTION_OUTCOMES, ON_EXPIRY } from "@/lib/domain/work-task";
import { instantOut } from "../fields";
import { approvalAction, openOut, testMark, userRef } from "../work-tasks/objects";
import { RESOLUTION_FILTERS } from "../work-tasks/words";
import { z } from "../zod";

/** What came of it, as its agent says. */
export const execution = z
  .strictObject({
    outcome: z.enum(EXECUTION_OUTCOMES),
    result: z.unknown().meta({ description: "Any JSON" }),
    error: z.string().nullable(),
    external_ref: z.string().nullable(),
    executed_at: instantOut.meta({ description: "When it was reported" }),
  })
  .meta({ id: "Execution" });
export type ExecutionView = z.output<typeof execution>;

/** What a reviewer asked the agent before deciding. */
export const question = z
  .strictObject({
    uid: z.guid(),
    question: z.string(),
    asked_by: z.strictObject({ user_uid: z.guid(), user_name: z.string() }),
    asked_at: instantOut,
    answer: z.string().nullable(),
    answered_at: instantOut.nullable(),
  })
  .meta({ id: "ApprovalQuestion" });
export type QuestionView = z.output<typeof question>;

const grant = z.string().nullable();

/** A call of a bundle as its agent reads it back. */
const grantedAction = z
  .strictObject({
    ...approvalAction.shape,
    grant: grant.meta({
      description: "As the `grant` of a single call, for this one: there once the whole request is decided",
    }),
  })
  .meta({ id: "GrantedAction" });

/** What the agent reads back: the decision, and the arguments as they were finally approved. */
export const approvalView = z
  .strictObject({
    uid: z.guid(),
    resolution: z.enum(RESOLUTION_FILTERS),
    resolved_at: instantOut.nullable(),
    resolved_by: userRef.nullable(),
    resolution_note: z.string().nullable(),
    tool_args: openOut,
    actions: z.array(grantedAction).optional().meta({
      description:
        "Present only where the request carries several calls; `tool_args` is then empty. Only those that are `approved` are a yes, and none before the whole request is decided",
    }),
    expires_at: instantOut.nullable().meta({ description: "Null where it has no time limit" }),
    on_expiry: z.enum(ON_EXPIRY),
    outcome_due_at: instantOut.nullable().meta({
      description: "From then on what is approved counts as not executed, unless `execution` says otherwise",
    }),
    execution: execution.nullable(),
    grant: grant.meta({
      description:
        "A compact JWS that proves the approval and its arguments, for the agent that asked: while it is approved, not spent and without an `execution`, and its agent is not paused. Null where the request carries several calls: each of `actions` has its own. See `/.well-known/jwks.json`",
    }),
    needs_info: z.boolean().meta({ description: "The last of `questions` waits for the agent's answer" }),
    questions: z.array(question).meta({ description: "Oldest first" }),
    version: z.int(),
    test: testMark,
  })
  .meta({ id: "ApprovalView" });
export type ApprovalView = z.output<typeof approvalView>;

/** What was spent: the very arguments that may be carried out now, this once. */
export const consumedGrant = z
  .strictObject({
    uid: z.guid(),
    action_uid: z.guid().nullable().meta({ description: "Which of several calls; null where there is one" }),
    jti: z.guid(),
    tool_args: openOut,
    consumed_at: instantOut,
  })
  .meta({ id: "ConsumedGrant" });
export type ConsumedGrantView = z.output<typeof consumedGrant>;

/** The data of one event of `GET /api/approvals/events`. */
export const approvalEvent = z.strictObject({
  type: z.enum(APPROVAL_EVENT_TYPES),
  uid: z.guid(),
  version: z.int().meta({ description: "The version that the event brought about" }),
  at: instantOut,
  approval: approvalView.meta({ description: "As it stands when the event is sent" }),
});
export type ApprovalEventView = z.output<typeof approvalEvent>;
