import type { Decision, ExecutionOutcome, Instant, JsonObject, Resolution, Verdict } from "./work-task";

const FIELDS = [
  "status",
  "title",
  "description",
  "priority",
  "due_date",
  "assign_to",
  "context_entities",
  "due_at",
  "assignees",
  "tags",
  "channel",
  "external_ids",
  "blocked_reason",
] as const;
type Field = (typeof FIELDS)[number];

/** A call of a bundle before or after it was decided; with its arguments where those are other ones. */
type ActionState = { resolution: Resolution | null; note: string | null; tool_args?: JsonObject };

/** Everything that can stand in a task's change log. Action strings and details are those of the work-tasks contract, section 1.11. */
export type Change =
  | { action: "created"; details: null }
  | { action: "Created"; details: { title: string } }
  | { action: `${Field}_changed`; details: { from: unknown; to: unknown } }
  | {
      action: "Resolved";
      details: { action: Verdict; resolution: Resolution; resolution_note: string | null };
    }
  | {
      action: "executed";
      details: { outcome: ExecutionOutcome; error: string | null; external_ref: string | null };
    }
  | { action: "grant_consumed"; details: { jti: string; action_uid: string | null } }
  | { action: "asked"; details: { question: string } }
  | { action: "answered"; details: { answer: string } }
  | { action: "arguments_revised"; details: { from: JsonObject; action_uid?: string; position?: number } }
  | {
      action: "action_decided";
      details: { action_uid: string; position: number; from: ActionState; to: ActionState };
    }
  | { action: "agent_paused" | "agent_resumed"; details: null }
  | { action: "overdue"; details: { expires_at: Instant } }
  | { action: "decision_taken_back" | "decision_dropped"; details: { action: Decision } }
  | { action: "comment_edited"; details: { comment_uid: string; from: string } }
  | { action: "comment_deleted"; details: { comment_uid: string } }
  | { action: "archived"; details: null }
  | { action: "deleted"; details: JsonObject };

/** Entries about what stands beside a task: it is as it was, and so is its version. */
export const BESIDE_THE_TASK = [
  "comment_edited",
  "comment_deleted",
  "decision_taken_back",
  "decision_dropped",
  "overdue",
  "agent_paused",
  "agent_resumed",
  "grant_consumed",
  "archived",
] as const satisfies readonly Change["action"][];

export const fieldChanged = (field: Field, from: unknown, to: unknown): Change => ({
  action: `${field}_changed`,
  details: { from, to },
});
