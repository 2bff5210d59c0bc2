import type { QueryClient } from "@tanstack/react-query";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { patchRow, rowOf } from "@/lib/client/tasks/rows-cache";
import { listNews } from "./list-news";
import type { ListNews } from "./read-list-news";

type Seen = {
  personUid: string;
  /** What they look at needs no mark: it changes before their eyes. */
  open: string | null;
  isOwn: (uid: string) => boolean;
  /** Whether the list on the screen has the row; others may be kept, and one that is about to be shown. */
  isShown: (uid: string) => boolean;
};

const resolutionOf = (row: ListRow) => (row.type === "hil_approval" ? row.resolution : null);
/** Who holds a decision on it that is not final; undefined where nobody does. */
export const holderOf = (row: ListRow | undefined): string | undefined =>
  row?.type === "hil_approval" ? row.held?.by.user_uid : undefined;

/** A decision of one's own that has become final is no news. */
const isOwnDecision = (before: ListRow | undefined, now: ListRow, personUid: string): boolean =>
  resolutionOf(now) !== null && holderOf(before) === personUid;

const isFrozen = (row: ListRow) => row.type === "hil_approval" && row.frozen_since !== null;

/** What the row shows is as the server has it: whoever wrote it there knew. */
const isKnown = (before: ListRow | undefined, now: ListRow): boolean =>
  before?.version === now.version && holderOf(before) === holderOf(now);

/** Writes what changed elsewhere onto the rows, which stay where they are, and keeps what is new waiting. */
export function showListNews(client: QueryClient, found: ListNews, seen: Seen): void {
  for (const { row, isLeft } of found.rows) {
    const before = rowOf(client, row.uid);
    // That its agent is paused says the row itself, and its version stays.
    if (!isLeft && isKnown(before, row) && before && isFrozen(before) === isFrozen(row)) continue;
    const isQuiet = isKnown(before, row) || seen.isOwn(row.uid) || isOwnDecision(before, row, seen.personUid);
    const { type: _, uid: __, ...now } = row;
    patchRow(client, row.uid, { ...now, mark: markOf({ isLeft, isQuiet, isOpen: row.uid === seen.open }) });
  }
  for (const uid of found.gone) patchRow(client, uid, { mark: "gone" });
  // It may have come with a list that was read anew meanwhile.
  listNews.arrive(found.arrived.filter((uid) => !seen.isOwn(uid) && !seen.isShown(uid)));
  listNews.leave([...found.absent, ...found.rows.map(({ row }) => row.uid)]);
}

type Happened = { isLeft: boolean; isQuiet: boolean; isOpen: boolean };

function markOf({ isLeft, isQuiet, isOpen }: Happened) {
  if (isQuiet) return null;
  if (isLeft) return "gone";
  return isOpen ? null : "changed";
}
