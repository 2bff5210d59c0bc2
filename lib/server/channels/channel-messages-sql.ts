import { v7 as uuidv7 } from "uuid";
import type { ChannelEvent, ChannelMessage } from "@/lib/domain/channel";
import type { Actor } from "@/lib/domain/ctx";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

export type Place = { organizationUid: string; channelUid: string };

/** By hand: the message and its announcement in one statement. */
export async function insertMessage(tx: Tx, actor: Actor, place: Place, event: ChannelEvent): Promise<void> {
  const hint = JSON.stringify({ organization_uid: place.organizationUid, channel_uid: place.channelUid });
  await tx.rows(
    Prisma.sql`
      WITH message AS (
        INSERT INTO channel_messages (organization_uid, uid, channel_uid, at, kind, by_type, by_uid, by_name, task_uid, details)
        VALUES (${place.organizationUid}::uuid, ${uuidv7()}::uuid, ${place.channelUid}::uuid, clock_timestamp(),
          ${event.kind}::channel_message_kind, ${actor.type}::actor_type, ${actor.uid}::uuid, ${actor.name},
          ${event.taskUid}::uuid, ${JSON.stringify(event.details)}::json)
      )
      SELECT pg_notify('channels', ${hint})`,
    "insert-channel-message",
  );
}

type MessageRow = {
  uid: string;
  at: Instant;
  kind: ChannelEvent["kind"];
  by_type: ChannelMessage["byType"];
  by_uid: string | null;
  by_name: string;
  task_uid: string | null;
  details: object;
};

const toMessage = ({
  uid,
  at,
  kind,
  by_type,
  by_uid,
  by_name,
  task_uid,
  details,
}: MessageRow): ChannelMessage =>
  ({
    uid,
    at,
    kind,
    byType: by_type,
    byUid: by_uid,
    byName: by_name,
    taskUid: task_uid,
    details,
  }) as ChannelMessage;

/** Newest first. */
export async function findMessages(
  from: Queryable,
  place: Place,
  { limit, before }: { limit: number; before?: string | undefined },
): Promise<ChannelMessage[]> {
  const older = before === undefined ? Prisma.empty : Prisma.sql`AND uid < ${before}::uuid`;
  const rows = await from.rows<MessageRow>(Prisma.sql`
    SELECT uid, at, kind, by_type, by_uid, by_name, task_uid, details FROM channel_messages
    WHERE organization_uid = ${place.organizationUid}::uuid AND channel_uid = ${place.channelUid}::uuid ${older}
    ORDER BY uid DESC LIMIT ${limit}`);
  return rows.map(toMessage);
}
