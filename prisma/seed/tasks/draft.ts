import type { WorkTaskPriority, WorkTaskStatus } from "@/lib/domain/work-task";
import type { AgentKey } from "../agents";
import type { Link } from "../context/link";
import type { OrganizationSlug, PersonKey } from "../people";

export type Assignee = { readonly person: PersonKey } | { readonly agent: AgentKey };

/** One later change of one field, and who made it. */
export type Step = { readonly by: PersonKey } & (
  | { readonly field: "status"; readonly to: WorkTaskStatus }
  | { readonly field: "priority"; readonly to: WorkTaskPriority }
  | { readonly field: "due_date"; readonly to: number | null }
  | { readonly field: "assign_to"; readonly to: Assignee | null }
);

/** A task as it was created, and what became of it. */
export type TaskDraft = {
  readonly key: string;
  readonly organization: OrganizationSlug;
  readonly by: PersonKey;
  readonly title: string;
  readonly description?: string;
  readonly status?: WorkTaskStatus;
  readonly priority?: WorkTaskPriority;
  /** In so many days, negative when overdue. */
  readonly due?: number;
  /** Days ago. */
  readonly created: number;
  readonly assignee?: Assignee;
  readonly links?: readonly Link[];
  readonly steps?: readonly Step[];
};

export const moved = (by: PersonKey, ...path: readonly WorkTaskStatus[]): readonly Step[] =>
  path.map((to) => ({ by, field: "status", to }));

export const inOrganization = (
  organization: OrganizationSlug,
  tasks: readonly Omit<TaskDraft, "organization">[],
): readonly TaskDraft[] => tasks.map((task) => ({ ...task, organization }));
