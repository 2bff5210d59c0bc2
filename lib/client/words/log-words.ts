import { wordOf } from "./field-words";
import { counted, t } from "./t";
import { momentOfDayWords } from "./time-words";

type Entry = { action: string; details: Record<string, unknown> | null };
type TaskType = "task" | "hil_approval";

const FIELD_WORDS: Record<string, string> = {
  status: t("status"),
  title: t("title"),
  description: t("description"),
  priority: t("priority"),
  due_date: t("due date"),
  due_at: t("due moment"),
  assign_to: t("assignee"),
  context_entities: t("context"),
  tags: t("tags"),
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Only these hold words of ours; in the others the same word is somebody's text. */
const IN_OUR_WORDS = new Set(["status", "priority"]);

function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return t("nothing");
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
  if (field === "tags") return values.length > 0 ? values.map(String).join(", ") : t("nothing");
  return counted(values.length, { one: "{count} entry", other: "{count} entries" });
}

const people = (count: number): string => counted(count, { one: "{count} person", other: "{count} people" });

function assigneesWords(from: unknown, to: unknown): string {
  const [before, after] = [listOf(from).length, listOf(to).length];
  return before === after
    ? t("changed who shares the work")
    : t("changed the assignees from {before} to {after}", { before: people(before), after: people(after) });
}

function channelWords(from: unknown, to: unknown): string {
  if (to === null) return t("took it out of its channel");
  return from === null ? t("put it into a channel") : t("moved it to another channel");
}

const reasonWords = (to: unknown): string =>
  to === null ? t("took back what blocked it") : t("said what blocks it: “{reason}”", { reason: text(to) });

/** The word of the API for a decision, as it stands in a sentence. */
const DECISIONS: Record<string, string> = {
  approve: t("approve"),
  reject: t("reject"),
  approved: t("approved"),
  rejected: t("rejected"),
  withdrawn: t("withdrew this"),
  expired: t("ended this, since nobody decided in time"),
};
const decisionWord = (said: unknown): string => DECISIONS[text(said)] ?? text(said);

/** What a change says where its values say nothing to people, or more than fits into a line. */
const SENTENCES: Record<string, (from: unknown, to: unknown) => string> = {
  description: () => t("changed the description"),
  external_ids: () => t("changed its ids in other systems"),
  assignees: assigneesWords,
  channel: channelWords,
  blocked_reason: (_, to) => reasonWords(to),
};

const DECISION_SENTENCES: Record<string, (decision: string) => string> = {
  decision_taken_back: (decision) => t("took back the decision to {decision}", { decision }),
  decision_dropped: (decision) =>
    t("dropped the decision to {decision}, since whoever made it may not decide any more", { decision }),
};

const OUTCOMES: Record<string, string> = {
  succeeded: t("carried this out"),
  failed: t("tried to carry this out, and failed"),
  skipped: t("did not carry this out after all"),
};

const PLAIN_WORDS: Record<string, string> = {
  deleted: t("deleted this"),
  overdue: t("marked this as overdue"),
  asked: t("asked the agent a question"),
  answered: t("answered the question"),
  arguments_revised: t("revised the arguments"),
  agent_paused: t("froze this, since its agent is paused"),
  agent_resumed: t("let this go on"),
  grant_consumed: t("spent the grant to carry this out"),
  comment_edited: t("edited a comment"),
  comment_deleted: t("deleted a comment"),
  archived: t("archived this"),
};

/** `approved action 2`; the first is 1. */
function actionDecidedWords({ position, to }: Record<string, unknown>): string {
  const { resolution } = to as { resolution?: unknown };
  return t("{decided} action {number}", { decided: decisionWord(resolution), number: Number(position) + 1 });
}

/** One line of the change log in words, without who did it: `changed the status from To do to Canceled`. */
export function logWords({ action, details }: Entry, type: TaskType): string {
  if (action.toLowerCase() === "created")
    return type === "task" ? t("created this") : t("asked for approval");
  if (action === "Resolved") return decisionWord(details?.resolution) || t("decided");
  const plain = action === "executed" ? OUTCOMES[text(details?.outcome)] : PLAIN_WORDS[action];
  if (plain) return plain;
  const decision = DECISION_SENTENCES[action];
  if (decision) return decision(decisionWord(details?.action));
  return details ? changeWords(action.replace(/_changed$/, ""), details) : action.replaceAll("_", " ");
}

function changeWords(field: string, details: Record<string, unknown>): string {
  if (field === "action_decided") return actionDecidedWords(details);
  const { from, to } = details;
  const sentence = SENTENCES[field];
  if (sentence) return sentence(from, to);
  const words = FIELD_WORDS[field];
  if (!words) return t("{field} changed", { field: field.replaceAll("_", " ") });
  const values = { from: valueWords(field, from), to: valueWords(field, to) };
  return t("changed the {field} from {from} to {to}", { field: words, ...values });
}

/** What was said with a change: the note of a decision, a question, its answer. */
export const saidIn = ({ details }: Entry): string | null =>
  text(details?.resolution_note) || text(details?.question) || text(details?.answer) || null;

/** The note that went with the decision; it lives in the change log. */
export function decisionNoteOf({ change_log }: { change_log: readonly Entry[] }): string | null {
  const entry = change_log.find(({ action }) => action === "Resolved");
  return text(entry?.details?.resolution_note) || null;
}
