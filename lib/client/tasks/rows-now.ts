import { call } from "@/lib/client/api/call";
import { listRowsOp } from "@/lib/client/api/operations";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";

/** More would make an address that not every server takes. */
const AT_ONCE = 100;

/** Reads these rows as they are now, whatever the filter; those that are gone are missing from the answer. */
export async function rowsNow(
  uids: readonly string[],
  organizationUid: string | null,
): Promise<ReadonlyMap<string, DeskRow>> {
  const rows: DeskRow[] = [];
  for (let start = 0; start < uids.length; start += AT_ONCE) {
    const query = {
      uid: uids.slice(start, start + AT_ONCE).join(","),
      limit: String(AT_ONCE),
      ...(organizationUid && { organization_uid: organizationUid }),
    };
    rows.push(...(await call(listRowsOp, { query })).data.items);
  }
  return new Map(rows.map((row) => [row.uid, row]));
}
