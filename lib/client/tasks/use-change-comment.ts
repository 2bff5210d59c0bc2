"use client";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { deleteCommentOp, editCommentOp } from "@/lib/client/api/operations";
import type { CommentView, ExtrasView } from "@/lib/contracts/desk/objects";
import { taskKeys } from "./task-keys";

type Change = (comments: readonly CommentView[]) => CommentView[];

/** Shows a change of the comments before it is saved. Gives what there was, for the case that it cannot be. */
async function showAtOnce(client: QueryClient, taskUid: string, change: Change) {
  const queryKey = taskKeys.extras(taskUid);
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData<ExtrasView>(queryKey);
  client.setQueryData<ExtrasView>(
    queryKey,
    (extras) => extras && { ...extras, comments: change(extras.comments) },
  );
  return before?.comments;
}

/** Puts one comment back as it was; others may have changed meanwhile. */
function putBack(client: QueryClient, taskUid: string, before: readonly CommentView[], uid: string): void {
  const place = before.findIndex((each) => each.uid === uid);
  const comment = before[place];
  client.setQueryData<ExtrasView>(taskKeys.extras(taskUid), (extras) => {
    if (!extras || !comment) return extras;
    const others = extras.comments.filter((each) => each.uid !== uid);
    return { ...extras, comments: others.toSpliced(place, 0, comment) };
  });
}

/** Changes the text of one's own comment. */
export function useEditComment(taskUid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ uid, body }: { uid: string; body: string }) =>
      (await call(editCommentOp, { params: { task_uid: taskUid, comment_uid: uid }, body: { body } })).data,
    onMutate: ({ uid, body }) =>
      showAtOnce(client, taskUid, (all) => all.map((each) => (each.uid === uid ? { ...each, body } : each))),
    onError: (_, { uid }, before) => before && putBack(client, taskUid, before, uid),
    onSettled: () => void client.invalidateQueries({ queryKey: taskKeys.extras(taskUid) }),
  });
}

/** Takes one's own comment away for good. */
export function useDeleteComment(taskUid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (uid: string) => {
      await call(deleteCommentOp, { params: { task_uid: taskUid, comment_uid: uid } });
    },
    onMutate: (uid) => showAtOnce(client, taskUid, (all) => all.filter((each) => each.uid !== uid)),
    onError: (_, uid, before) => before && putBack(client, taskUid, before, uid),
    onSettled: () => void client.invalidateQueries({ queryKey: taskKeys.extras(taskUid) }),
  });
}
