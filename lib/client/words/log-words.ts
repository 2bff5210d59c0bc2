import { wordOf } from "./field-words";
import { momentOfDayWords } from "./time-words";

type Entry = { action: string; details: Record<string, unknown> | null };
type TaskType = "task" | "hil_approval";

const FIELD_WORDS: Record<string, string> = {
  status: "status",
  title: "title",
  description: "description",
  priority: "priority",
  due_date: "due date",
  due_at: "due moment",
  assign_to: "assignee",
  context_entities: "context",
  tags: "tags",
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Only these hold words of ours; in the others the same word is somebody's text. */
const IN_OUR_WORDS = new Set(["status", "priority"]);

function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "string") return stringWords(field, value);
  if (Array.isArray(value)) return arrayWords(field, value);
  const { full_name, name } = value as { full_name?: unknown; name?: unknown };
  return text(full_name) || text(name) || JSON.stringify(value);
}

function stringWords(field: string, value: string): string {
  if (field === "due_at") return momentOfDayWords(value);
  return IN_OUR_WORDS.has(field) ? wordOf(value) : value;
}

function arrayWords(field: string, values: readonly unknown[]): string {
  if (field === "tags") return values.length > 0 ? values.map(String).join(", ") : "nothing";
  return `${values.length} ${values.length === 1 ? "entry" : "entries"}`;
}

const people = (count: number): string => `${count} ${count === 1 ? "person" : "people"}`;

function assigneesWords(from: unknown, to: unknown): string {
  const [before, after] = [listOf(from).length, listOf(to).length];
  return before === after
    ? "changed who shares the work"
    : `changed the assignees from ${people(before)} to ${people(after)}`;
}

function channelWords(from: unknown, to: unknown): string {
  if (to === null) return "took it out of its channel";
  return from === null ? "put it into a channel" : "moved it to another channel";
}

const reasonWords = (to: unknown): string =>
  to === null ? "took back what blocked it" : `said what blocks it: “${text(to)}”`;

/** What a change says where its values say nothing to people, or more than fits into a line. */
const SENTENCES: Record<string, (from: unknown, to: unknown) => string> = {
  description: () => "changed the description",
  external_ids: () => "changed its ids in other systems",
  assignees: assigneesWords,
  channel: channelWords,
  blocked_reason: (_, to) => reasonWords(to),
};

const DECISION_SENTENCES: Record<string, (decision: string) => string> = {
  decision_taken_back: (decision) => `took back the decision to ${decision}`,
  decision_dropped: (decision) =>
    `dropped the decision to ${decision}, since whoever made it may not decide any more`,
};

const COMMENT_WORDS: Record<string, string> = {
  comment_edited: "edited a comment",
  comment_deleted: "deleted a comment",
};

/** One line of the change log in words, without who did it: `changed the status from To do to Canceled`. */
export function logWords({ action, details }: Entry, type: TaskType): string {
  if (action.toLowerCase() === "created") return type === "task" ? "created this" : "asked for approval";
  if (action === "Resolved") return text(details?.resolution) || "decided";
  if (action === "deleted") return "deleted this";
  const comment = COMMENT_WORDS[action];
  if (comment) return comment;
  const decision = DECISION_SENTENCES[action];
  if (decision) return decision(text(details?.action));
  return details ? changeWords(action.replace(/_changed$/, ""), details) : action.replaceAll("_", " ");
}

function changeWords(field: string, { from, to }: Record<string, unknown>): string {
  const sentence = SENTENCES[field];
  if (sentence) return sentence(from, to);
  const words = FIELD_WORDS[field];
  if (!words) return `${field.replaceAll("_", " ")} changed`;
  return `changed the ${words} from ${valueWords(field, from)} to ${valueWords(field, to)}`;
}

/** The note that went with the decision; it lives in the change log. */
export function decisionNoteOf({ change_log }: { change_log: readonly Entry[] }): string | null {
  const entry = change_log.find(({ action }) => action === "Resolved");
  return text(entry?.details?.resolution_note) || null;
}
