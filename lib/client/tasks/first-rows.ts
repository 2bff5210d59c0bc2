"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { RowPage } from "./row-pages";
import { taskQueries } from "./task-queries";

/** Whether this document has shown them: they are as old as it is. */
let areUsed = false;

function keep(client: QueryClient, search: TaskSearch, page: RowPage) {
  const { queryKey } = taskQueries.rows(search);
  if (!client.getQueryData(queryKey)) client.setQueryData(queryKey, { pages: [page], pageParams: [null] });
  return queryKey;
}

/**
 * Puts the rows that came with the page where the list looks for them, so that it need not ask. They serve the first
 * look alone: whoever comes back to the list later gets it as it is by then.
 */
export function useFirstRows(search: TaskSearch, page: RowPage | null): void {
  const client = useQueryClient();
  const [firstKey] = useState(() => (page && !areUsed ? keep(client, search, page) : null));
  useEffect(() => {
    areUsed = true;
  }, []);
  const key = JSON.stringify(taskQueries.rows(search).queryKey);
  useEffect(() => {
    if (firstKey && JSON.stringify(firstKey) !== key)
      client.removeQueries({ queryKey: firstKey, exact: true });
  }, [client, firstKey, key]);
}
