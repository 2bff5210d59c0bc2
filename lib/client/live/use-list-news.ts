"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { rowsOf } from "@/lib/client/tasks/row-pages";
import { onRowsRefreshed, patchRow, rowOf } from "@/lib/client/tasks/rows-cache";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { queryOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import type { TaskHint } from "./hints";
import { listNews } from "./list-news";
import { news } from "./news";
import { isOwnChange } from "./own-versions";
import { MAX_ASKED, readListNews, type ShownList } from "./read-list-news";
import { showListNews } from "./show-list-news";

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

async function hear(client: QueryClient, all: readonly TaskHint[], { search, open, ...props }: Props) {
  const own = new Set(all.filter(isOwnChange).map(({ uid }) => uid));
  const shown = shownList(client, search);
  // What this window changed itself stands on its row already.
  const hints = all.filter(
    ({ organization_uid, uid }) =>
      organization_uid === props.organizationUid && !(own.has(uid) && shown?.uids.has(uid)),
  );
  if (!shown || hints.length === 0) return;
  if (hints.length > MAX_ASKED) return listNews.mayHaveChanged();
  // Where it cannot be asked, it is known at least that something changed.
  const found = await readListNews(hints, shown).catch(() => null);
  if (!found) return listNews.mayHaveChanged();
  const { personUid } = props;
  showListNews(client, found, { personUid, open, isOwn: (uid) => own.has(uid) });
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
  useEffect(() => onRowsRefreshed(listNews.startAgain), []);
  useEffect(() => {
    const ends = [
      news.changed.listen((hints) => void hear(client, hints, latest.current)),
      news.missed.listen(listNews.mayHaveChanged),
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
