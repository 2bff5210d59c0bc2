import { call } from "@/lib/client/api/call";
import { listRowsOp } from "@/lib/client/api/operations";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";
import type { TaskHint } from "./hints";

/** The list on the screen when something changes. */
export type ShownList = {
  /** In the API's words. */
  query: Record<string, string>;
  uids: ReadonlySet<string>;
  /** Whether it has all rows of its filter: one that is not in it is new, then. */
  isWhole: boolean;
};

export type ListNews = {
  /** Rows that are on the screen, as they are now. */
  rows: readonly { row: DeskRow; isLeft: boolean }[];
  /** Deleted, or not to be seen any more. */
  gone: readonly string[];
  /** They match, and are not on the screen. */
  arrived: readonly string[];
  /** They do not match, and are not on the screen either. */
  absent: readonly string[];
};

/** So many fit into one address. */
export const MAX_ASKED = 100;

const FIRST_VERSION = 1;

async function ask(query: Record<string, string>, uids: readonly string[]): Promise<readonly DeskRow[]> {
  if (uids.length === 0) return [];
  const asked = { ...query, uid: uids.join(","), limit: String(MAX_ASKED) };
  return (await call(listRowsOp, { query: asked })).data.items;
}

const uidsOf = (all: readonly { uid: string }[]): string[] => all.map(({ uid }) => uid);

const isDecided = (row: DeskRow): boolean => row.type === "hil_approval" && row.resolution !== null;

/**
 * Asks the list's own filter what the changes mean for it. At most `MAX_ASKED` at once.
 * @param isAwaited Whether the person has decided it and it is to become final: then it stays where it is, and whether it
 * still matches need not be asked.
 */
export async function readListNews(
  all: readonly TaskHint[],
  shown: ShownList,
  isAwaited: (uid: string) => boolean = () => false,
): Promise<ListNews> {
  const { organization_uid } = shown.query;
  const askAny = (uids: readonly string[]) => ask(organization_uid ? { organization_uid } : {}, uids);
  const settled = (await askAny(uidsOf(all).filter(isAwaited))).filter(isDecided);
  const isSettled = new Set(uidsOf(settled));
  const hints = all.filter(({ uid }) => !isSettled.has(uid));
  const here = hints.filter(({ uid }) => shown.uids.has(uid));
  const elsewhere = hints.filter(({ uid }) => !shown.uids.has(uid));
  const matching = await ask(shown.query, uidsOf(hints));
  const matches = new Set(uidsOf(matching));
  const lost = uidsOf(here).filter((uid) => !matches.has(uid));
  const left = await askAny(lost);
  const isLeft = new Set(uidsOf(left));
  // Further down in a list that was not read to its end it may have been all along, unless it is new altogether.
  const isNew = ({ version }: TaskHint) => shown.isWhole || version === FIRST_VERSION;
  return {
    rows: [
      ...[...settled, ...matching.filter(({ uid }) => shown.uids.has(uid))].map((row) => ({
        row,
        isLeft: false,
      })),
      ...left.map((row) => ({ row, isLeft: true })),
    ],
    gone: lost.filter((uid) => !isLeft.has(uid)),
    arrived: uidsOf(elsewhere.filter((hint) => matches.has(hint.uid) && isNew(hint))),
    absent: uidsOf(elsewhere).filter((uid) => !matches.has(uid)),
  };
}
