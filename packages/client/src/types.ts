// Written by `npm run client-types` from the operations of the server; not to be changed by hand.

export type ApprovalDetail = {
  uid: string;
  title: string;
  status: "todo" | "in_progress" | "in_review" | "done" | "canceled";
  priority: "urgent" | "high" | "medium" | "low";
  due_date: string | null;
  created_at: string;
  assign_to: AssignTo;
  origin: Origin;
  description: string;
  updated_at: string;
  context_entities: ContextEntity[];
  change_log: ChangeLogEntry[];
  type: "hil_approval";
  reasoning: string;
  tool_args: { [key: string]: unknown };
  /** What the agent asked for; present only where a reviewer edited the arguments */
  original_tool_args?: { [key: string]: unknown };
  /** Present only where the request carries several calls; `tool_args` is then empty. What is decided of one can be decided anew until none is open */
  actions?: ApprovalAction[];
  trigger: { [key: string]: unknown } | null;
  /** Null while it waits. Only `approved` is a yes: `withdrawn` is the agent's own doing, `expired` is that nobody decided in time */
  resolution: "approved" | "rejected" | "withdrawn" | "expired" | null;
  resolved_at: string | null;
  resolved_by: UserRef | null;
  /** Only in an organization in test mode: nothing of it is real */
  test?: true;
};

export type AssignTo =
  | {
      type: "user";
      user_uid: string;
      full_name: string;
      avatar_url: string | null;
    }
  | {
      type: "agent";
      agent_uid: string;
      name: string;
    }
  | null;

export type Origin =
  | UserRef
  | {
      type: "agent";
      agent_uid: string;
      agent_name: string;
      trigger_type?: string;
    };

export type UserRef = {
  type: "user";
  user_uid: string;
  user_name: string;
  avatar_url: string | null;
};

export type ContextEntity =
  | {
      entity_type: "invoice";
      entity_uid: string;
      invoice_number: string;
      counterparty_name: string;
    }
  | {
      entity_type: "party";
      entity_uid: string;
      name: string;
    }
  | {
      entity_type: "message";
      entity_uid: string;
      subject: string;
      from_email: string;
    };

export type ChangeLogEntry = {
  at: string;
  by_name: string;
  by_type: "user" | "agent" | "system";
  action: string;
  details: { [key: string]: unknown } | null;
};

export type ApprovalAction = {
  uid: string;
  /** From 0 on */
  position: number;
  title: string | null;
  tool_args: { [key: string]: unknown };
  /** What the agent asked for; present only where a reviewer edited the arguments */
  original_tool_args?: { [key: string]: unknown };
  /** Null while it waits. Only `approved` is a yes: `withdrawn` is the agent's own doing, `expired` is that nobody decided in time */
  resolution: "approved" | "rejected" | "withdrawn" | "expired" | null;
  note: string | null;
  resolved_at: string | null;
  resolved_by: UserRef | null;
};

export type GrantedAction = {
  uid: string;
  /** From 0 on */
  position: number;
  title: string | null;
  tool_args: { [key: string]: unknown };
  /** What the agent asked for; present only where a reviewer edited the arguments */
  original_tool_args?: { [key: string]: unknown };
  /** Null while it waits. Only `approved` is a yes: `withdrawn` is the agent's own doing, `expired` is that nobody decided in time */
  resolution: "approved" | "rejected" | "withdrawn" | "expired" | null;
  note: string | null;
  resolved_at: string | null;
  resolved_by: UserRef | null;
  /** As the `grant` of a single call, for this one: there once the whole request is decided */
  grant: string | null;
};

export type Execution = {
  outcome: "succeeded" | "failed" | "skipped";
  /** Any JSON */
  result: unknown;
  error: string | null;
  external_ref: string | null;
  /** When it was reported */
  executed_at: string;
};

export type ApprovalQuestion = {
  uid: string;
  question: string;
  asked_by: {
    user_uid: string;
    user_name: string;
  };
  asked_at: string;
  answer: string | null;
  answered_at: string | null;
};

