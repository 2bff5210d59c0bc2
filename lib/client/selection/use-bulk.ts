"use client";
import { notifyManager, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { bulkOp } from "@/lib/client/api/operations";
import type { Me } from "@/lib/client/person/person";
import { countAgain } from "@/lib/client/tasks/count-again";
import { patchRow, type RowPatch } from "@/lib/client/tasks/rows-cache";
import { rowsNow } from "@/lib/client/tasks/rows-now";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import { type BulkCommand, bodyOf } from "./bulk-command";
import { type BulkReport, reportOf } from "./bulk-report";
import type { SelectedRow } from "./selection-store";

export type Bulk = { command: BulkCommand; rows: readonly SelectedRow[] };

/** Everything that shows one of these tasks reads it again; the rows stay where they are. */
async function readAgain(client: QueryClient, uids: readonly string[], organizationUid: string | null) {
  const isOne = new Set(uids);
  void client.invalidateQueries({
    predicate: ({ queryKey: [feature, part, uid] }) =>
      feature === taskKeys.all[0] && (part === "detail" || part === "extras") && isOne.has(String(uid)),
  });
  countAgain(client);
  const rows = await rowsNow(uids, organizationUid);
  notifyManager.batch(() => {
    for (const { uid, type: _, ...row } of rows.values()) patchRow(client, uid, row);
  });
}

/** What is known of a row by the answer alone. */
function patchOf({ command, held }: BulkReport, uid: string, me: Pick<Me, "uid" | "name">): RowPatch | null {
  if (command.action === "take_back") return { held: null };
  if (command.action !== "approve" && command.action !== "reject") return null;
  const until = held.find(({ row }) => row.uid === uid)?.until;
  const by = { user_uid: me.uid, user_name: me.name };
  return until === undefined
    ? { held: null, resolution: command.action === "approve" ? "approved" : "rejected" }
    : { held: { action: command.action, by, until: new Date(until).toISOString() } };
}

/** Does the same to many tasks. What fails for one leaves the others as they are, and the report says so. */
export function useBulk(me: Pick<Me, "uid" | "name">, organizationUid: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ command, rows }: Bulk): Promise<BulkReport> => {
      const { data } = await call(bulkOp, { body: bodyOf(command, rows) });
      return reportOf(command, { rows, results: data.results });
    },
    onSuccess: (report) =>
      notifyManager.batch(() => {
        for (const { uid } of report.done) {
          const patch = patchOf(report, uid, me);
          if (patch) patchRow(client, uid, patch);
        }
      }),
    onSettled: (_, __, { rows }) => {
      const uids = rows.map(({ uid }) => uid);
      // What could not be read again is only shown as it was.
      void readAgain(client, uids, organizationUid).catch(() => undefined);
    },
  });
}
