import type { Change } from "@/lib/domain/change";
import type { Comment } from "@/lib/domain/comment";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Instant, WorkTaskDetail } from "@/lib/domain/work-task";
import { appendChanges } from "../change-log/append";
import { inTransaction, type Tx } from "../db/pool";
import { holdTask } from "../tasks/hold-task";
import { mentionsIn } from "./add-comment";
import { findComment, saveDeleted, saveEdited } from "./comments-sql";

export type OneComment = { taskUid: string; uid: string };

/** Holds the task, so that of two changes of one comment the second finds what the first made of it. */
async function openOwn(tx: Tx, ctx: Ctx, { taskUid, uid }: OneComment, verb: "edit" | "delete") {
  const { task } = await holdTask(tx, ctx, { uid: taskUid });
  requirePermission(ctx, task.organizationUid, "work_tasks:participate");
  const comment = await findComment(tx, task, uid);
  if (!comment) throw new AppError("not_found", "Comment not found");
  if (comment.author.uid !== ctx.actor.uid) {
    throw new AppError("forbidden", `You can only ${verb} your own comments`);
  }
  return { task, comment };
}

/** A comment is no part of the task: its version stays. */
const tell = (tx: Tx, ctx: Ctx, { task, at }: { task: WorkTaskDetail; at: Instant }, change: Change) =>
  appendChanges(tx, ctx, { ...keyOf(task), at }, [change]);

const keyOf = ({ organizationUid, uid, version }: WorkTaskDetail) => ({ organizationUid, uid, version });

/**
 * Puts another text in place of a comment of the caller's own, and mentions whom it mentions.
 * @throws AppError `not_found`, `forbidden`.
 */
export const editComment = (ctx: Ctx, { body, ...one }: OneComment & { body: string }): Promise<Comment> =>
  inTransaction(async (tx) => {
    const { task, comment } = await openOwn(tx, ctx, one, "edit");
    if (comment.body === body) return comment;
    const at = new Date().toISOString();
    const mentions = await mentionsIn(tx, task.organizationUid, { body });
    const edited = { ...comment, body, mentions, updatedAt: at, editedAt: at };
    await saveEdited(tx, edited);
    const details = { comment_uid: comment.uid, from: comment.body };
    await tell(tx, ctx, { task, at }, { action: "comment_edited", details });
    return edited;
  });

/** Deletes a comment of the caller's own, its text for good. @throws AppError `not_found`, `forbidden`. */
export const deleteComment = (ctx: Ctx, one: OneComment): Promise<void> =>
  inTransaction(async (tx) => {
    const { task, comment } = await openOwn(tx, ctx, one, "delete");
    const at = new Date().toISOString();
    await saveDeleted(tx, comment, at);
    await tell(tx, ctx, { task, at }, { action: "comment_deleted", details: { comment_uid: comment.uid } });
  });