export type ApprovalView = {
  uid: string;
  resolution: "pending" | "approved" | "rejected" | "withdrawn" | "expired";
  resolved_at: string | null;
  resolved_by: UserRef | null;
  resolution_note: string | null;
  tool_args: { [key: string]: unknown };
  /** Present only where the request carries several calls; `tool_args` is then empty. Only those that are `approved` are a yes, and none before the whole request is decided */
  actions?: GrantedAction[];
  /** Null where it has no time limit */
  expires_at: string | null;
  on_expiry: "expire" | "keep";
  /** From then on what is approved counts as not executed, unless `execution` says otherwise */
  outcome_due_at: string | null;
  execution: Execution | null;
  /** A compact JWS that proves the approval and its arguments, for the agent that asked: while it is approved, not spent and without an `execution`, and its agent is not paused. Null where the request carries several calls: each of `actions` has its own. See `/.well-known/jwks.json` */
  grant: string | null;
  /** The last of `questions` waits for the agent's answer */
  needs_info: boolean;
  /** Oldest first */
  questions: ApprovalQuestion[];
  version: number;
  /** Only in an organization in test mode: nothing of it is real */
  test?: true;
};

/** What an agent asks to be countersigned. */
export type ApprovalRequest = {
  title: string;
  reasoning: string;
  /** The exact arguments of the call; `tool_type` names the tool */
  tool_args?: { [key: string]: unknown };
  /** Several calls instead of the one: one request, decided call by call, delivered when all are */
  actions?: {
    /** The exact arguments of the call; `tool_type` names the tool */
    tool_args: { [key: string]: unknown };
    title?: string | null;
  }[];
  trigger?: { [key: string]: unknown } | null;
  description?: string;
  priority?: "urgent" | "high" | "medium" | "low";
  due_date?: string | null;
  context_entities?: {
    entity_type: "invoice" | "party" | "message";
    entity_uid: string;
  }[];
  /** `type` and the uid that belongs to it; null or {} is nobody. Everything else in it is ignored */
  assign_to?: {
    type?: "user" | "agent";
    user_uid?: string;
    agent_uid?: string;
  } | null;
  /** Until when a decision is of use */
  expires_at?: string | null;
  /** The same, counted from when the request arrives */
  expires_in_seconds?: number;
  /** What becomes of it if nobody decides in time. `expire`: its resolution is `expired`, which is a no. `keep`: it goes on waiting, and is marked overdue */
  on_expiry?: "expire" | "keep";
  /** The agent's own, kept with the request. In an organization in test mode `test` says how it is decided; elsewhere it means nothing */
  metadata?: { [key: string]: unknown } | null;
};

/** A request as it was made. */
export type RequestedApproval = ApprovalDetail;

/** Why it is not wanted any more. */
export type Withdrawal = {
  reason?: string | null;
};

/** What came of an approved request. */
export type ExecutionReport = {
  outcome: "succeeded" | "failed" | "skipped";
  /** What the tool gave back; any JSON */
  result?: unknown;
  /** Why it failed, or was skipped */
  error?: string | null;
  /** What it is known by where it was carried out, as the id of a refund */
  external_ref?: string | null;
};

/** An answer to a reviewer's question. */
export type Answer = {
  answer: string;
  /** The arguments as the agent wants them now; they replace those that it asked for */
  tool_args?: { [key: string]: unknown } | null;
  /** The same for some calls of a request that carries several; a revised one is open again */
  actions?: {
    uid: string;
    tool_args: { [key: string]: unknown };
  }[];
};

/** Something that happened to a request of the agent. */
export type ApprovalEvent = {
  type:
    | "approval.requested"
    | "approval.decided"
    | "approval.withdrawn"
    | "approval.expired"
    | "approval.executed"
    | "approval.asked"
    | "approval.answered";
  uid: string;
  /** The version that the event brought about */
  version: number;
  at: string;
  /** As it stands when the event is sent */
  approval: ApprovalView;
};
