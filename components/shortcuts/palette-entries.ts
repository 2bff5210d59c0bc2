import { SHORTCUTS, type ShortcutId } from "@/lib/client/shortcuts/list";
import type { RecentTask } from "@/lib/client/shortcuts/opened-tasks";
import { t } from "@/lib/client/words/t";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";

export type PaletteEntry =
  | { kind: "command"; id: ShortcutId; label: string; keys: string | null }
  | { kind: "task"; uid: string; label: string }
  | { kind: "view"; view: SavedView; label: string }
  | { kind: "search"; text: string; label: string };

export type PaletteGroup = { value: string; items: PaletteEntry[] };

export type PaletteSources = {
  /** Whether a shortcut does anything at the moment. */
  isAvailable: (id: ShortcutId) => boolean;
  recent: readonly RecentTask[];
  views: readonly SavedView[];
};

/** Every word that was typed has to be in it, in any order. */
function isFound(label: string, typed: string): boolean {
  const text = label.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** From where the list cannot be seen, these have no meaning. */
const NOT_OFFERED = new Set<ShortcutId>(["palette", "read"]);

function commands(isGoing: boolean, { isAvailable }: PaletteSources): PaletteEntry[] {
  return SHORTCUTS.filter(({ id, group }) => (group === "go") === isGoing && !NOT_OFFERED.has(id))
    .filter(({ id }) => isAvailable(id))
    .map(({ id, words, keys }) => ({ kind: "command", id, label: words, keys: keys[0] ?? null }));
}

const savedViews = (views: readonly SavedView[]): PaletteEntry[] =>
  views.map((view) => ({ kind: "view", view, label: view.name }));

const tasks = (recent: readonly RecentTask[]): PaletteEntry[] =>
  recent.map(({ uid, title }) => ({ kind: "task", uid, label: title }));

/** What the palette offers for what is typed, in groups; those without an entry are left out. */
export function paletteGroups(typed: string, sources: PaletteSources): PaletteGroup[] {
  const text = typed.trim();
  const groups: PaletteGroup[] = [
    { value: t("Actions"), items: commands(false, sources) },
    { value: t("Go to"), items: commands(true, sources) },
    { value: t("Saved views"), items: savedViews(sources.views) },
    { value: t("Recent tasks"), items: tasks(sources.recent) },
  ];
  const found = groups.map(({ value, items }) => ({
    value,
    items: items.filter(({ label }) => isFound(label, text)),
  }));
  const search: PaletteEntry = { kind: "search", text, label: t("Search work tasks for “{text}”", { text }) };
  return [...found, { value: t("Search"), items: text ? [search] : [] }].filter(
    ({ items }) => items.length > 0,
  );
}
