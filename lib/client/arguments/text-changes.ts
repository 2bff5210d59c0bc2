import { difference, type Step } from "./difference";

/** A piece of a line, and whether exactly this piece is what changed. */
export type LinePart = { readonly text: string; readonly isChanged: boolean };

export type ChangedLine =
  | { readonly kind: "same" | "removed" | "added"; readonly parts: readonly LinePart[] }
  | { readonly kind: "folded"; readonly count: number };

/** So many unchanged lines stay around a change. */
const AROUND = 2;

const wordsOf = (text: string): string[] => text.match(/\s|[\p{L}\p{M}\p{N}_]+|[^\s]/gu) ?? [];

/** The lines on one side of a comparison by words. */
function linesOf(words: readonly Step<string>[], side: "removed" | "added"): LinePart[][] {
  const lines: LinePart[][] = [[]];
  for (const { kind, value } of words) {
    if (kind !== "same" && kind !== side) continue;
    if (value === "\n") lines.push([]);
    else addTo(lines.at(-1) ?? [], { text: value, isChanged: kind === side });
  }
  return lines;
}

function addTo(line: LinePart[], part: LinePart): void {
  const last = line.at(-1);
  if (last?.isChanged === part.isChanged) line[line.length - 1] = { ...part, text: last.text + part.text };
  else line.push(part);
}

const whole = (kind: "removed" | "added", lines: readonly string[]): ChangedLine[] =>
  lines.map((text) => ({ kind, parts: [{ text, isChanged: true }] }));

/** Lines that took the place of others, compared by word. */
function replaced(removed: readonly string[], added: readonly string[]): ChangedLine[] {
  if (removed.length === 0 || added.length === 0)
    return [...whole("removed", removed), ...whole("added", added)];
  const words = difference(wordsOf(removed.join("\n")), wordsOf(added.join("\n")));
  return (["removed", "added"] as const).flatMap((kind) =>
    linesOf(words, kind).map((parts): ChangedLine => ({ kind, parts })),
  );
}

type Stretch = { isSame: boolean; removed: string[]; added: string[] };

/** Neighbouring steps of the same sort taken together. */
function stretchesOf(steps: readonly Step<string>[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { kind, value } of steps) {
    const isSame = kind === "same";
    if (stretches.at(-1)?.isSame !== isSame) stretches.push({ isSame, removed: [], added: [] });
    const stretch = stretches.at(-1);
    if (kind === "removed") stretch?.removed.push(value);
    else stretch?.added.push(value);
  }
  return stretches;
}

const unchanged = (lines: readonly string[]): ChangedLine[] =>
  lines.map((text) => ({ kind: "same", parts: [{ text, isChanged: false }] }));

/** Unchanged lines, of which only those beside a change stay. */
function folded(lines: readonly string[], isFirst: boolean, isLast: boolean): ChangedLine[] {
  const same = unchanged(lines);
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  const count = same.length - head - tail;
  if (count <= 1) return same;
  return [...same.slice(0, head), { kind: "folded", count }, ...same.slice(same.length - tail)];
}

const linesIn = (text: string | null): string[] => text?.split("\n") ?? [];

/** What changed from one text to another: line by line, and within lines word by word. Null is no text at all. */
export function textChanges(from: string | null, to: string | null, isWhole = false): ChangedLine[] {
  const stretches = stretchesOf(difference(linesIn(from), linesIn(to)));
  return stretches.flatMap(({ isSame, removed, added }, place) => {
    if (!isSame) return replaced(removed, added);
    return isWhole ? unchanged(added) : folded(added, place === 0, place === stretches.length - 1);
  });
}
