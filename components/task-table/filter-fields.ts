import type { z } from "zod";
import type { ListFilter, TaskSearch } from "@/lib/client/url-state/task-search";
import { wordOf } from "@/lib/client/words/field-words";
import { RESOLUTION_FILTERS } from "@/lib/contracts/work-tasks/objects";
import type { filterOptionsOp } from "@/lib/contracts/work-tasks/operations";

export type FilterOptions = z.output<(typeof filterOptionsOp)["response"]>;
export type Choice = { value: string; label: string };

type ListField = {
  kind: "list";
  name: ListFilter;
  label: string;
  choices: (options: FilterOptions) => Choice[];
};
type DueField = { kind: "due"; name: "due"; label: string };
export type FilterField = ListField | DueField;

const inWords = (values: readonly string[]): Choice[] =>
  values.map((value) => ({ value, label: wordOf(value) }));
const named = (entries: readonly { uid: string; name: string }[]): Choice[] =>
  entries.map(({ uid, name }) => ({ value: uid, label: name }));

export const FILTER_FIELDS: readonly FilterField[] = [
  { kind: "list", name: "type", label: "Type", choices: ({ type }) => inWords(type) },
  { kind: "list", name: "status", label: "Status", choices: ({ status }) => inWords(status) },
  { kind: "list", name: "resolution", label: "Decision", choices: () => inWords(RESOLUTION_FILTERS) },
  { kind: "list", name: "priority", label: "Priority", choices: ({ priority }) => inWords(priority) },
  {
    kind: "list",
    name: "assign_to_uid",
    label: "Assignee",
    choices: ({ users, agents }) => named([...users, ...agents]),
  },
  {
    kind: "list",
    name: "assign_to_type",
    label: "Assigned to",
    choices: ({ assign_to_type }) => inWords(assign_to_type),
  },
  { kind: "list", name: "origin_agent_uid", label: "Agent", choices: ({ agents }) => named(agents) },
  { kind: "due", name: "due", label: "Due date" },
];

/** What a chip says after the field's name; null where the field does not filter. */
export function summaryOf(
  field: FilterField,
  search: TaskSearch,
  options: FilterOptions | undefined,
): string | null {
  if (field.kind === "due") return dueSummary(search.due_date_from, search.due_date_to);
  const chosen = search[field.name];
  if (!chosen || chosen.length === 0) return null;
  const choices = options ? field.choices(options) : [];
  return chosen
    .map((value) => choices.find((choice) => choice.value === value)?.label ?? wordOf(value))
    .join(", ");
}

function dueSummary(from: string | null, to: string | null): string | null {
  if (from && to) return `${from} to ${to}`;
  if (from) return `from ${from}`;
  return to ? `until ${to}` : null;
}

export const withoutField = (field: FilterField): Partial<TaskSearch> =>
  field.kind === "due"
    ? { due_date_from: null, due_date_to: null, page: null }
    : { [field.name]: null, page: null };
