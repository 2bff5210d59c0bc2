"use client";
import { memo, Suspense, useState } from "react";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import type { Me } from "@/lib/client/person/person";
import { useHasSelected, useSelectionOf } from "@/lib/client/selection/use-selection";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";

const BulkPanel = later(async () => (await import("./bulk-panel")).BulkPanel);
const AHEAD = [BulkPanel];

type Props = { me: Me; search: TaskSearch; change: ChangeSearch };

/** What can be done with all that are selected, below the list. Nothing of it is loaded before something is. */
export const BulkBar = memo(function BulkBar(props: Props) {
  useSelectionOf(props.search);
  useFetchedAhead(AHEAD);
  const hasSelected = useHasSelected();
  const [wasUsed, setWasUsed] = useState(false);
  if (hasSelected && !wasUsed) setWasUsed(true);
  return <Suspense>{wasUsed && <BulkPanel {...props} />}</Suspense>;
});
