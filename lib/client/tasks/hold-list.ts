import { InfiniteQueryObserver, type QueryClient } from "@tanstack/react-query";
import { news } from "@/lib/client/live/news";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import { taskQueries } from "./task-queries";

/** Who means a link has pressed it by then. */
const HELD_MS = 1000;

/** A list that is about to be shown. */
export type HeldList = {
  isHeld: () => boolean;
  /** Once its rows are there, or could not be read, or this time is over. */
  whenRead: (atLatestMs: number, then: () => void) => void;
};

/** Asks for the rows of a list before it is shown, and keeps them for a moment; as they are by then, whatever happens. */
export function holdList(client: QueryClient, search: TaskSearch): HeldList {
  const { placeholderData: _, ...query } = taskQueries.rows(search);
  const observer = new InfiniteQueryObserver(client, query);
  const readAgain = () => {
    // Rows that somebody looks at stay where they are.
    if (observer.getCurrentQuery().getObserversCount() === 1) void observer.refetch();
  };
  const ends = [
    observer.subscribe(() => undefined),
    news.changed.listen(readAgain),
    news.missed.listen(readAgain),
  ];
  let isHeld = true;
  setTimeout(() => {
    isHeld = false;
    for (const end of ends) end();
  }, HELD_MS);
  return {
    isHeld: () => isHeld,
    whenRead: (atLatestMs, then) => {
      if (!observer.getCurrentResult().isFetching) return then();
      const goOn = () => {
        unsubscribe();
        clearTimeout(timer);
        then();
      };
      const timer = setTimeout(goOn, atLatestMs);
      const unsubscribe = observer.subscribe(({ isFetching }) => {
        if (!isFetching) goOn();
      });
    },
  };
}
