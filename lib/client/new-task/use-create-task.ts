"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { createWorkTaskOp } from "@/lib/client/api/operations";
import { assignTo } from "@/lib/client/people/assignable";
import { countAgain } from "@/lib/client/tasks/count-again";
import { refreshRows } from "@/lib/client/tasks/rows-cache";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { Draft } from "./draft";

const bodyOf = ({ assignee, context, due_date, ...fields }: Draft) => ({
  ...fields,
  due_date: due_date || null,
  assign_to: assignTo(assignee),
  context_entities: context.map(({ entity_type, entity_uid }) => ({ entity_type, entity_uid })),
});

/** Makes a task. Its detail is known then, and the list that was asked to have it is asked again. */
export function useCreateTask(organizationUid: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) => {
      const query = organizationUid ? { organization_uid: organizationUid } : {};
      return call(createWorkTaskOp, { query, body: bodyOf(draft) });
    },
    onSuccess: (answer) => {
      client.setQueryData(taskQueries.detail(answer.data.uid).queryKey, answer);
      countAgain(client);
      void refreshRows(client);
    },
  });
}
