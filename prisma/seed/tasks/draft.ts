import type { ExternalIds, WorkTaskPriority, WorkTaskStatus } from "@/lib/domain/work-task";
import type { AgentKey } from "../agents";
import type { ChannelKey } from "../channels";
import type { Link } from "../context/link";
import type { OrganizationSlug, PersonKey } from "../people";
import type { ActorKey } from "../rows/actors";

export type Assignee = { readonly person: PersonKey } | { readonly agent: AgentKey };

/** One later change of one field, and who made it. */
export type Step = { readonly by: ActorKey } & (
  | { readonly field: "status"; readonly to: WorkTaskStatus; readonly because?: string }
  | { readonly field: "priority"; readonly to: WorkTaskPriority }
  | { readonly field: "due_date"; readonly to: number | null }
  | { readonly field: "assign_to"; readonly to: Assignee | null }
);

/** A task as it was created, and what became of it. */
export type TaskDraft = {
  readonly key: string;
  readonly organization: OrganizationSlug;
  readonly by: ActorKey;
  readonly title: string;
  readonly description?: string;
  readonly status?: WorkTaskStatus;
  readonly priority?: WorkTaskPriority;
  /** In so many days, negative when overdue. */
  readonly due?: number;
  /** Days ago. */
  readonly created: number;
  readonly assignee?: Assignee;
  /** Who shares the work with the assignee. */
  readonly beside?: readonly PersonKey[];
  readonly tags?: readonly string[];
  /** The key of the task that this one is a part of. */
  readonly parent?: string;
  readonly channel?: ChannelKey;
  readonly external?: Partial<ExternalIds>;
  readonly links?: readonly Link[];
  readonly steps?: readonly Step[];
};

export const moved = (by: ActorKey, ...path: readonly WorkTaskStatus[]): readonly Step[] =>
  path.map((to) => ({ by, field: "status", to }));

/** A step to `blocked`, and what stands in the way. */
export const blocked = (by: ActorKey, because: string): Step => ({
  by,
  field: "status",
  to: "blocked",
  because,
});

export const inOrganization = (
  organization: OrganizationSlug,
  tasks: readonly Omit<TaskDraft, "organization">[],
): readonly TaskDraft[] => tasks.map((task) => ({ ...task, organization }));
