import { v7 as uuidv7 } from "uuid";
import type { Comment, Mention } from "@/lib/domain/comment";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { commentTold } from "../change-log/append";
import { lookedUp } from "../db/looked-up";
import type { Queryable, Tx } from "../db/pool";

type Wanted = { handles: readonly string[]; mentions: readonly Mention[] };

/** By hand: everybody in the organization who is mentioned by handle or by uid, in one statement. */
export async function findMentioned(
  from: Queryable,
  organizationUid: string,
  { handles, mentions }: Wanted,
): Promise<(Mention & { handle: string })[]> {
  const uidsOf = (type: Mention["type"]) =>
    mentions.filter((mention) => mention.type === type).map(({ uid }) => lookedUp(uid));
  return from.rows<Mention & { handle: string }>(Prisma.sql`
    SELECT CASE WHEN h.user_uid IS NULL THEN 'agent' ELSE 'user' END AS type, coalesce(h.user_uid, h.agent_uid) AS uid, h.handle
    FROM handles h WHERE h.organization_uid = ${organizationUid}::uuid
      AND (h.handle = ANY (${handles}) OR h.user_uid = ANY (${uidsOf("user")}::uuid[])
           OR h.agent_uid = ANY (${uidsOf("agent")}::uuid[]))`);
}

const uidIf = (who: { type: string; uid: string }, type: "user" | "agent") =>
  who.type === type ? who.uid : null;

const insertMentions = ({ organizationUid, uid, taskUid, mentions }: Comment): Prisma.Sql => Prisma.sql`
  INSERT INTO comment_mentions (organization_uid, uid, comment_uid, task_uid, position, user_uid, agent_uid)
  SELECT ${organizationUid}::uuid, m.uid, ${uid}::uuid, ${taskUid}::uuid, m.position - 1, m.user_uid, m.agent_uid
  FROM unnest(${mentions.map(() => uuidv7())}::uuid[], ${mentions.map((m) => uidIf(m, "user"))}::uuid[],
              ${mentions.map((m) => uidIf(m, "agent"))}::uuid[]) WITH ORDINALITY AS m (uid, user_uid, agent_uid, position)`;

/** By hand: comment, mentions and what tells of it in one statement. The task's version does not move. */
export async function insertComment(tx: Tx, comment: Comment, taskVersion: number): Promise<void> {
  const { organizationUid, uid, taskUid, author } = comment;
  const hint = JSON.stringify({ organization_uid: organizationUid, uid: taskUid, version: taskVersion });
  await tx.rows(
    Prisma.sql`
      WITH comment AS (
        INSERT INTO comments (organization_uid, uid, task_uid, author_user_uid, author_agent_uid, body, created_at, updated_at)
        VALUES (${organizationUid}::uuid, ${uid}::uuid, ${taskUid}::uuid, ${uidIf(author, "user")}::uuid,
          ${uidIf(author, "agent")}::uuid, ${comment.body}, ${comment.createdAt}::timestamptz, ${comment.updatedAt}::timestamptz)
      ), mentions AS (${insertMentions(comment)})
      SELECT pg_notify('work_tasks', ${hint}), ${commentTold(comment, taskVersion)}`,
    "insert-comment",
  );
}

const mentionsOf = ({ organizationUid, uid }: Comment): Prisma.Sql =>
  Prisma.sql`comment_mentions WHERE organization_uid = ${organizationUid}::uuid AND comment_uid = ${uid}::uuid`;

/** By hand: the text as it shall be, and in place of the old mentions those in it, in one statement. */
export async function saveEdited(tx: Tx, comment: Comment): Promise<void> {
  await tx.rows(
    Prisma.sql`
      WITH old AS (DELETE FROM ${mentionsOf(comment)}), mentions AS (${insertMentions(comment)})
      UPDATE comments SET body = ${comment.body}, updated_at = ${comment.updatedAt}::timestamptz,
        edited_at = ${comment.editedAt}::timestamptz
      WHERE organization_uid = ${comment.organizationUid}::uuid AND uid = ${comment.uid}::uuid`,
    "save-edited-comment",
  );
}

/** By hand: what it said goes, and whom it mentioned; that there was one stays. */
export async function saveDeleted(tx: Tx, comment: Comment, at: Instant): Promise<void> {
  await tx.rows(
    Prisma.sql`
      WITH old AS (DELETE FROM ${mentionsOf(comment)})
      UPDATE comments SET body = '', updated_at = ${at}::timestamptz, deleted_at = ${at}::timestamptz
      WHERE organization_uid = ${comment.organizationUid}::uuid AND uid = ${comment.uid}::uuid`,
    "save-deleted-comment",
  );
}

type CommentRow = {
  organization_uid: string;
  uid: string;
  task_uid: string;
  author_type: "user" | "agent";
  author_uid: string;
  author_name: string;
  author_avatar_url: string | null;
  body: string;
  created_at: Instant;
  updated_at: Instant;
  edited_at: Instant | null;
  mentions: Mention[];
};

const toComment = (row: CommentRow): Comment => {
  const who = { uid: row.author_uid, name: row.author_name };
  return {
    organizationUid: row.organization_uid,
    uid: row.uid,
    taskUid: row.task_uid,
    author:
      row.author_type === "user"
        ? { type: "user", ...who, avatarUrl: row.author_avatar_url }
        : { type: "agent", ...who },
    body: row.body,
    mentions: row.mentions,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    editedAt: row.edited_at,
  };
};

type TaskKey = { organizationUid: string; uid: string };

/** With their authors' names and their mentions; what was deleted is not there for anybody. */
const commentsOf = ({ organizationUid, uid }: TaskKey) => Prisma.sql`
      SELECT c.organization_uid, c.uid, c.task_uid, CASE WHEN c.author_user_uid IS NULL THEN 'agent' ELSE 'user' END AS author_type,
             coalesce(c.author_user_uid, c.author_agent_uid) AS author_uid, coalesce(u.name, a.name) AS author_name,
             u.avatar_url AS author_avatar_url, c.body, c.created_at, c.updated_at, c.edited_at,
             coalesce((SELECT json_agg(json_build_object('type', CASE WHEN m.user_uid IS NULL THEN 'agent' ELSE 'user' END,
               'uid', coalesce(m.user_uid, m.agent_uid)) ORDER BY m.position)
               FROM comment_mentions m WHERE m.organization_uid = c.organization_uid AND m.comment_uid = c.uid), '[]') AS mentions
      FROM comments c
      LEFT JOIN users u ON u.uid = c.author_user_uid
      LEFT JOIN agents a ON a.organization_uid = c.organization_uid AND a.uid = c.author_agent_uid
      WHERE c.organization_uid = ${organizationUid}::uuid AND c.task_uid = ${uid}::uuid AND c.deleted_at IS NULL`;

/** By hand: a task's comments, oldest first, in one statement. */
export async function findComments(
  from: Queryable,
  task: TaskKey,
  { limit, offset }: { limit: number; offset: number },
): Promise<Comment[]> {
  const rows = await from.rows<CommentRow>(
    Prisma.sql`${commentsOf(task)} ORDER BY c.uid LIMIT ${limit} OFFSET ${offset}`,
    "find-comments",
  );
  return rows.map(toComment);
}

export async function findComment(from: Queryable, task: TaskKey, uid: string): Promise<Comment | null> {
  const [row] = await from.rows<CommentRow>(
    Prisma.sql`${commentsOf(task)} AND c.uid = ${lookedUp(uid)}::uuid`,
    "find-comment",
  );
  return row ? toComment(row) : null;
}
