"use client";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { statusOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { updateWorkTaskOp } from "@/lib/client/api/operations";
import { changeSeen, oneByOne } from "@/lib/client/decisions/known-versions";
import { writeTask } from "@/lib/client/decisions/written";
import { countAgain } from "@/lib/client/tasks/count-again";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { patchRow, type RowPatch } from "./rows-cache";
import { taskKeys } from "./task-keys";
import type { ReadTask } from "./task-queries";

/** What changes, as the task shows it. */
export type TaskEdit = Partial<Pick<Detail, "title" | "description" | "due_date" | "context_entities">>;

/** `seen`: the task as it was when the editing began. */
export type SentEdit = { edit: TaskEdit; seen: ReadTask };

/** It is another task by now, or none. */
const CHANGED = new Set([404, 409]);

const bodyOf = ({ context_entities: entities, ...fields }: TaskEdit) => ({
  ...fields,
  ...(entities && {
    context_entities: entities.map(({ entity_type, entity_uid }) => ({ entity_type, entity_uid })),
  }),
});

const rowOf = ({ title, due_date }: TaskEdit): RowPatch => ({
  ...(title !== undefined && { title }),
  ...(due_date !== undefined && { due_date }),
});

function show(client: QueryClient, uid: string, edit: TaskEdit): void {
  client.setQueryData<ReadTask>(
    taskKeys.detail(uid),
    (read) => read && { ...read, data: { ...read.data, ...edit } },
  );
  patchRow(client, uid, rowOf(edit));
}

/** What the fields that are about to change were before. */
const fieldsBefore = ({ data }: ReadTask, edit: TaskEdit): TaskEdit =>
  Object.fromEntries(Object.keys(edit).map((name) => [name, data[name as keyof TaskEdit]]));

/**
 * Changes fields of a task, provided that it is still as it was seen. They are shown at once, and are as they were again
 * where the server refuses.
 */
export function useEditTask(uid: string, onRefused: (error: Error, sent: SentEdit) => void) {
  const client = useQueryClient();
  const key = taskKeys.detail(uid);
  const mutationKey = [...key, "edit"];
  return useMutation({
    ...oneByOne(uid),
    mutationKey,
    mutationFn: ({ edit, seen }: SentEdit): Promise<ReadTask> =>
      changeSeen(uid, seen.etag, (headers) =>
        call(updateWorkTaskOp, { params: { task_uid: uid }, headers, body: bodyOf(edit) }),
      ),
    onMutate: async ({ edit }) => {
      // A read that is under way would bring back what was before.
      await client.cancelQueries({ queryKey: key });
      const read = client.getQueryData<ReadTask>(key);
      const before = read && fieldsBefore(read, edit);
      show(client, uid, edit);
      return { before };
    },
    onSuccess: (answer) => {
      writeTask(client, answer);
      patchRow(client, uid, { due_date: answer.data.due_date });
      // The answer does not know yet of what was changed after it.
      const waiting = client.getMutationCache().findAll({ mutationKey, status: "pending" });
      for (const { state } of waiting)
        if (state.isPaused) show(client, uid, (state.variables as SentEdit).edit);
    },
    onError: (error, sent, context) => {
      if (context?.before) show(client, uid, context.before);
      onRefused(error, sent);
      return CHANGED.has(statusOf(error)) ? client.invalidateQueries({ queryKey: key }) : undefined;
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: taskKeys.extras(uid) });
      countAgain(client);
    },
  });
}
