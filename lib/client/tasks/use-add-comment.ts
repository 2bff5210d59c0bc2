"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { addTaskCommentOp } from "@/lib/client/api/operations";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import { taskKeys } from "./task-keys";

/**
 * Writes a comment. While it is on its way, `variables` holds its text to be shown; once it is saved, it stands among
 * the others before the next frame, so nothing blinks.
 */
export function useAddComment(uid: string) {
  const client = useQueryClient();
  const key = taskKeys.extras(uid);
  return useMutation({
    mutationFn: async (body: string) =>
      (await call(addTaskCommentOp, { params: { task_uid: uid }, body: { body } })).data,
    onSuccess: (comment) =>
      client.setQueryData<ExtrasView>(key, (extras) => extras && withComment(extras, comment)),
    onSettled: () => void client.invalidateQueries({ queryKey: key }),
  });
}

/** A read that was under way may have brought it already. */
const withComment = (extras: ExtrasView, comment: ExtrasView["comments"][number]): ExtrasView =>
  extras.comments.some(({ uid }) => uid === comment.uid)
    ? extras
    : { ...extras, comments: [...extras.comments, comment] };
