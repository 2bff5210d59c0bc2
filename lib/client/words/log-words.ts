import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { wordOf } from "./field-words";

type Entry = Detail["change_log"][number];

const FIELD_WORDS: Record<string, string> = {
  status: "status",
  title: "title",
  description: "description",
  priority: "priority",
  due_date: "due date",
  assign_to: "assignee",
  context_entities: "context",
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "string") return wordOf(value);
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? "entry" : "entries"}`;
  const { full_name, name } = value as { full_name?: unknown; name?: unknown };
  return text(full_name) || text(name) || JSON.stringify(value);
}

/** One line of the change log in words, without who did it: `changed the status from To do to Canceled`. */
export function logWords({ action, details }: Entry, type: Detail["type"]): string {
  if (action.toLowerCase() === "created") return type === "task" ? "created this" : "asked for approval";
  if (action === "Resolved") return text(details?.resolution) || "decided";
  if (action === "deleted") return "deleted this";
  const field = action.replace(/_changed$/, "");
  const words = FIELD_WORDS[field];
  if (!words || !details) return action.replaceAll("_", " ");
  if (field === "description") return "changed the description";
  return `changed the ${words} from ${valueWords(details.from)} to ${valueWords(details.to)}`;
}

/** The note that went with the decision; it lives in the change log. */
export function decisionNoteOf({ change_log }: Pick<Detail, "change_log">): string | null {
  const entry = change_log.find(({ action }) => action === "Resolved");
  return text(entry?.details?.resolution_note) || null;
}
