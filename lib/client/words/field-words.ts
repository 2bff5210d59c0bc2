import { counted, t } from "./t";

const WORDS: Record<string, string> = {
  task: t("Task"),
  hil_approval: t("Approval"),
  triage: t("Triage"),
  backlog: t("Backlog"),
  todo: t("To do"),
  in_progress: t("In progress"),
  blocked: t("Blocked"),
  in_review: t("In review"),
  done: t("Done"),
  canceled: t("Canceled"),
  urgent: t("Urgent"),
  high: t("High"),
  medium: t("Medium"),
  low: t("Low"),
  none: t("No priority"),
  user: t("A person"),
  agent: t("An agent"),
  nobody: t("Nobody"),
  pending: t("Needs decision"),
  approved: t("Approved"),
  rejected: t("Rejected"),
  withdrawn: t("Withdrawn"),
  expired: t("Expired"),
  not_executed: t("Approved, not executed"),
  awaited: t("Outcome awaited"),
  succeeded: t("Succeeded"),
  failed: t("Failed"),
  skipped: t("Skipped"),
  needs_info: t("Needs info"),
  frozen: t("Agent paused"),
  overdue: t("Overdue"),
  held: t("Decision held"),
};

/** The word on the screen for a word of the API; what it does not know stays as it is. */
export const wordOf = (value: string): string => WORDS[value] ?? value;

/** What a number of them counts, behind the number. */
export const workTaskWords = (count: number): string =>
  counted(count, { one: "work task", other: "work tasks" });

const TRIGGERS: Record<string, string> = {
  email_received: t("An e-mail came in"),
  slack_message: t("A Slack message"),
  invoice: t("An invoice"),
  scheduled: t("A schedule"),
  cron: t("A schedule"),
};

/** `email_received` → `An e-mail came in`; a trigger nobody foresaw keeps its own words. */
export const triggerWords = (type: string): string =>
  TRIGGERS[type] ?? type.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase());

export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
};
