import { v7 as uuidv7 } from "uuid";
import type { ApprovalEventType } from "@/lib/domain/approval-event";
import type { Change } from "@/lib/domain/change";
import type { Comment } from "@/lib/domain/comment";
import type { Actor } from "@/lib/domain/ctx";
import { V1_TASKS_EVENT, type WebhookEventType, webhookEventOf } from "@/lib/domain/webhook";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

/** The task as it stands after the change, and when that was. */
export type Changed = { organizationUid: string; uid: string; version: number; at: Instant };

/** What the agent that asked is told of it; null where nobody is told. */
export type Told = { agentUid: string; type: ApprovalEventType } | null;

/** Who did it: a person, an agent, or the program by itself. */
export type Author = Actor | { readonly type: "system"; readonly uid: null; readonly name: string };

/** The entries as a part of a statement, so that a new task comes with its first one in the same round trip. */
export const insertEntries = (
  actor: Author,
  task: Changed,
  changes: readonly Change[],
): Prisma.Sql => Prisma.sql`
  INSERT INTO change_log (organization_uid, uid, task_uid, at, by_type, by_uid, by_name, action, details)
  SELECT ${task.organizationUid}::uuid, c.uid, ${task.uid}::uuid, ${task.at}::timestamptz, ${actor.type}::actor_type, ${actor.uid}::uuid,
         ${actor.name}, c.action, c.details
  FROM unnest(${changes.map(() => uuidv7())}::uuid[], ${changes.map((c) => c.action)}::text[],
              ${changes.map((c) => (c.details === null ? null : JSON.stringify(c.details)))}::json[])
       WITH ORDINALITY AS c (uid, action, details, position)
  ORDER BY c.position`;

/**
 * The event in the agent's feed as parts of a statement. Its number comes from a row that stays locked until the
 * transaction ends, so this must be the last lock that it takes: of a new task that comes with it in a part `task`,
 * after that one has its number, for which others wait, too.
 */
export const insertEvent = (
  { organizationUid, uid, version, at }: Changed,
  { agentUid, type }: NonNullable<Told>,
  { isNew = false } = {},
) => Prisma.sql`
  feed AS (
    INSERT INTO approval_feeds AS f (organization_uid, agent_uid, last)
    SELECT ${organizationUid}::uuid, ${agentUid}::uuid, 1 ${isNew ? Prisma.sql`FROM task` : Prisma.empty}
    ON CONFLICT (organization_uid, agent_uid) DO UPDATE SET last = f.last + 1 RETURNING last),
  event AS (
    INSERT INTO approval_events (organization_uid, agent_uid, seq, task_uid, type, version, at)
    SELECT ${organizationUid}::uuid, ${agentUid}::uuid, last, ${uid}::uuid, ${type}, ${version}::int, ${at}::timestamptz FROM feed)`;

const announceEvent = ({ agentUid }: NonNullable<Told>): Prisma.Sql =>
  Prisma.sql`pg_notify('approval_events', ${agentUid})`;

/** The same, and that the feed of an agent has one more event. */
const announceBoth = (task: Omit<Changed, "at">, told: Told): Prisma.Sql =>
  told ? Prisma.sql`${announce(task)}, ${announceEvent(told)}` : announce(task);

/** Tells whoever listens that there is a new version; goes out when the transaction ends, or never. */
export const announce = ({ organizationUid, uid, version }: Omit<Changed, "at">): Prisma.Sql =>
  Prisma.sql`pg_notify('work_tasks', ${JSON.stringify({ organization_uid: organizationUid, uid, version })})`;

type Happened = { type: WebhookEventType; changes: readonly Change[]; comment: object | null };

const tell = (
  { organizationUid, uid, version, at }: Changed,
  { type, changes, comment }: Happened,
) => Prisma.sql`
  tell_webhooks(${organizationUid}::uuid, ${uid}::uuid, ${version}::int, ${at}::text, ${type}::text,
    ${V1_TASKS_EVENT[type] ?? null}::text, ${changes.map(({ action }) => action)}::text[], ${comment && JSON.stringify(comment)}::json)`;

