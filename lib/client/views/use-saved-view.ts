"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { arranged, type Column, keptOf } from "@/lib/client/table/columns";
import { useColumns } from "@/lib/client/table/columns-store";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";
import { viewQueries } from "./view-queries";
import { isSameQuery, queryToKeep } from "./view-search";

export type OpenView = {
  /** The saved view that the address names; undefined where it names none, and until it is read. */
  view: SavedView | undefined;
  /** Whether filter, order or columns are not those of the view any more. */
  isEdited: boolean;
  /** Why it cannot be shown: it is private to somebody else, or gone. */
  error: Error | null;
};

/** A view without columns of its own leaves them to whoever looks at it. */
const hasColumns = ({ columns }: SavedView, shown: readonly Column[]): boolean =>
  columns === null || JSON.stringify(keptOf(arranged(columns))) === JSON.stringify(keptOf(shown));

/** The saved view that the address names, and whether the list still is what it says. */
export function useSavedView(search: TaskSearch): OpenView {
  const client = useQueryClient();
  const shown = useColumns();
  const { view: uid, organization_uid: organizationUid } = search;
  const { data, error } = useQuery({
    ...viewQueries.one(uid ?? ""),
    enabled: uid !== null,
    placeholderData: () =>
      client.getQueryData(viewQueries.list(organizationUid).queryKey)?.find((each) => each.uid === uid),
  });
  const view = uid !== null && data?.uid === uid && !error ? data : undefined;
  const isEdited =
    view !== undefined && !(isSameQuery(view.query, queryToKeep(search)) && hasColumns(view, shown));
  return { view, isEdited, error: uid === null ? null : error };
}
