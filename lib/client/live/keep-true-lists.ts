import type { Query, QueryClient } from "@tanstack/react-query";
import type { RowPages } from "@/lib/client/tasks/row-pages";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import { news } from "./news";

const ROW_LISTS = { queryKey: taskKeys.rowLists() };
const [FEATURE, LISTS] = taskKeys.rowLists();

const isRowList = ({ queryKey }: Query): boolean => queryKey[0] === FEATURE && queryKey[1] === LISTS;

const askedAtOf = (query: Query): number | undefined =>
  (query.state.data as RowPages | undefined)?.pages[0]?.askedAt;

/**
 * Lets a list that is not on the screen any more stay only as long as it is known to be as it was read: the stream has
 * told of nothing since, and this window has changed nothing. Whoever comes back to any other list gets it as it is by
 * then. @returns what ends it.
 */
export function keepTrueLists(client: QueryClient): () => void {
  /** Since when nothing has happened; never, while nobody would tell. */
  let quietSince = Number.POSITIVE_INFINITY;
  const forget = () => client.removeQueries({ ...ROW_LISTS, type: "inactive" });
  const happened = () => {
    if (quietSince !== Number.POSITIVE_INFINITY) quietSince = performance.now();
    forget();
  };
  const begin = () => {
    quietSince = performance.now();
    forget();
  };
  const ends = [
    news.began.listen(begin),
    news.missed.listen(begin),
    news.changed.listen(happened),
    client.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "success") happened();
    }),
    news.lost.listen(() => {
      quietSince = Number.POSITIVE_INFINITY;
      forget();
    }),
    client.getQueryCache().subscribe(({ type, query }) => {
      if (type !== "observerRemoved" || !isRowList(query)) return;
      // Who shows it may have let go of it for a moment only.
      setTimeout(() => {
        const isTrue = (askedAtOf(query) ?? 0) > quietSince;
        if (!isTrue && query.getObserversCount() === 0) client.getQueryCache().remove(query);
      });
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
