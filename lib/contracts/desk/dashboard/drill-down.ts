import type { Dimension, ShownPriority } from "@/lib/domain/dashboard/words";

/** A query of the task list, in the API's own words: the list then has exactly the rows that a number counts. */
export type TaskQuery = Readonly<Record<string, string>>;

type Bounds = { readonly from: string; readonly before: string };
type Age = { readonly created_from: string | null; readonly created_before: string | null };

const REQUESTS = { type: "hil_approval" } as const;
const PENDING = { resolution: "pending" } as const;
const DECIDED = "approved,rejected";

const given = (query: Record<string, string | null | undefined>): TaskQuery =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] != null));

/** Those that wait: all, of a priority, in an age bucket, or in a cell of both. */
export const waitingQuery = ({
  priority,
  age,
}: {
  priority?: ShownPriority | undefined;
  age?: Age | undefined;
} = {}): TaskQuery =>
  given({
    ...PENDING,
    priority,
    created_from: age?.created_from,
    created_before: age?.created_before,
  });

/** Those that wait longer than the service level of their priority allows. */
export const breachedQuery = (row: {
  readonly priority: ShownPriority;
  readonly breached_created_before: string;
}): TaskQuery => ({ ...PENDING, priority: row.priority, created_before: row.breached_created_before });

type HeldUp = "unassigned" | "held" | "needs_info" | "frozen" | "beyond_time" | "not_executed";

const HELD_UP: Record<HeldUp, TaskQuery> = {
  unassigned: { ...PENDING, assign_to_type: "nobody" },
  held: { ...PENDING, waiting: "held" },
  needs_info: { ...PENDING, waiting: "needs_info" },
  frozen: { ...PENDING, waiting: "frozen" },
  beyond_time: { ...PENDING, waiting: "overdue" },
  not_executed: { execution: "not_executed" },
};

export const heldUpQuery = (name: HeldUp): TaskQuery => HELD_UP[name];

export const overdueQuery = ({ as_of }: { readonly as_of: string }): TaskQuery => ({
  ...PENDING,
  due_before: as_of,
});

export const dueTodayQuery = ({ today }: { readonly today: Bounds }): TaskQuery => ({
  ...PENDING,
  due_from: today.from,
  due_before: today.before,
});

/** What is assigned to somebody: requests that wait, or tasks that are open. */
export const assignedQuery = (uid: string, what: "pending" | "open_tasks"): TaskQuery =>
  what === "pending"
    ? { ...PENDING, assign_to_uid: uid }
    : { type: "task", status: "todo,in_progress,in_review", assign_to_uid: uid };

/** Filters by a row of a breakdown; null where the list has no filter for it, as for requests that name no tool. */
export function rowQuery(by: Dimension, key: string | null): TaskQuery | null {
  if (key === null) return null;
  const filter = { agent: "origin_agent_uid", tool: "tool", reviewer: "decided_by", priority: "priority" }[
    by
  ];
  return { [filter]: key };
}

/** Requests created in a period or a bucket. */
export const arrivalsQuery = ({ from, before }: Bounds): TaskQuery => ({
  ...REQUESTS,
  created_from: from,
  created_before: before,
});

const ENDED = {
  decisions: { resolution: DECIDED },
  approved: { resolution: "approved" },
  rejected: { resolution: "rejected" },
  edited: { resolution: "approved", edited: "true" },
  expired: { resolution: "expired" },
  withdrawn: { resolution: "withdrawn" },
  ended: { resolution: "approved,rejected,withdrawn,expired" },
  /** Of which a service level counts how many were in time. */
  due_service: { resolution: "approved,rejected,expired" },
  /** Approved, and reported failed. */
  failed: { resolution: "approved", execution: "failed" },
  reported: { resolution: "approved", execution: "succeeded,failed,skipped" },
} as const satisfies Record<string, TaskQuery>;

/** Requests that came to an end in a period or a bucket, by how. */
export const endedQuery = (how: keyof typeof ENDED, { from, before }: Bounds): TaskQuery => ({
  ...ENDED[how],
  decided_from: from,
  decided_before: before,
});

/** Decisions that were looked at for fewer seconds. */
export const fastQuery = (bounds: Bounds, seconds: number): TaskQuery => ({
  ...endedQuery("decisions", bounds),
  review_under_seconds: String(seconds),
});

/** The approvals of a streak; null of those that nobody made. */
export const streakQuery = (run: Bounds & { readonly uid: string | null }): TaskQuery | null =>
  run.uid === null ? null : { ...endedQuery("approved", run), decided_by: run.uid, edited: "false" };
