import type { Me } from "@/lib/client/person/person";
import { t } from "@/lib/client/words/t";
import { RESOLUTIONS } from "@/lib/domain/work-task";
import type { TaskSearch } from "./task-search";

export type View = {
  id: "needs-decision" | "decided" | "not-executed" | "tasks" | "assigned-to-me" | "all-work";
  label: string;
  search: Partial<TaskSearch>;
};

export const NEEDS_DECISION: View = {
  id: "needs-decision",
  label: t("Needs decision"),
  search: { type: ["hil_approval"], resolution: ["pending"], sort: "-priority" },
};

/** Ready-made filters: links, nothing more. */
export const viewsOf = (me: Pick<Me, "uid">): readonly View[] => [
  NEEDS_DECISION,
  { id: "assigned-to-me", label: t("Assigned to me"), search: { assign_to_uid: [me.uid] } },
  {
    id: "decided",
    label: t("Decided"),
    search: { resolution: [...RESOLUTIONS], sort: "-created_at" },
  },
  {
    id: "not-executed",
    label: t("Not executed"),
    search: { execution: ["not_executed"], sort: "-created_at" },
  },
  { id: "tasks", label: t("Tasks"), search: { type: ["task"] } },
  { id: "all-work", label: t("All work"), search: {} },
];

const NOT_OF_A_VIEW = new Set(["organization_uid", "task", "view", "sort"]);

const filterOf = (search: Partial<TaskSearch>): string =>
  Object.entries(search)
    .filter(([name, value]) => !NOT_OF_A_VIEW.has(name) && value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${[value].flat().sort().join(",")}`)
    .sort()
    .join("&");

/** The view whose filter the address shows, in whatever order. */
export const viewAt = (views: readonly View[], search: TaskSearch): View | undefined =>
  views.find((view) => filterOf(view.search) === filterOf(search));
