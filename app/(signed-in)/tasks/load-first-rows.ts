import { headers } from "next/headers";
import { createLoader } from "nuqs/server";
import type { RowPage } from "@/lib/client/tasks/row-pages";
import { queryOf, TASK_SEARCH } from "@/lib/client/url-state/task-search";
import { listRowsOp } from "@/lib/contracts/desk/workbench/rows";
import { dispatch } from "@/lib/server/http/api";

/** More than any screen shows; the list asks for the others by itself. */
const LIMIT = 40;

const searchOf = createLoader(TASK_SEARCH);

/**
 * The first rows of the list that an address shows, so that they are there before any script has run; asked for as the
 * browser would ask, with its own cookies. Null where they cannot be read: then the browser asks, and says why not.
 */
export async function loadFirstRows(
  asked: Record<string, string | string[] | undefined>,
): Promise<RowPage | null> {
  const search = searchOf(asked);
  // What a saved view shows is only known once it is read.
  if (search.view) return null;
  const query = new URLSearchParams({ ...queryOf(search), limit: String(LIMIT) });
  const cookie = (await headers()).get("cookie") ?? "";
  // It stays in this process; what a client calls the host has no say in it.
  const answer = await dispatch(
    new Request(`http://localhost${listRowsOp.path}?${query}`, { headers: { cookie } }),
  );
  return answer.ok ? ((await answer.json()) as { data: RowPage }).data : null;
}
