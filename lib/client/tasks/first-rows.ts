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
}

/**
 * Puts the rows that came with the page where the list looks for them, so that it need not ask. They serve the first
 * look alone: nobody told what happened since they were read, so they are gone with it, as is any list that may be old.
 */
export function useFirstRows(search: TaskSearch, page: RowPage | null): void {
  const client = useQueryClient();
  useState(() => page && !areUsed && keep(client, search, page));
  useEffect(() => {
    areUsed = true;
  }, []);
}
