import { v7 as uuidv7 } from "uuid";
import { type Comment, handlesIn, type Mention } from "@/lib/domain/comment";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { type Door, isShown } from "@/lib/domain/door";
import { AppError, UnknownReference } from "@/lib/domain/errors";
import type { Machine, Person, WorkTaskDetail } from "@/lib/domain/work-task";
import { inTransaction, type Tx } from "../db/pool";
import { noSuchTask } from "../tasks/get-work-task";
import { holdTask } from "../tasks/hold-task";
import { findMentioned, insertComment } from "./comments-sql";

export type NewComment = {
  /** Markdown; `@handle` mentions whoever has it. */
  body: string;
  /** Mentioned besides those whose handles are in the text. */
  mentions?: readonly Mention[] | undefined;
};

/** Those named by the caller first, in their order; then those in the text. @throws UnknownReference. */
export async function mentionsIn(tx: Tx, organizationUid: string, { body, mentions = [] }: NewComment) {
  const handles = handlesIn(body);
  if (handles.length + mentions.length === 0) return [];
  const found = await findMentioned(tx, organizationUid, { handles, mentions });
  const named = mentions.map(({ type, uid }, index) => {
    const known = found.find((each) => each.type === type && each.uid === uid.toLowerCase());
    if (!known) throw new UnknownReference("mention", `no such ${type} in the organization`, index);
    return known;
  });
  const inText = handles.flatMap((handle) => found.filter((each) => each.handle === handle));
  const unique = new Map([...named, ...inText].map(({ type, uid }) => [uid, { type, uid }]));
  return [...unique.values()];
}

/** Writes a comment on a task that the caller may comment on. @throws UnknownReference for an unknown mention. */
export async function addComment(
  tx: Tx,
  ctx: Ctx,
  task: Pick<WorkTaskDetail, "organizationUid" | "uid" | "version">,
  input: NewComment & { author?: Person | Machine },
): Promise<Comment> {
  const at = new Date().toISOString();
  const self: Person | Machine =
    ctx.actor.type === "user" ? { ...ctx.actor, avatarUrl: null } : { ...ctx.actor };
  const comment: Comment = {
    organizationUid: task.organizationUid,
    uid: uuidv7(),
    taskUid: task.uid,
    author: input.author ?? self,
    body: input.body,
    mentions: await mentionsIn(tx, task.organizationUid, input),
    createdAt: at,
    updatedAt: at,
    editedAt: null,
  };
  await insertComment(tx, comment, task.version);
  return comment;
}

export type CommentOnTask = NewComment & {
  uid: string;
  door?: Door | undefined;
  /** The person for whom a machine comments. */
  creatorUid?: string | undefined;
};

/**
 * Comments on a task or an approval that the caller sees. A comment is no change: the version stays.
 * @throws AppError `not_found`, `forbidden`; UnknownReference for an unknown mention or creator.
 */
export const commentOnTask = (
  ctx: Ctx,
  { uid, door, creatorUid, ...input }: CommentOnTask,
): Promise<Comment> =>
  inTransaction(async (tx) => {
    const { task, creator } = await holdTask(tx, ctx, { uid, creatorUid });
    if (task.type === "hil_approval" && ctx.sight === "company") {
      throw new AppError("forbidden", "An approval is discussed in Countersign, not through this API");
    }
    if (!isShown(door, task.status)) throw noSuchTask();
    requirePermission(ctx, task.organizationUid, "work_tasks:participate");
    return addComment(tx, ctx, task, { ...input, ...(creator && { author: creator }) });
  });
