import type { z } from "zod";
import type { Counts } from "@/lib/client/tasks/facet-queries";
import type { ListFilter, TaskSearch } from "@/lib/client/url-state/task-search";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { toolWords } from "@/lib/client/words/tool-words";
import type { filterOptionsOp } from "@/lib/contracts/work-tasks/operations";
import {
  ASSIGN_TO_FILTERS,
  EXECUTION_FILTERS,
  RESOLUTION_FILTERS,
  WAITING_FILTERS,
} from "@/lib/contracts/work-tasks/words";
import { dueSummary } from "./filter-due-ranges";
import { momentSummary } from "./filter-moment-ranges";

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
/** Instants, from one inclusive to another exclusive. */
export type MomentField = {
  kind: "moments";
  name: "created" | "due_at" | "decided";
  label: string;
  from: "created_from" | "due_from" | "decided_from";
  before: "created_before" | "due_before" | "decided_before";
};
export type NumberField = { kind: "number"; name: "review_under_seconds"; label: string };
export type FilterField = ListField | DueField | MomentField | NumberField;

const inWords = (values: readonly string[]): Choice[] =>
  values.map((value) => ({ value, label: wordOf(value) }));
const named = (entries: readonly { uid: string; name: string }[]): Choice[] =>
  entries.map(({ uid, name }) => ({ value: uid, label: name }));

const EDITED: Choice[] = [
  { value: "true", label: t("Changed by the reviewer") },
  { value: "false", label: t("As the agent asked") },
];

const moments = (
  name: MomentField["name"],
  label: string,
  from: MomentField["from"],
  before: MomentField["before"],
): MomentField => ({ kind: "moments", name, label, from, before });

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
    choices: () => inWords(ASSIGN_TO_FILTERS),
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
  { kind: "list", name: "decided_by", label: t("Decided by"), choices: ({ users }) => named(users) },
  { kind: "list", name: "edited", label: t("Arguments"), choices: () => EDITED },
  { kind: "due", name: "due", label: t("Due date") },
  moments("due_at", t("Due"), "due_from", "due_before"),
  moments("created", t("Created"), "created_from", "created_before"),
  moments("decided", t("Decided"), "decided_from", "decided_before"),
  { kind: "number", name: "review_under_seconds", label: t("Looked at") },
];

const NO_COUNTS: Counts = new Map();

/** The word for a value that the choices of its field do not name. */
const unlistedWord = (field: ListField, value: string): string =>
  field.name === "tool" ? toolWords(value) : wordOf(value);

const secondsSummary = (seconds: string | null): string | null =>
  seconds && t("for less than {seconds} s", { seconds });

/** What a chip says after the field's name; null where the field does not filter. */
export function summaryOf(
  field: FilterField,
  search: TaskSearch,
  options: FilterOptions | undefined,
  now: number,
): string | null {
  if (field.kind === "due") return dueSummary({ from: search.due_date_from, to: search.due_date_to }, now);
  if (field.kind === "moments")
    return momentSummary({ from: search[field.from], before: search[field.before] }, now);
  if (field.kind === "number") return secondsSummary(search[field.name]);
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

export function withoutField(field: FilterField): Partial<TaskSearch> {
  if (field.kind === "due") return { due_date_from: null, due_date_to: null };
  return field.kind === "moments" ? { [field.from]: null, [field.before]: null } : { [field.name]: null };
}
