import { type Column, type ColumnId, FLEXIBLE } from "./columns";

/** In a narrow list the last ones go first. */
const BY_IMPORTANCE: readonly ColumnId[] = [
  ...(["title", "priority", "due", "status", "type"] as const),
  ...(["from", "age", "assignee", "tool"] as const),
];

export type Fitting = {
  /** Those that there is room for, in their order. */
  columns: readonly Column[];
  /** Those that are to be shown, and that there is no room for. */
  without: readonly ColumnId[];
  /** What the title has beyond the least that it needs. */
  spare: number;
};

/** Which of the columns that are to be shown fit into a width, beside what stands there in any case. */
export function fitting(columns: readonly Column[], width: number): Fitting {
  const shown = columns.filter(({ isShown }) => isShown);
  let spare = width;
  const fits = new Set<ColumnId>();
  for (const id of BY_IMPORTANCE) {
    const column = shown.find((each) => each.id === id);
    if (!column) continue;
    const needed = id === FLEXIBLE ? column.least : column.width;
    if (needed > spare && id !== FLEXIBLE) break;
    spare -= needed;
    fits.add(id);
  }
  return {
    columns: shown.filter(({ id }) => fits.has(id)),
    without: shown.flatMap(({ id }) => (fits.has(id) ? [] : [id])),
    spare: Math.max(0, spare),
  };
}
