"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { statusOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { askAgentOp } from "@/lib/client/api/operations";
import { serverNow } from "@/lib/client/clock/server-clock";
import { readAround, writeTask } from "@/lib/client/decisions/written";
import { patchRow } from "./rows-cache";
import { taskKeys } from "./task-keys";

const CHANGED_MEANWHILE = new Set([409, 412]);

/** Asks the agent of a request something, provided that it is still as it was read. Where it is not, it is read again. */
export function useAskAgent(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ question, etag }: { question: string; etag: string | null }) =>
      call(askAgentOp, { params: { uid }, headers: { "if-match": etag ?? undefined }, body: { question } }),
    onSuccess: (answer) => {
      writeTask(client, answer);
      patchRow(client, uid, { needs_info_since: new Date(serverNow()).toISOString() });
    },
    onError: (error) =>
      CHANGED_MEANWHILE.has(statusOf(error))
        ? client.invalidateQueries({ queryKey: taskKeys.detail(uid) })
        : undefined,
    onSettled: () => readAround(client, uid),
  });
}
