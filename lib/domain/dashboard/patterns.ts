import { APPROVED, type Endings, REJECTED } from "./facts";
import { addTo, keeping, zeros } from "./keeping";
import type { Stretch } from "./period";
import { shareOf } from "./quantile";
import { type Rows, rowsIn, type Tally } from "./rows-in";

export type EditedPath = { tool: string | null; path: string; edits: number; edited: number };

const MOST_PATHS = 50;
const MOST_REASONS = 20;
const REASON_LENGTH = 300;

const least = (a: string | null, b: string | null) => ((a ?? "") < (b ?? "") ? -1 : 1);

/** How often each path was changed, and in how many approvals any of a tool. */
type Edited = { paths: Map<string, number>; approvals: Map<string | null, number> };

const addMore = <Key>(counts: Map<Key, number>, key: Key, more = 1) =>
  counts.set(key, (counts.get(key) ?? 0) + more);

function addEdits({ paths, approvals }: Edited, day: Endings, { first, end }: Rows): void {
  const perPath = zeros(day.editedPaths.length);
  const lastRow = new Map<string | null, number>();
  for (const [i, row] of day.editedRow.entries()) {
    if (row < first || row >= end || day.resolution[row] !== APPROVED) continue;
    const path = day.editedPath[i] ?? 0;
    addTo(perPath, path);
    const tool = day.editedPaths[path]?.tool ?? null;
    if (lastRow.get(tool) !== row) addMore(approvals, tool);
    lastRow.set(tool, row);
  }
  for (const [path, { tool, path: name }] of day.editedPaths.entries())
    addMore(paths, JSON.stringify([tool, name]), perPath[path]);
}

/** Which arguments of which tool reviewers change most, and in how many approvals. */
export function editedPaths(stretch: Stretch): Tally<EditedPath[]> {
  const edited: Edited = { paths: new Map(), approvals: new Map() };
  return {
    add: (day) => addEdits(edited, day, rowsIn(day.endedAt, stretch)),
    counted: () =>
      [...edited.paths]
        .filter(([, edits]) => edits > 0)
        .map(([key, edits]) => {
          const [tool, path] = JSON.parse(key) as [string | null, string];
          return { tool, path, edits, edited: edited.approvals.get(tool) ?? 0 };
        })
        .sort((a, b) => b.edits - a.edits || least(a.tool, b.tool) || least(a.path, b.path))
        .slice(0, MOST_PATHS),
  };
}

export type RejectionReason = { reason: string | null; count: number; share: number | null };

type Spellings = { count: number; spellings: Map<string | null, number> };

const commonest = ({ spellings }: Spellings): string | null =>
  [...spellings].sort(([a, n], [b, m]) => m - n || least(a, b))[0]?.[0] ?? null;

/** The first 300 characters, none of them cut in two. */
const shortened = (reason: string | null): string | null =>
  reason === null ? null : [...reason.slice(0, 2 * REASON_LENGTH)].slice(0, REASON_LENGTH).join("");

function addNotes(
  reasons: { of: (key: string | null) => Spellings },
  day: Endings,
  { first, end }: Rows,
): void {
  const perNote = zeros(day.notes.length);
  for (let row = first; row < end; row += 1)
    if (day.resolution[row] === REJECTED) addTo(perNote, day.note[row] ?? 0);
  for (const [place, note] of day.notes.entries()) {
    const count = perNote[place] ?? 0;
    if (count === 0) continue;
    const found = reasons.of(note?.toLowerCase() ?? null);
    found.count += count;
    addMore(found.spellings, note, count);
  }
}

/** Why requests were rejected, the same in any case. */
export function rejectionReasons(stretch: Stretch): Tally<RejectionReason[]> {
  const reasons = keeping((_key: string | null): Spellings => ({ count: 0, spellings: new Map() }));
  return {
    add: (day) => addNotes(reasons, day, rowsIn(day.endedAt, stretch)),
    counted: () => {
      const all = [...reasons.all].sort(([a, { count: n }], [b, { count: m }]) => m - n || least(a, b));
      const total = all.reduce((sum, [, { count }]) => sum + count, 0);
      return all.slice(0, MOST_REASONS).map(([, found]) => ({
        reason: shortened(commonest(found)),
        count: found.count,
        share: shareOf(found.count, total),
      }));
    },
  };
}
