import { APPROVED, type Edit, type Endings, REJECTED } from "./facts";
import { keeping } from "./keeping";
import type { Stretch } from "./period";
import { shareOf } from "./quantile";
import { eachDecision } from "./rows-in";

export type EditedPath = { tool: string | null; path: string; edits: number; edited: number };

const MOST_PATHS = 50;
const MOST_REASONS = 20;
const REASON_LENGTH = 300;

const least = (a: string | null, b: string | null) => ((a ?? "") < (b ?? "") ? -1 : 1);

/** Which arguments of which tool reviewers change most, and in how many approvals. */
export function editedPathsOf(ended: readonly Endings[], stretch: Stretch): EditedPath[] {
  const paths = keeping((_key: string) => 0);
  const approvals = keeping((_tool: string | null) => 0);
  const add = <Key>({ all, of }: { all: Map<Key, number>; of: (key: Key) => number }, key: Key) =>
    all.set(key, of(key) + 1);
  for (const day of ended) {
    for (const edits of editsByRow(day, stretch)) {
      for (const { tool, path } of edits) add(paths, JSON.stringify([tool, path]));
      for (const tool of new Set(edits.map((edit) => edit.tool))) add(approvals, tool);
    }
  }
  return [...paths.all]
    .map(([key, edits]) => {
      const [tool, path] = JSON.parse(key) as [string | null, string];
      return { tool, path, edits, edited: approvals.of(tool) };
    })
    .sort((a, b) => b.edits - a.edits || least(a.tool, b.tool) || least(a.path, b.path))
    .slice(0, MOST_PATHS);
}

/** What was changed in the approvals of a stretch, approval by approval. */
function editsByRow(day: Endings, { from, before }: Stretch): Iterable<Edit[]> {
  const rows = keeping((_row: number): Edit[] => []);
  for (const { row, ...edit } of day.edits) {
    const at = day.endedAt[row] ?? 0;
    if (at >= from && at < before && day.resolution[row] === APPROVED) rows.of(row).push(edit);
  }
  return rows.all.values();
}

export type RejectionReason = { reason: string | null; count: number; share: number | null };

type Spellings = { count: number; spellings: Map<string | null, number> };

const commonest = ({ spellings }: Spellings): string | null =>
  [...spellings].sort(([a, n], [b, m]) => m - n || least(a, b))[0]?.[0] ?? null;

/** The first 300 characters, none of them cut in two. */
const shortened = (reason: string | null): string | null =>
  reason === null ? null : [...reason.slice(0, 2 * REASON_LENGTH)].slice(0, REASON_LENGTH).join("");

/** Why requests were rejected, the same in any case. */
export function rejectionReasonsOf(ended: readonly Endings[], stretch: Stretch): RejectionReason[] {
  const reasons = keeping((_key: string | null): Spellings => ({ count: 0, spellings: new Map() }));
  let total = 0;
  eachDecision(ended, stretch, (day, row) => {
    if (day.resolution[row] !== REJECTED) return;
    const note = day.notes[day.note[row] ?? 0] ?? null;
    const found = reasons.of(note?.toLowerCase() ?? null);
    found.count += 1;
    found.spellings.set(note, (found.spellings.get(note) ?? 0) + 1);
    total += 1;
  });
  return [...reasons.all.values()]
    .map((found) => ({
      reason: shortened(commonest(found)),
      count: found.count,
      share: shareOf(found.count, total),
    }))
    .sort((a, b) => b.count - a.count || least(a.reason, b.reason))
    .slice(0, MOST_REASONS);
}
