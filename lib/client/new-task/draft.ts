import type { ContextEntity } from "@/lib/client/context/context-search";
import type { Assignable } from "@/lib/client/people/assignable";
import type { PRIORITIES, STATUSES } from "@/lib/contracts/work-tasks/words";

export type Draft = {
  title: string;
  description: string;
  priority: (typeof PRIORITIES)[number];
  status: (typeof STATUSES)[number];
  /** As a date field has it; empty where there is none. */
  due_date: string;
  assignee: Assignable | null;
  context: readonly ContextEntity[];
};

export const EMPTY_DRAFT: Draft = {
  title: "",
  description: "",
  priority: "medium",
  status: "todo",
  due_date: "",
  assignee: null,
  context: [],
};

const drafts = new Map<string | null, Draft>();

/** What was written for an organization in this window and not sent yet: a dialog is easily closed by mistake. */
export const keptDraft = {
  read: (organizationUid: string | null): Draft => drafts.get(organizationUid) ?? EMPTY_DRAFT,
  keep: (organizationUid: string | null, draft: Draft): void => void drafts.set(organizationUid, draft),
  drop: (organizationUid: string | null): void => void drafts.delete(organizationUid),
};
