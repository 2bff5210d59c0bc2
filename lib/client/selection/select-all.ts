import { call } from "@/lib/client/api/call";
import { selectRowsOp } from "@/lib/client/api/operations";
import { rowsNow } from "@/lib/client/tasks/rows-now";
import { queryOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import { type SelectedRow, selectedOf } from "./selection-store";

/** The first rows of a filter, as many as can be changed at once, and how many the filter has. */
export async function readWholeFilter(
  search: TaskSearch,
): Promise<{ rows: SelectedRow[]; totalItems: number }> {
  const { data } = await call(selectRowsOp, { query: queryOf(search) });
  const uids = data.items.map(({ uid }) => uid);
  const known = await rowsNow(uids, search.organization_uid);
  const rows = uids.flatMap((uid) => known.get(uid) ?? []).map(selectedOf);
  return { rows, totalItems: data.total_items };
}
