import { BESIDE_THE_TASK, type Change } from "./change";
import type { Instant, Verdict } from "./work-task";

/** What endpoints can ask to be told of. */
export const WEBHOOK_EVENT_TYPES = [
  "approval.requested",
  "approval.decided",
  "approval.withdrawn",
  "approval.expired",
  "approval.executed",
  "work_task.created",
  "work_task.updated",
  "comment.created",
] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/** What is sent to see whether an endpoint can be reached; it need not be asked for. */
export const PING = "ping";

/** `standard` is as Standard Webhooks has it; `v1_tasks` speaks the words of that contract. */
export const WEBHOOK_DIALECTS = ["standard", "v1_tasks"] as const;
export type WebhookDialect = (typeof WEBHOOK_DIALECTS)[number];

/** The words of v1-tasks, which tells of tasks alone. */
export const V1_TASKS_EVENT: Readonly<Partial<Record<WebhookEventType, string>>> = {
  "work_task.created": "task_created",
  "work_task.updated": "task_updated",
  "comment.created": "task_comment_added",
};

/** Somewhere that an organization, or one of its agents, is told what happens. */
export type WebhookEndpoint = {
  organizationUid: string;
  uid: string;
  /** Only what concerns requests of this agent; null is everything. */
  agentUid: string | null;
  dialect: WebhookDialect;
  url: string;
  description: string | null;
  /** In the words of the dialect. */
  eventTypes: readonly string[];
  includeArguments: boolean;
  /** Until then the secret before the last rotation signs, too. */
  oldSecretUntil: Instant | null;
  disabledAt: Instant | null;
  disabledReason: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};

export const WEBHOOK_DELIVERY_STATES = ["pending", "delivered", "failed"] as const;

/** One event on its way to one endpoint. */
export type WebhookDelivery = {
  organizationUid: string;
  uid: string;
  /** Its place among all deliveries. */
  seq: number;
  endpointUid: string;
  taskUid: string | null;
  eventType: string;
  state: (typeof WEBHOOK_DELIVERY_STATES)[number];
  attemptsMade: number;
  nextAttemptAt: Instant;
  createdAt: Instant;
};

/** One attempt to deliver, and what came back. */
export type WebhookAttempt = {
  uid: string;
  at: Instant;
  /** Null where there was no answer. */
  status: number | null;
  /** Why it counts as failed; null where it does not. */
  error: string | null;
  ms: number;
  /** The beginning of the answer. */
  answer: string | null;
};

const OF_VERDICT = {
  approve: "approval.decided",
  reject: "approval.decided",
  withdraw: "approval.withdrawn",
  expire: "approval.expired",
} as const satisfies Record<Verdict, WebhookEventType>;

const beside: ReadonlySet<string> = new Set(BESIDE_THE_TASK);

/** What endpoints are told of changes that were made together; null where they are told nothing. The end of a request counts. */
export function webhookEventOf(changes: readonly Change[]): WebhookEventType | null {
  const told = changes.filter(({ action }) => !beside.has(action));
  const change = told.find(({ action }) => action === "Resolved") ?? told[0];
  switch (change?.action) {
    case undefined:
      return null;
    case "Created":
      return "approval.requested";
    case "created":
      return "work_task.created";
    case "Resolved":
      return OF_VERDICT[change.details.action];
    case "executed":
      return "approval.executed";
    default:
      return "work_task.updated";
  }
}
