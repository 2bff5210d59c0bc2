import { uid } from "../../fields";
import { operation } from "../../operation";
import { taskParams } from "../../work-tasks/inputs";
import { z } from "../../zod";
import { desk } from "../contract";
import { commentBody } from "../inputs";
import { comment } from "../objects";

const anyone = ["session", "bearer"] as const;

const commentParams = z.object({ ...taskParams.shape, comment_uid: uid });

export const editCommentOp = operation({
  contract: desk,
  id: "editComment",
  method: "PATCH",
  path: "/api/work-tasks/{task_uid}/comments/{comment_uid}",
  summary: "Edit a comment",
  description: "One's own. The change log keeps that it was edited, and shows what it said before.",
  auth: anyone,
  permission: "work_tasks:participate",
  params: commentParams,
  body: commentBody,
  example: { body: "The bank confirmed the transfer for **Tuesday**" },
  response: comment,
  status: 200,
  message: "Comment edited",
  errors: ["not_found", "archived"],
});

export const deleteCommentOp = operation({
  contract: desk,
  id: "deleteComment",
  method: "DELETE",
  path: "/api/work-tasks/{task_uid}/comments/{comment_uid}",
  summary: "Delete a comment",
  description:
    "One's own. It is in no list any more; the change log keeps that there was one, and what it said before an edit.",
  auth: anyone,
  permission: "work_tasks:participate",
  params: commentParams,
  response: null,
  status: 204,
  message: "Comment deleted",
  errors: ["not_found", "archived"],
});
