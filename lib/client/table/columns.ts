import { t } from "@/lib/client/words/t";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";

/** How the columns stand, in the words in which they are kept; of the same shape as those of a saved view. */
export type KeptColumns = NonNullable<SavedView["columns"]>;

export const COLUMN_IDS = [
  ...(["type", "priority", "title", "from", "tool"] as const),
  ...(["status", "due", "assignee", "age"] as const),
];
export type ColumnId = (typeof COLUMN_IDS)[number];

type Definition = {
  label: string;
  /** In the API's words; null where it cannot sort. */
  field: string | null;
  /** What the first click asks for. */
  descendsFirst?: true;
  /** At first, and at least, at a text size of 16 px. */
  width: number;
  least: number;
  /** Too narrow for its name, which is then heard only. */
  isNarrow?: boolean;
};

const DEFINITIONS: Record<ColumnId, Definition> = {
  type: { label: t("Type"), field: null, width: 32, least: 32, isNarrow: true },
  priority: {
    label: t("Priority"),
    field: "priority",
    descendsFirst: true,
    width: 44,
    least: 44,
    isNarrow: true,
  },
  title: { label: t("Title"), field: "title", width: 220, least: 220 },
  from: { label: t("From"), field: null, width: 160, least: 64 },
  tool: { label: t("Tool"), field: null, width: 128, least: 64 },
  status: { label: t("Status"), field: "status", width: 144, least: 64 },
  due: { label: t("Due"), field: "due_date", width: 112, least: 64 },
  assignee: { label: t("Assignee"), field: "assign_to", width: 160, least: 64 },
  age: { label: t("Age"), field: "created_at", descendsFirst: true, width: 72, least: 56 },
};

/** The title takes whatever room is left; it is always there, since it is what opens a task. */
export const FLEXIBLE: ColumnId = "title";
export const WIDEST = 600;

export type Column = Definition & { id: ColumnId; isShown: boolean };

const isKnown = (id: string): id is ColumnId => (COLUMN_IDS as readonly string[]).includes(id);

const column = (id: ColumnId, kept?: KeptColumns[number]): Column => ({
  ...DEFINITIONS[id],
  id,
  width: Math.max(kept?.width ?? DEFINITIONS[id].width, DEFINITIONS[id].least),
  isShown: id === FLEXIBLE || (kept?.is_shown ?? true),
});

/** All columns in their order. What was kept of a column that is no more is left out; one that is new stands at the end. */
export function arranged(kept: KeptColumns | null): readonly Column[] {
  const known = new Map((kept ?? []).flatMap((each) => (isKnown(each.id) ? [[each.id, each]] : [])));
  const ids = [...known.keys(), ...COLUMN_IDS.filter((id) => !known.has(id))];
  return ids.map((id) => column(id, known.get(id)));
}

export const keptOf = (columns: readonly Column[]): KeptColumns =>
  columns.map(({ id, isShown, width }) => ({
    id,
    is_shown: isShown,
    width: width === DEFINITIONS[id].width ? null : width,
  }));

export const changed = (
  columns: readonly Column[],
  id: ColumnId,
  change: Partial<Pick<Column, "isShown" | "width">>,
): readonly Column[] => columns.map((each) => (each.id === id ? { ...each, ...change } : each));

export const firstWidth = (id: ColumnId): number => DEFINITIONS[id].width;

/** Moves a column by one place. */
export function moved(columns: readonly Column[], id: ColumnId, by: 1 | -1): readonly Column[] {
  const from = columns.findIndex((each) => each.id === id);
  const to = from + by;
  const [one, other] = [columns[from], columns[to]];
  if (!one || !other) return columns;
  return columns.with(to, one).with(from, other);
}
