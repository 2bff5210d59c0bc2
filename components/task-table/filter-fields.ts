import type { z } from "zod";
import type { Counts } from "@/lib/client/tasks/facet-queries";
import type { ListFilter, TaskSearch } from "@/lib/client/url-state/task-search";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { toolWords } from "@/lib/client/words/tool-words";
import type { filterOptionsOp } from "@/lib/contracts/work-tasks/operations";
import { EXECUTION_FILTERS, RESOLUTION_FILTERS, WAITING_FILTERS } from "@/lib/contracts/work-tasks/words";
import { dueSummary } from "./filter-due-ranges";

export type FilterOptions = z.output<(typeof filterOptionsOp)["response"]>;
export type Choice = { value: string; label: string };

export type ListField = {
  kind: "list";
  name: ListFilter;
  label: string;
  /** Of the counts, where nothing else knows which values there are. */
  choices: (options: FilterOptions, counts: Counts) => Choice[];
};
type DueField = { kind: "due"; name: "due"; label: string };
export type FilterField = ListField | DueField;

const inWords = (values: readonly string[]): Choice[] =>
  values.map((value) => ({ value, label: wordOf(value) }));
const named = (entries: readonly { uid: string; name: string }[]): Choice[] =>
  entries.map(({ uid, name }) => ({ value: uid, label: name }));

export const FILTER_FIELDS: readonly FilterField[] = [
  { kind: "list", name: "type", label: t("Type"), choices: ({ type }) => inWords(type) },
  { kind: "list", name: "status", label: t("Status"), choices: ({ status }) => inWords(status) },
  { kind: "list", name: "resolution", label: t("Decision"), choices: () => inWords(RESOLUTION_FILTERS) },
  { kind: "list", name: "priority", label: t("Priority"), choices: ({ priority }) => inWords(priority) },
  {
    kind: "list",
    name: "assign_to_uid",
    label: t("Assignee"),
    choices: ({ users, agents }) => named([...users, ...agents]),
  },
  {
    kind: "list",
    name: "assign_to_type",
    label: t("Assigned to"),
    choices: ({ assign_to_type }) => inWords(assign_to_type),
  },
  { kind: "list", name: "origin_agent_uid", label: t("Agent"), choices: ({ agents }) => named(agents) },
  {
    kind: "list",
    name: "tool",
    label: t("Tool"),
    choices: (_, counts) => [...counts.keys()].map((value) => ({ value, label: toolWords(value) })),
  },
  { kind: "list", name: "execution", label: t("Outcome"), choices: () => inWords(EXECUTION_FILTERS) },
  { kind: "list", name: "waiting", label: t("Held up by"), choices: () => inWords(WAITING_FILTERS) },
  { kind: "due", name: "due", label: t("Due date") },
];

const NO_COUNTS: Counts = new Map();

/** The word for a value that the choices of its field do not name. */
const unlistedWord = (field: ListField, value: string): string =>
  field.name === "tool" ? toolWords(value) : wordOf(value);

/** What a chip says after the field's name; null where the field does not filter. */
export function summaryOf(
  field: FilterField,
  search: TaskSearch,
  options: FilterOptions | undefined,
  now: number,
): string | null {
  if (field.kind === "due") return dueSummary({ from: search.due_date_from, to: search.due_date_to }, now);
  const chosen = search[field.name];
  if (!chosen || chosen.length === 0) return null;
  const choices = options ? field.choices(options, NO_COUNTS) : [];
  return chosen
    .map((value) => choices.find((choice) => choice.value === value)?.label ?? unlistedWord(field, value))
    .join(", ");
}

/** All values that can be ticked: those that there are, and what is ticked already. */
export function choicesOf(
  field: ListField,
  options: FilterOptions,
  counts: Counts,
  chosen: readonly string[],
): Choice[] {
  const choices = field.choices(options, counts);
  const others = chosen.filter((value) => choices.every((choice) => choice.value !== value));
  return [...choices, ...others.map((value) => ({ value, label: unlistedWord(field, value) }))];
}

export const withoutField = (field: FilterField): Partial<TaskSearch> =>
  field.kind === "due" ? { due_date_from: null, due_date_to: null } : { [field.name]: null };
