import type { InfiniteData } from "@tanstack/react-query";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";

/** What happened elsewhere to a row that stays where it is: it changed, or it belongs to this list no more. */
export type RowMark = "changed" | "gone";

/** A row as the browser holds it. */
export type ListRow = DeskRow & { mark?: RowMark | null };
export type RowPage = {
  items: ListRow[];
  next_cursor: string | null;
  /** When this window asked for it, on the page's own clock; what came with the page itself has none. */
  askedAt?: number;
};
export type RowPages = InfiniteData<RowPage>;

/** 20,000 rows, some 40 MB. Nobody walks so far; who looks for something there narrows the filter. */
export const MOST_PAGES = 200;

const flat = new WeakMap<RowPages["pages"], readonly ListRow[]>();

/** All rows in their order. One that moved on while the list was being read comes twice, and stays at its first place. */
export function rowsOf({ pages }: RowPages): readonly ListRow[] {
  const known = flat.get(pages);
  if (known) return known;
  const rows = new Map<string, ListRow>();
  for (const { items } of pages) for (const row of items) if (!rows.has(row.uid)) rows.set(row.uid, row);
  const all = [...rows.values()];
  flat.set(pages, all);
  return all;
}

/**
 * A page that comes is added to the rows as they are by then, not as they were when it was asked for: what was patched
 * meanwhile stays.
 */
export function joinPages(before: unknown, now: unknown): unknown {
  const old = before as RowPages | undefined;
  const next = now as RowPages;
  const known = old?.pages.length ?? 0;
  const isContinued = known < next.pages.length && old?.pageParams.at(-1) === next.pageParams[known - 1];
  if (!old || !isContinued) return next;
  return { ...next, pages: [...old.pages, ...next.pages.slice(known)] };
}
