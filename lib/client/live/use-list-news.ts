"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { rowsOf } from "@/lib/client/tasks/row-pages";
import { onRowsRefreshed, patchRow, rowOf } from "@/lib/client/tasks/rows-cache";
import { readRows, taskQueries } from "@/lib/client/tasks/task-queries";
import { queryOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import type { TaskHint } from "./hints";
import { listNews } from "./list-news";
import { news } from "./news";
import { isOwnChange } from "./own-versions";
import { type ListNews, MAX_ASKED, readListNews, type ShownList } from "./read-list-news";
import { holderOf, showListNews } from "./show-list-news";

type Props = {
  search: TaskSearch;
  /** The open task. */
  open: string | null;
  /** Whose tasks the list shows. */
  organizationUid: string;
  personUid: string;
};

const AT_FIRST = listNews.state();

function shownList(client: QueryClient, search: TaskSearch): ShownList | null {
  const data = client.getQueryData(taskQueries.rows(search).queryKey);
  if (!data) return null;
  return {
    query: queryOf(search),
    uids: new Set(rowsOf(data).map(({ uid }) => uid)),
    isWhole: data.pages.at(-1)?.next_cursor === null,
  };
}

/** Asked at the moment: the list may have been read anew. */
function isShownIn(client: QueryClient, search: TaskSearch): (uid: string) => boolean {
  const uids = shownList(client, search)?.uids;
  return (uid) => uids?.has(uid) ?? false;
}

async function hear(client: QueryClient, all: readonly TaskHint[], { search, open, ...props }: Props) {
  const own = new Set(all.filter(isOwnChange).map(({ uid }) => uid));
  const shown = shownList(client, search);
  // What this window changed itself and wrote onto the row need not be read.
  const isWritten = ({ uid, version }: TaskHint) => own.has(uid) && rowOf(client, uid)?.version === version;
  const hints = all.filter((hint) => hint.organization_uid === props.organizationUid && !isWritten(hint));
  if (!shown || hints.length === 0) return;
  if (hints.length > MAX_ASKED) return listNews.mayHaveChanged();
  const { personUid } = props;
  const isAwaited = (uid: string) => shown.uids.has(uid) && holderOf(rowOf(client, uid)) === personUid;
  // Where it cannot be asked, it is known at least that something changed.
  const found = await readListNews(hints, shown, isAwaited).catch(() => null);
  if (!found) return listNews.mayHaveChanged();
  const isShown = isShownIn(client, search);
  showListNews(client, found, { personUid, open, isOwn: (uid) => own.has(uid), isShown });
}

/** The first rows are older than the stream: what changed between the two was told to nobody. */
async function catchUp(client: QueryClient, { search, open, organizationUid, personUid }: Props) {
  const { items } = await readRows(search, null);
  const shown = shownList(client, search);
  if (!shown) return;
  const now = new Set(items.map(({ uid }) => uid));
  const isNew = ({ uid }: { uid: string }) => !shown.uids.has(uid);
  const until = shown.isWhole ? items.length : items.findLastIndex((row) => !isNew(row));
  const lost = [...shown.uids].slice(0, MAX_ASKED).filter((uid) => !now.has(uid));
  const elsewhere = await readListNews(
    lost.map((uid) => ({ organization_uid: organizationUid, uid, version: 0 })),
    shown,
  );
  const found: ListNews = {
    ...elsewhere,
    rows: [...items.filter((row) => !isNew(row)).map((row) => ({ row, isLeft: false })), ...elsewhere.rows],
    arrived: items.slice(0, Math.max(0, until)).flatMap((row) => (isNew(row) ? [row.uid] : [])),
  };
  const isShown = isShownIn(client, search);
  showListNews(client, found, { personUid, open, isOwn: () => false, isShown });
}

/** Keeps the rows on the screen true without moving them, and gives what waits to be shown. To be used once. */
export function useListNews(props: Props) {
  const client = useQueryClient();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const list = JSON.stringify(queryOf(props.search));
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another list, what was new in the one before is not
  useEffect(() => listNews.startAgain(), [list]);
  useEffect(
    () =>
      onRowsRefreshed((step) => {
        if (step === "asked") listNews.startAgain();
        // What was told of meanwhile may have come with them.
        else listNews.leave([...listNews.state().arrived].filter(isShownIn(client, latest.current.search)));
      }),
    [client],
  );
  useEffect(() => {
    const ends = [
      news.changed.listen((hints) => void hear(client, hints, latest.current)),
      news.missed.listen(listNews.mayHaveChanged),
      // Where it cannot be read, the next reader will.
      news.began.listen(() => void catchUp(client, latest.current).catch(() => undefined)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [client]);
  const { open } = props;
  useEffect(() => {
    if (open && rowOf(client, open)?.mark === "changed") patchRow(client, open, { mark: null });
  }, [client, open]);
  return useSyncExternalStore(listNews.subscribe, listNews.state, () => AT_FIRST);
}
