"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { statusOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { triageTaskOp } from "@/lib/client/api/operations";
import { changeSeen, oneByOne } from "@/lib/client/decisions/known-versions";
import { readAround, writeTask } from "@/lib/client/decisions/written";
import { type Assignable, assignTo } from "@/lib/client/people/assignable";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { taskKeys } from "./task-keys";

/** Who works on it, and how urgent it is. */
export type Triage = { priority: Detail["priority"] } | { assignee: Assignable | null };

const CHANGED_MEANWHILE = new Set([409, 412]);

const bodyOf = (triage: Triage) =>
  "priority" in triage ? { priority: triage.priority } : { assign_to: assignTo(triage.assignee) };

/** Sets priority or assignee, provided that the task is still as it was read. Where it is not, it is read again. */
export function useTriage(uid: string) {
  const client = useQueryClient();
  return useMutation({
    ...oneByOne(uid),
    mutationFn: ({ triage, etag }: { triage: Triage; etag: string | null }) =>
      changeSeen(uid, etag, (headers) =>
        call(triageTaskOp, { params: { task_uid: uid }, headers, body: bodyOf(triage) }),
      ),
    onSuccess: (answer) => writeTask(client, answer),
    onError: (error) =>
      CHANGED_MEANWHILE.has(statusOf(error))
        ? client.invalidateQueries({ queryKey: taskKeys.detail(uid) })
        : undefined,
    onSettled: () => readAround(client, uid),
  });
}