/** Webhooks are told of the task as its row has it by then. */
const tellWebhooks = (task: Changed, changes: readonly Change[]): Prisma.Sql => {
  const type = webhookEventOf(changes);
  return type ? tell(task, { type, changes, comment: null }) : Prisma.sql`NULL`;
};

/** The listeners, the agent's feed and webhooks; what they are told goes out when the transaction ends, or never. */
export const announceAll = (
  task: Changed,
  { changes, told }: { changes: readonly Change[]; told: Told },
): Prisma.Sql => Prisma.sql`${announceBoth(task, told)}, ${tellWebhooks(task, changes)}`;

/** Webhooks, of a new comment. */
export const tellOfComment = (
  { organizationUid, uid, taskUid, author, createdAt }: Comment,
  version: number,
): Prisma.Sql =>
  tell(
    { organizationUid, uid: taskUid, version, at: createdAt },
    {
      ...{ type: "comment.created", changes: [] },
      comment: { uid, author_type: author.type, author_uid: author.uid },
    },
  );

/** By hand: entries, notification and what is told in one statement, however many entries. */
export async function appendEntries(
  tx: Tx,
  actor: Author,
  task: Changed,
  { changes, told }: { changes: readonly Change[]; told: Told },
): Promise<void> {
  const entries = insertEntries(actor, task, changes);
  const event = told ? Prisma.sql`, ${insertEvent(task, told)}` : Prisma.empty;
  const isBeside = webhookEventOf(changes) === null;
  await tx.rows(
    Prisma.sql`WITH entries AS (${entries}) ${event} SELECT ${announceAll(task, { changes, told })}`,
    `append-changes${told ? "-and-event" : ""}${isBeside ? "-beside" : ""}`,
  );
}

export type ChangedTogether = {
  organizationUid: string;
  at: Instant;
  tasks: readonly { uid: string; version: number }[];
};

/** The same entry in the logs of many tasks, as parts of a statement. */
const insertForEach = (
  actor: Author,
  { organizationUid, at, tasks }: ChangedTogether,
  { action, details }: Change,
): Prisma.Sql => Prisma.sql`
  changed AS (
    SELECT * FROM unnest(${tasks.map(({ uid }) => uid)}::uuid[], ${tasks.map(({ version }) => version)}::int[],
      ${tasks.map(() => uuidv7())}::uuid[]) AS c (task_uid, version, uid)),
  entries AS (
    INSERT INTO change_log (organization_uid, uid, task_uid, at, by_type, by_uid, by_name, action, details)
    SELECT ${organizationUid}::uuid, uid, task_uid, ${at}::timestamptz, ${actor.type}::actor_type, ${actor.uid}::uuid, ${actor.name},
           ${action}, ${details === null ? null : JSON.stringify(details)}::json FROM changed)`;

/** The same entry in the logs of many tasks, of which nobody is told. */
export async function recordForEach(
  tx: Tx,
  actor: Author,
  together: ChangedTogether,
  change: Change,
): Promise<void> {
  await tx.rows(Prisma.sql`WITH ${insertForEach(actor, together, change)} SELECT`);
}

/** The same entry in the logs of many tasks, and what tells of each. */
export async function appendToEach(
  tx: Tx,
  actor: Author,
  together: ChangedTogether,
  change: Change,
): Promise<void> {
  const { organizationUid } = together;
  await tx.rows(Prisma.sql`
    WITH ${insertForEach(actor, together, change)}
    SELECT pg_notify('work_tasks', json_build_object('organization_uid', ${organizationUid}::uuid, 'uid', task_uid, 'version', version)::text)
    FROM changed`);
}

/** Only tells, where something about a task changed that is no entry in its log. */
export async function notify(tx: Tx, task: Omit<Changed, "at">): Promise<void> {
  await tx.rows(Prisma.sql`SELECT ${announce(task)}`, "notify");
}
