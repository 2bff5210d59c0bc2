import { t } from "@/lib/client/words/t";

export const SHORTCUT_GROUPS = [
  { id: "list", words: t("In the list") },
  { id: "task", words: t("On the open task") },
  { id: "selection", words: t("On the selection") },
  { id: "go", words: t("Go to") },
  { id: "everywhere", words: t("Everywhere") },
] as const;

type ShortcutShape = {
  id: string;
  /**
   * Alternatives; none where only the palette has it. A space stands between keys that follow one another; `mod` is
   * Ctrl, or ⌘ on a Mac.
   */
  keys: readonly string[];
  words: string;
  group: (typeof SHORTCUT_GROUPS)[number]["id"];
  /** Whether it works in a field, too: in any, in those that take no text (boxes to tick), or in none. */
  where: "everywhere" | "outside-texts" | "outside-fields";
  /** A held key counts again and again: for moving only, never for deciding. */
  repeats?: true;
  /** Stays when single keys are switched off. */
  staysOn?: true;
};

/** The only list of keys: what binds them, the help, the palette and the tooltips all read it. */
export const SHORTCUTS = [
  {
    ...{ id: "next", keys: ["j", "arrowdown"], words: t("Next task"), group: "list" },
    ...{ where: "outside-fields", repeats: true },
  },
  {
    ...{ id: "previous", keys: ["k", "arrowup"], words: t("Previous task"), group: "list" },
    ...{ where: "outside-fields", repeats: true },
  },
  {
    ...{ id: "read", keys: ["enter"], words: t("Go into the open task"), group: "list" },
    ...{ where: "outside-fields", staysOn: true },
  },
  { id: "select", keys: ["x"], words: t("Select the open task"), group: "list", where: "outside-fields" },
  { id: "search", keys: ["/"], words: t("Search"), group: "list", where: "outside-fields" },
  { id: "news", keys: ["."], words: t("Show what is new"), group: "list", where: "outside-fields" },
  { id: "new-task", keys: ["n"], words: t("New task"), group: "list", where: "outside-fields" },
  { id: "filter", keys: ["f"], words: t("Filter"), group: "list", where: "outside-fields" },
  { id: "export", keys: [], words: t("Export tasks"), group: "list", where: "outside-fields" },
  { id: "export-log", keys: [], words: t("Export the change log"), group: "list", where: "outside-fields" },
  { id: "approve", keys: ["a"], words: t("Approve"), group: "task", where: "outside-fields" },
  { id: "edit", keys: ["e"], words: t("Edit & approve"), group: "task", where: "outside-fields" },
  { id: "reject", keys: ["r"], words: t("Reject"), group: "task", where: "outside-fields" },
  { id: "ask", keys: ["q"], words: t("Ask the agent"), group: "task", where: "outside-fields" },
  {
    ...{ id: "next-action", keys: ["]"], words: t("Next action of the request"), group: "task" },
    where: "outside-fields",
  },
  {
    ...{ id: "previous-action", keys: ["["], words: t("Previous action of the request"), group: "task" },
    where: "outside-fields",
  },
  {
    ...{ id: "approve-open", keys: ["shift+a"], words: t("Approve all open actions"), group: "task" },
    where: "outside-fields",
  },
  { id: "send", keys: ["s"], words: t("Send the decision"), group: "task", where: "outside-fields" },
  { id: "take", keys: ["t"], words: t("Take or release"), group: "task", where: "outside-fields" },
  {
    id: "comment",
    keys: ["c"],
    words: t("Write a comment"),
    group: "task",
    where: "outside-fields",
  },
  { id: "agent", keys: [], words: t("About the agent"), group: "task", where: "outside-fields" },
  {
    ...{ id: "close", keys: ["escape"], words: t("Leave the field, then close the task") },
    ...{ group: "task", where: "everywhere", staysOn: true },
  },
  {
    id: "select-all",
    keys: [],
    words: t("Select all in this filter"),
    group: "selection",
    where: "outside-fields",
  },
  {
    id: "approve-selected",
    keys: [],
    words: t("Approve selected"),
    group: "selection",
    where: "outside-fields",
  },
  {
    id: "reject-selected",
    keys: [],
    words: t("Reject selected"),
    group: "selection",
    where: "outside-fields",
  },
  {
    id: "assign-selected",
    keys: [],
    words: t("Assign selected"),
    group: "selection",
    where: "outside-fields",
  },
  {
    id: "prioritize-selected",
    keys: [],
    words: t("Set priority of selected"),
    group: "selection",
    where: "outside-fields",
  },
  {
    id: "go-needs-decision",
    keys: ["g n"],
    words: t("Needs decision"),
    group: "go",
    where: "outside-fields",
  },
  {
    id: "go-assigned-to-me",
    keys: ["g m"],
    words: t("Assigned to me"),
    group: "go",
    where: "outside-fields",
  },
  { id: "go-all-work", keys: ["g a"], words: t("All work"), group: "go", where: "outside-fields" },
  { id: "go-decided", keys: ["g d"], words: t("Decided"), group: "go", where: "outside-fields" },
  { id: "go-not-executed", keys: ["g x"], words: t("Not executed"), group: "go", where: "outside-fields" },
  { id: "go-tasks", keys: ["g t"], words: t("Tasks"), group: "go", where: "outside-fields" },
  { id: "go-dashboard", keys: ["g b"], words: t("Dashboard"), group: "go", where: "outside-fields" },
  { id: "go-channels", keys: ["g c"], words: t("Channels"), group: "go", where: "outside-fields" },
  { id: "go-settings", keys: ["g s"], words: t("Settings"), group: "go", where: "outside-fields" },
  {
    ...{ id: "palette", keys: ["mod+k"], words: t("Command palette"), group: "everywhere" },
    ...{ where: "everywhere", staysOn: true },
  },
  {
    ...{ id: "undo", keys: ["z"], words: t("Take back the last decision") },
    ...{ group: "everywhere", where: "outside-fields" },
  },
  { id: "help", keys: ["?"], words: t("Keyboard shortcuts"), group: "everywhere", where: "outside-texts" },
] as const satisfies readonly ShortcutShape[];

export type ShortcutId = (typeof SHORTCUTS)[number]["id"];

export type Shortcut = ShortcutShape & { id: ShortcutId };

const BY_ID = new Map<ShortcutId, Shortcut>(SHORTCUTS.map((shortcut) => [shortcut.id, shortcut]));

export function shortcutOf(id: ShortcutId): Shortcut {
  const shortcut = BY_ID.get(id);
  if (!shortcut) throw new Error(`No shortcut is called ${id}`);
  return shortcut;
}
