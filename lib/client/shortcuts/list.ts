export const SHORTCUT_GROUPS = [
  "In the list",
  "On the open task",
  "On the selection",
  "Go to",
  "Everywhere",
] as const;

type ShortcutShape = {
  id: string;
  /**
   * Alternatives; none where only the palette has it. A space stands between keys that follow one another; `mod` is
   * Ctrl, or ⌘ on a Mac.
   */
  keys: readonly string[];
  words: string;
  group: (typeof SHORTCUT_GROUPS)[number];
  /** Whether it works while somebody types in a field, too. */
  where: "everywhere" | "outside-fields";
  /** A held key counts again and again: for moving only, never for deciding. */
  repeats?: true;
  /** Stays when single keys are switched off. */
  staysOn?: true;
};

/** The only list of keys: what binds them, the help, the palette and the tooltips all read it. */
export const SHORTCUTS = [
  {
    ...{ id: "next", keys: ["j", "arrowdown"], words: "Next task", group: "In the list" },
    ...{ where: "outside-fields", repeats: true },
  },
  {
    ...{ id: "previous", keys: ["k", "arrowup"], words: "Previous task", group: "In the list" },
    ...{ where: "outside-fields", repeats: true },
  },
  {
    ...{ id: "read", keys: ["enter"], words: "Go into the open task", group: "In the list" },
    ...{ where: "outside-fields", staysOn: true },
  },
  { id: "select", keys: ["x"], words: "Select the open task", group: "In the list", where: "outside-fields" },
  { id: "search", keys: ["/"], words: "Search", group: "In the list", where: "outside-fields" },
  { id: "news", keys: ["."], words: "Show what is new", group: "In the list", where: "outside-fields" },
  { id: "new-task", keys: ["n"], words: "New task", group: "In the list", where: "outside-fields" },
  { id: "filter", keys: ["f"], words: "Filter", group: "In the list", where: "outside-fields" },
  { id: "approve", keys: ["a"], words: "Approve", group: "On the open task", where: "outside-fields" },
  { id: "edit", keys: ["e"], words: "Edit & approve", group: "On the open task", where: "outside-fields" },
  { id: "reject", keys: ["r"], words: "Reject", group: "On the open task", where: "outside-fields" },
  { id: "take", keys: ["t"], words: "Take or release", group: "On the open task", where: "outside-fields" },
  {
    id: "comment",
    keys: ["c"],
    words: "Write a comment",
    group: "On the open task",
    where: "outside-fields",
  },
  {
    ...{ id: "close", keys: ["escape"], words: "Leave the field, then close the task" },
    ...{ group: "On the open task", where: "everywhere", staysOn: true },
  },
  {
    id: "select-all",
    keys: [],
    words: "Select all in this filter",
    group: "On the selection",
    where: "outside-fields",
  },
  {
    id: "approve-selected",
    keys: [],
    words: "Approve selected",
    group: "On the selection",
    where: "outside-fields",
  },
  {
    id: "reject-selected",
    keys: [],
    words: "Reject selected",
    group: "On the selection",
    where: "outside-fields",
  },
  {
    id: "assign-selected",
    keys: [],
    words: "Assign selected",
    group: "On the selection",
    where: "outside-fields",
  },
  {
    id: "prioritize-selected",
    keys: [],
    words: "Set priority of selected",
    group: "On the selection",
    where: "outside-fields",
  },
  {
    id: "go-needs-decision",
    keys: ["g n"],
    words: "Needs decision",
    group: "Go to",
    where: "outside-fields",
  },
  {
    id: "go-assigned-to-me",
    keys: ["g m"],
    words: "Assigned to me",
    group: "Go to",
    where: "outside-fields",
  },
  { id: "go-all-work", keys: ["g a"], words: "All work", group: "Go to", where: "outside-fields" },
  { id: "go-decided", keys: ["g d"], words: "Decided", group: "Go to", where: "outside-fields" },
  { id: "go-tasks", keys: ["g t"], words: "Tasks", group: "Go to", where: "outside-fields" },
  { id: "go-channels", keys: ["g c"], words: "Channels", group: "Go to", where: "outside-fields" },
  {
    ...{ id: "palette", keys: ["mod+k"], words: "Command palette", group: "Everywhere" },
    ...{ where: "everywhere", staysOn: true },
  },
  {
    ...{ id: "undo", keys: ["z"], words: "Take back the last decision" },
    ...{ group: "Everywhere", where: "outside-fields" },
  },
  { id: "help", keys: ["?"], words: "Keyboard shortcuts", group: "Everywhere", where: "outside-fields" },
] as const satisfies readonly ShortcutShape[];

export type ShortcutId = (typeof SHORTCUTS)[number]["id"];

export type Shortcut = ShortcutShape & { id: ShortcutId };

const BY_ID = new Map<ShortcutId, Shortcut>(SHORTCUTS.map((shortcut) => [shortcut.id, shortcut]));

export function shortcutOf(id: ShortcutId): Shortcut {
  const shortcut = BY_ID.get(id);
  if (!shortcut) throw new Error(`No shortcut is called ${id}`);
  return shortcut;
}
