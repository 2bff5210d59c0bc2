"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { statusOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { setTaskStatusOp } from "@/lib/client/api/operations";
import { changeSeen, oneByOne } from "@/lib/client/decisions/known-versions";
import { countAgain } from "@/lib/client/tasks/count-again";
import type { WorkTaskStatus } from "@/lib/domain/work-task";
import { taskKeys } from "./task-keys";
import type { ReadTask } from "./task-queries";

export type ActionSent = {
  uid: string;
  resolution: "approved" | "rejected";
  note?: string;
  tool_args?: Record<string, unknown>;
};

export type DecisionSent = {
  /** What it makes of the request. */
  action: "approve" | "reject";
  tool_args?: Record<string, unknown>;
  resolution_note?: string;
  /** Of a request of several calls: what is decided of those that were open, or are decided anew. */
  actions?: readonly ActionSent[];
};

type StatusChange = { status: WorkTaskStatus; blocked_reason?: string };

const CHANGED_MEANWHILE = new Set([409, 412]);

/** Sets the exact status of a task, provided that it is still as it was read. Where it is not, it is read again. */
export function useChangeTask(uid: string) {
  const client = useQueryClient();
  return useMutation({
    ...oneByOne(uid),
    mutationFn: ({ change, etag }: { change: StatusChange; etag: string | null }): Promise<ReadTask> =>
      changeSeen(uid, etag, (headers) =>
        call(setTaskStatusOp, { params: { task_uid: uid }, headers, body: change }),
      ),
    onSuccess: (answer) => client.setQueryData<ReadTask>(taskKeys.detail(uid), answer),
    onError: (error) =>
      CHANGED_MEANWHILE.has(statusOf(error))
        ? client.invalidateQueries({ queryKey: taskKeys.detail(uid) })
        : undefined,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: taskKeys.extras(uid) });
      countAgain(client);
    },
  });
}
