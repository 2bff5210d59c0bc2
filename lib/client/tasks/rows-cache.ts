import type { QueryClient } from "@tanstack/react-query";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";
import { type ListRow, type RowMark, type RowPage, type RowPages, rowsOf } from "./row-pages";
import { taskKeys } from "./task-keys";

type ApprovalRow = Extract<DeskRow, { type: "hil_approval" }>;

/** What is known of a row by now. It stays where it is, whatever the order of the list would make of it. */
export type RowPatch = Partial<Omit<ApprovalRow, "uid" | "type">> & { mark?: RowMark | null };

const ROW_LISTS = { queryKey: taskKeys.rowLists() };

/** A row as one of the lists has it, such as before it is patched; undefined where none has. */
export function rowOf(client: QueryClient, uid: string): ListRow | undefined {
  for (const [, data] of client.getQueriesData<RowPages>(ROW_LISTS)) {
    const row = data && rowsOf(data).find((each) => each.uid === uid);
    if (row) return row;
  }
  return undefined;
}

/** Writes onto a row what is known of it, in every list that has it. */
export function patchRow(client: QueryClient, uid: string, patch: RowPatch): void {
  client.setQueriesData<RowPages>(ROW_LISTS, (data) => {
    const index = data?.pages.findIndex(({ items }) => items.some((row) => row.uid === uid)) ?? -1;
    const page = data?.pages[index];
    if (!data || !page) return data;
    return { ...data, pages: data.pages.with(index, withPatch(page, uid, patch)) };
  });
}

const withPatch = (page: RowPage, uid: string, patch: RowPatch): RowPage => ({
  ...page,
  items: page.items.map((row) => (row.uid === uid ? patched(row, patch) : row)),
});

/** The work-tasks contract has fewer words than there are; where it tells a new one, that is the exact one as well. */
function patched(row: ListRow, patch: RowPatch): ListRow {
  const { status = row.status, priority = row.priority } = patch;
  const exact = {
    exact_status: status === row.status ? row.exact_status : status,
    exact_priority: priority === row.priority ? row.exact_priority : priority,
  };
  return { ...row, ...exact, ...patch } as ListRow;
}

type Refreshing = "asked" | "read";

const listeners = new Set<(step: Refreshing) => void>();

/** For the table, which goes to its top when rows are asked for anew, and for what waits to be among those that come. */
export function onRowsRefreshed(listener: (step: Refreshing) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const tell = (step: Refreshing) => {
  for (const listener of listeners) listener(step);
};

/** Asks for the list on the screen anew, from its top. What is there stays until the answer is. */
export async function refreshRows(client: QueryClient): Promise<void> {
  // A page on its way would be added to what comes now.
  await client.cancelQueries(ROW_LISTS);
  client.setQueriesData<RowPages>(
    ROW_LISTS,
    (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
  );
  tell("asked");
  await client.refetchQueries({ ...ROW_LISTS, type: "active" });
  tell("read");
}
