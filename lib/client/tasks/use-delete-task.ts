"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { statusOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { deleteWorkTaskOp } from "@/lib/client/api/operations";
import { countAgain } from "@/lib/client/tasks/count-again";
import { deletionKey } from "./deletion";
import { patchRow } from "./rows-cache";
import { taskKeys } from "./task-keys";

const GONE_ALREADY = 404;

/** Deletes a task for good, provided that it is still as it was seen. Its row stays in its place, marked. */
export function useDeleteTask(uid: string) {
  const client = useQueryClient();
  const reads = [taskKeys.detail(uid), taskKeys.extras(uid), taskKeys.viewers(uid)];
  return useMutation({
    mutationKey: deletionKey(uid),
    onMutate: () => Promise.all(reads.map((queryKey) => client.cancelQueries({ queryKey }))),
    mutationFn: async (etag: string | null) => {
      const to = { params: { task_uid: uid }, headers: { "if-match": etag ?? undefined } };
      await call(deleteWorkTaskOp, to).catch((error: unknown) => {
        if (statusOf(error) !== GONE_ALREADY) throw error;
      });
    },
    onSuccess: () => {
      patchRow(client, uid, { mark: "gone" });
      countAgain(client);
    },
    // What was told of it meanwhile was not read. That it was not deleted is said before that is there.
    onError: () => {
      for (const queryKey of reads) void client.invalidateQueries({ queryKey });
    },
  });
}
