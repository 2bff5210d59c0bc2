import { v7 as uuidv7 } from "uuid";
import type { Channel, ChannelType } from "@/lib/domain/channel";
import { type Ctx, reachable } from "@/lib/domain/ctx";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Queryable, Tx } from "../db/pool";

type ChannelRow = {
  organization_uid: string;
  uid: string;
  name: string;
  purpose: string | null;
  type: ChannelType;
  created_at: Instant;
  is_member: boolean;
  member_count: number;
};

const toChannel = (row: ChannelRow): Channel => ({
  organizationUid: row.organization_uid,
  uid: row.uid,
  name: row.name,
  purpose: row.purpose,
  type: row.type,
  createdAt: row.created_at,
  isMember: row.is_member,
  memberCount: row.member_count,
});

const selfColumn = ({ actor }: Ctx) => Prisma.raw(`${actor.type}_uid`);

const CHANNELS = (ctx: Ctx) => Prisma.sql`
  SELECT c.*, (SELECT count(*) FROM channel_members m WHERE m.organization_uid = c.organization_uid AND m.channel_uid = c.uid)
           AS member_count,
         EXISTS (SELECT FROM channel_members m WHERE m.organization_uid = c.organization_uid AND m.channel_uid = c.uid
           AND m.${selfColumn(ctx)} = ${ctx.actor.uid}::uuid) AS is_member
  FROM channels c`;

/** Public ones, and private ones of the caller, by name. */
export async function findChannels(from: Queryable, ctx: Ctx, organizationUid: string): Promise<Channel[]> {
  const rows = await from.rows<ChannelRow>(Prisma.sql`
    SELECT * FROM (${CHANNELS(ctx)} WHERE c.organization_uid = ${organizationUid}::uuid) c
    WHERE type = 'public' OR is_member ORDER BY lower(name)`);
  return rows.map(toChannel);
}

/** In any organization that the caller reaches; also a private one that the caller is not in. */
export async function findChannel(from: Queryable, ctx: Ctx, uid: string): Promise<Channel | null> {
  const [row] = await from.rows<ChannelRow>(Prisma.sql`
    ${CHANNELS(ctx)} WHERE c.organization_uid = ANY (${reachable(ctx)}::uuid[]) AND c.uid = ${lookedUp(uid)}::uuid`);
  return row ? toChannel(row) : null;
}

/** False: the organization has a channel of that name. */
export async function insertChannel(tx: Tx, channel: Channel): Promise<boolean> {
  const inserted = await tx.rows(Prisma.sql`
    INSERT INTO channels (organization_uid, uid, name, purpose, type, created_at)
    VALUES (${channel.organizationUid}::uuid, ${channel.uid}::uuid, ${channel.name}, ${channel.purpose},
      ${channel.type}::channel_type, ${channel.createdAt}::timestamptz)
    ON CONFLICT (organization_uid, lower(name)) DO NOTHING RETURNING uid`);
  return inserted.length > 0;
}

type Place = { organizationUid: string; uid: string };
type Member = { type: "user" | "agent"; uid: string };

/** Who is a member already stays one. */
export async function insertMember(tx: Tx, channel: Place, member: Member): Promise<void> {
  const column = Prisma.raw(`${member.type}_uid`);
  await tx.rows(Prisma.sql`
    INSERT INTO channel_members (organization_uid, uid, channel_uid, ${column})
    VALUES (${channel.organizationUid}::uuid, ${uuidv7()}::uuid, ${channel.uid}::uuid, ${member.uid}::uuid)
    ON CONFLICT (organization_uid, channel_uid, ${column}) DO NOTHING`);
}

/** False: there is no such member. */
export async function deleteMember(tx: Tx, channel: Place, memberUid: string): Promise<boolean> {
  const deleted = await tx.rows(Prisma.sql`
    DELETE FROM channel_members m WHERE m.organization_uid = ${channel.organizationUid}::uuid
      AND m.channel_uid = ${channel.uid}::uuid AND coalesce(m.user_uid, m.agent_uid) = ${memberUid}::uuid RETURNING m.uid`);
  return deleted.length > 0;
}

/** Their uids in the order in which they joined; `after` is one of them. */
export async function findMemberUids(
  from: Queryable,
  channel: Place,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<string[]> {
  const joined = Prisma.sql`channel_members m WHERE m.organization_uid = ${channel.organizationUid}::uuid
    AND m.channel_uid = ${channel.uid}::uuid`;
  const later =
    after === undefined
      ? Prisma.empty
      : Prisma.sql`AND m.uid > (SELECT m.uid FROM ${joined} AND coalesce(m.user_uid, m.agent_uid) = ${lookedUp(after)}::uuid)`;
  const rows = await from.rows<{ uid: string }>(Prisma.sql`
    SELECT coalesce(m.user_uid, m.agent_uid) AS uid FROM ${joined} ${later} ORDER BY m.uid LIMIT ${limit}`);
  return rows.map(({ uid }) => uid);
}
