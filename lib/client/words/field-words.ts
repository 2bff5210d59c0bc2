const WORDS: Record<string, string> = {
  task: "Task",
  hil_approval: "Approval",
  triage: "Triage",
  backlog: "Backlog",
  todo: "To do",
  in_progress: "In progress",
  blocked: "Blocked",
  in_review: "In review",
  done: "Done",
  canceled: "Canceled",
  urgent: "Urgent",
  high: "High",
  medium: "Medium",
  low: "Low",
  none: "No priority",
  user: "A person",
  agent: "An agent",
  pending: "Needs decision",
  approved: "Approved",
  rejected: "Rejected",
};

/** The word on the screen for a word of the API; what it does not know stays as it is. */
export const wordOf = (value: string): string => WORDS[value] ?? value;

const TRIGGERS: Record<string, string> = {
  email_received: "An e-mail came in",
  slack_message: "A Slack message",
  invoice: "An invoice",
  scheduled: "A schedule",
  cron: "A schedule",
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
