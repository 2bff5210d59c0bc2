/** The union of what the contracts need; each contract's mapper speaks its own words. Orders are ranks. */
export const WORK_TASK_TYPES = ["task", "hil_approval"] as const;
export const WORK_TASK_STATUSES = [
  "triage",
  "backlog",
  "todo",
  "in_progress",
  "blocked",
  "in_review",
  "done",
  "canceled",
] as const;
export const WORK_TASK_PRIORITIES = ["none", "low", "medium", "high", "urgent"] as const;
/** The first two are people's; `withdrawn` is the agent's own, `expired` is nobody's. */
export const RESOLUTIONS = ["approved", "rejected", "withdrawn", "expired"] as const;
/** What becomes of a request that nobody decided in time: it expires, or it stays and is overdue. */
export const ON_EXPIRY = ["expire", "keep"] as const;

export type WorkTaskType = (typeof WORK_TASK_TYPES)[number];
export type WorkTaskStatus = (typeof WORK_TASK_STATUSES)[number];
export type WorkTaskPriority = (typeof WORK_TASK_PRIORITIES)[number];
export type Resolution = (typeof RESOLUTIONS)[number];
export type OnExpiry = (typeof ON_EXPIRY)[number];

export type JsonObject = { readonly [key: string]: unknown };

/** An instant as ISO 8601 in UTC with milliseconds, as in `2026-04-20T08:00:00.000Z`. */
export type Instant = string;
/** A calendar day, `YYYY-MM-DD`. */
export type CalendarDate = string;

export type Person = { type: "user"; uid: string; name: string; avatarUrl: string | null };
export type Machine = { type: "agent"; uid: string; name: string };

/** What a list shows of a work task. */
export type WorkTask = {
  organizationUid: string;
  uid: string;
  type: WorkTaskType;
  title: string;
  status: WorkTaskStatus;
  priority: WorkTaskPriority;
  dueDate: CalendarDate | null;
  createdAt: Instant;
  assignee: Person | Machine | null;
  origin: Person | (Machine & { triggerType: string | null });
  /** Null on tasks, and on approvals that wait for a decision. */
  resolution: Resolution | null;
};

/** One in a list, where nothing else says whether its organization is in test mode: nothing of it is real then. */
export type ListedTask = WorkTask & { isTest: boolean };

/** What systems outside know the task by. */
export type ExternalIds = {
  /** Free text: `vob`, `general`, … */
  type: string | null;
  callId: string | null;
  faxId: string | null;
  assistantId: string | null;
  sessionId: string | null;
  patientId: string | null;
  /** Messages about the task elsewhere, by the name of the system. */
  messageIds: JsonObject;
};

export const NO_EXTERNAL_IDS: ExternalIds = {
  type: null,
  callId: null,
  faxId: null,
  assistantId: null,
  sessionId: null,
  patientId: null,
  messageIds: {},
};

/** All that is stored of a work task itself, before its number is known. */
export type UnnumberedTask = WorkTask & {
  description: string;
  updatedAt: Instant;
  /** Starts at 1; each change adds 1, comments do not. */
  version: number;
  /** The exact moment; `dueDate` is its day in UTC. */
  dueAt: Instant | null;
  /** First entry to `in_progress`. */
  startedAt: Instant | null;
  /** Set while the task is done, or the approval approved. */
  completedAt: Instant | null;
  /** Set while the task is canceled, or the approval over without being approved. */
  canceledAt: Instant | null;
  /** Since when it is out of the lists, and stays as it is. */
  archivedAt: Instant | null;
  /** Set only while the task is blocked. */
  blockedReason: string | null;
  parentUid: string | null;
  channelUid: string | null;
  /** People beside the assignee; only where the assignee is a person, too. */
  coAssigneeUids: readonly string[];
  tags: readonly string[];
  external: ExternalIds;
};

/** `number` is the 42 of `T-42`: unique and without gaps in one organization. */
export type WorkTaskRecord = UnnumberedTask & { number: number };

export type ContextEntity =
  | { entityType: "invoice"; uid: string; invoiceNumber: string; counterpartyName: string }
  | { entityType: "party"; uid: string; name: string }
  | { entityType: "message"; uid: string; subject: string; fromEmail: string };

export type EntityType = ContextEntity["entityType"];
export type EntityRef = { entityType: EntityType; uid: string };

