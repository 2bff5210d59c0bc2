"use client";
import { useEffect, useLayoutEffect, useState } from "react";
import type { Me } from "@/lib/client/person/person";
import { applyColumns } from "@/lib/client/table/columns-store";
import { useTaskSearch } from "@/lib/client/url-state/task-search-context";
import { useSavedView } from "./use-saved-view";
import { isBare, isSameQuery, queryToKeep, searchOfView } from "./view-search";

/**
 * Opens the view that the address names: its filter and order, where the address has none, and its columns. Gives
 * whether it still is being opened. A view is opened once: whoever takes its filter away afterwards wants it away.
 */
export function useOpenView(me: Pick<Me, "defaultOrganizationUid">): boolean {
  const [search, change] = useTaskSearch();
  const { view, error } = useSavedView(search);
  const [opened, setOpened] = useState<string | null>(null);
  const { defaultOrganizationUid } = me;
  const uid = search.view;
  const isMissing =
    isBare(search) && opened !== uid && !(view && isSameQuery(view.query, queryToKeep(search)));
  // One that cannot be read counts as well: the list is shown without it.
  if ((!isMissing || error) && opened !== uid) setOpened(uid);

  useEffect(() => {
    if (!isMissing || !view) return;
    const isElsewhere = view.organization_uid !== defaultOrganizationUid;
    const place = { organization_uid: isElsewhere ? view.organization_uid : null };
    change({ ...place, ...searchOfView(view) }, "replace");
  }, [isMissing, view, defaultOrganizationUid, change]);

  const columns = view?.columns ?? null;
  const viewUid = view?.uid;
  useLayoutEffect(() => {
    if (viewUid === undefined) return;
    applyColumns(columns);
    return () => applyColumns(null);
  }, [viewUid, columns]);
  return isMissing && !error;
}