export type ChangeLogEntry = {
  at: Instant;
  byName: string;
  byType: "user" | "agent" | "system";
  action: string;
  details: unknown;
};

/** The time that a request has. What becomes of it then is settled when it is asked for. */
export type Expiry = {
  at: Instant;
  onExpiry: OnExpiry;
  /** Since when the time stands still; `at` is moved on by as long as it stood, once it runs again. */
  stoppedAt: Instant | null;
  /** When a request that is kept was found to be beyond its time. */
  overdueAt: Instant | null;
};

export const EXECUTION_OUTCOMES = ["succeeded", "failed", "skipped"] as const;
export type ExecutionOutcome = (typeof EXECUTION_OUTCOMES)[number];

/** What came of an approved request, as its agent says. */
export type Execution = {
  outcome: ExecutionOutcome;
  /** Any JSON. */
  result: unknown;
  error: string | null;
  externalRef: string | null;
  at: Instant;
};

/** What a reviewer asks the agent before deciding. */
export type Question = {
  uid: string;
  question: string;
  askedBy: { uid: string; name: string };
  askedAt: Instant;
  answer: string | null;
  answeredAt: Instant | null;
};

/** One of several calls that a request carries. What it says of a decision is final only once the request is resolved. */
export type ApprovalAction = {
  uid: string;
  /** From 0 on. */
  position: number;
  title: string | null;
  /** As decided, or as asked while undecided. */
  toolArgs: JsonObject;
  /** As the agent asked, where a reviewer changed them; else null. */
  originalToolArgs: JsonObject | null;
  resolution: Resolution | null;
  note: string | null;
  resolvedAt: Instant | null;
  resolvedBy: Person | null;
};

export const MIN_ACTIONS = 2;
export const MAX_ACTIONS = 20;

/** A day: what is said to have been looked at for longer was not. */
export const MAX_REVIEW_MS = 24 * 60 * 60 * 1000;

/** A year. */
export const MAX_EXPIRY_SECONDS = 366 * 24 * 60 * 60;

/** The parts that only an approval has. */
export type Approval = {
  reasoning: string;
  /** As decided, or as asked while undecided. */
  toolArgs: JsonObject;
  /** As the agent asked, where a reviewer changed them; else null. */
  originalToolArgs: JsonObject | null;
  /** The calls of a request that carries several, which then has no arguments of its own; else empty. */
  actions: readonly ApprovalAction[];
  trigger: JsonObject | null;
  resolutionNote: string | null;
  resolvedAt: Instant | null;
  /** Null also where nobody decided. */
  resolvedBy: Person | null;
  /** Null where there is no hurry. */
  expiry: Expiry | null;
  /** From then on an approved request counts as not executed, unless its agent has said what came of it. */
  outcomeDueAt: Instant | null;
  execution: Execution | null;
  /** Since when a question to the agent is open, and its agent is paused; null also where it is over. */
  needsInfoSince: Instant | null;
  frozenSince: Instant | null;
  /** The version with which the agent last revised its arguments. */
  revisedInVersion: number | null;
  /** Oldest first. */
  questions: Question[];
  /** Its organization is in test mode: nothing of it is real. */
  isTest: boolean;
};

/** Of a request that was just made. */
export const NOTHING_YET = {
  actions: [],
  resolutionNote: null,
  resolvedAt: null,
  resolvedBy: null,
  outcomeDueAt: null,
  execution: null,
  needsInfoSince: null,
  frozenSince: null,
  revisedInVersion: null,
  questions: [],
  isTest: false,
} satisfies Partial<Approval>;

type Story = {
  contextEntities: ContextEntity[];
  /** Oldest first. */
  changeLog: ChangeLogEntry[];
  approval: Approval | null;
};

export type UnnumberedDetail = UnnumberedTask & Story;
export type WorkTaskDetail = WorkTaskRecord & Story;

export type Decision = "approve" | "reject";

/** What ends a request: a person's decision, the agent that does not want it any more, or time. */
export type Verdict = Decision | "withdraw" | "expire";

export const RESOLUTION_OF = {
  approve: "approved",
  reject: "rejected",
  withdraw: "withdrawn",
  expire: "expired",
} as const satisfies Record<Verdict, Resolution>;
