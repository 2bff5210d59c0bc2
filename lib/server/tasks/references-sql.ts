import type { Ctx } from "@/lib/domain/ctx";
import type { ContextEntity, EntityRef, Machine, Person } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Tx } from "../db/pool";
import { seenBy } from "./sight-sql";

/** What a new or changed task wants to point at, as the caller named it. */
export type Wanted = {
  assignTo: { type: "user"; user_uid: string } | { type: "agent"; agent_uid: string } | null;
  entities: readonly EntityRef[];
  /** Several people at once: the first is the assignee. Goes before `assignTo`. */
  assignUsers?: readonly string[] | undefined;
  /** The person for whom a machine makes the task. */
  creatorUid?: string | undefined;
  parentUid?: string | undefined;
  channelUid?: string | undefined;
};

/** What of it exists in the organization. Invoices bring their party along. */
export type Found = {
  users: Person[];
  agent: Machine | null;
  parent_uid: string | null;
  channel: { uid: string; isMember: boolean } | null;
  invoices: (Extract<ContextEntity, { entityType: "invoice" }> & { partyUid: string })[];
  parties: Extract<ContextEntity, { entityType: "party" }>[];
  messages: Extract<ContextEntity, { entityType: "message" }>[];
};

export const NOTHING: Found = {
  users: [],
  agent: null,
  parent_uid: null,
  channel: null,
  invoices: [],
  parties: [],
  messages: [],
};

const uidsOf = (wanted: Wanted, type: EntityRef["entityType"]) =>
  wanted.entities.filter((entity) => entity.entityType === type).map((entity) => entity.uid);

function usersIn({ assignTo, assignUsers = [], creatorUid }: Wanted): string[] {
  const named = [
    ...assignUsers,
    ...(assignTo?.type === "user" ? [assignTo.user_uid] : []),
    ...(creatorUid === undefined ? [] : [creatorUid]),
  ];
  return named.map(lookedUp);
}

const agentIn = ({ assignTo }: Wanted) =>
  assignTo?.type === "agent" ? lookedUp(assignTo.agent_uid) : undefined;

/** A column that costs nothing where nothing is wanted. */
const one = (uid: string | undefined, column: (uid: string) => Prisma.Sql): Prisma.Sql =>
  uid === undefined ? Prisma.sql`NULL` : column(lookedUp(uid));

const many = (uids: readonly string[], query: Prisma.Sql): Prisma.Sql =>
  uids.length === 0 ? Prisma.sql`'[]'::json` : Prisma.sql`coalesce((${query}), '[]')`;

/** By hand: everything that a write points at is checked by one statement. */
function columns(organization: Prisma.Sql, wanted: Wanted, { actor }: Ctx): Prisma.Sql {
  const [users, invoices, parties, messages] = [
    usersIn(wanted),
    uidsOf(wanted, "invoice"),
    uidsOf(wanted, "party"),
    uidsOf(wanted, "message"),
  ];
  const self = Prisma.raw(`${actor.type}_uid`);
  return Prisma.sql`
    ${many(
      users,
      Prisma.sql`SELECT json_agg(json_build_object('type', 'user', 'uid', u.uid, 'name', u.name, 'avatarUrl', u.avatar_url))
      FROM memberships m JOIN users u ON u.uid = m.user_uid
      WHERE m.organization_uid = ${organization} AND m.user_uid = ANY (${users}::uuid[])`,
    )} AS users,
    ${one(
      agentIn(wanted),
      (uid) => Prisma.sql`(SELECT json_build_object('type', 'agent', 'uid', a.uid, 'name', a.name)
      FROM agents a WHERE a.organization_uid = ${organization} AND a.uid = ${uid}::uuid)`,
    )} AS agent,
    ${one(
      wanted.parentUid,
      (uid) => Prisma.sql`(SELECT p.uid FROM work_tasks p
      WHERE p.organization_uid = ${organization} AND p.uid = ${uid}::uuid AND p.deleted_at IS NULL)`,
    )} AS parent_uid,
    ${one(
      wanted.channelUid,
      (
        uid,
      ) => Prisma.sql`(SELECT json_build_object('uid', c.uid, 'isMember', EXISTS (SELECT FROM channel_members m
        WHERE m.organization_uid = c.organization_uid AND m.channel_uid = c.uid AND m.${self} = ${actor.uid}::uuid))
      FROM channels c WHERE c.organization_uid = ${organization} AND c.uid = ${uid}::uuid)`,
    )} AS channel,
    ${many(
      invoices,
      Prisma.sql`SELECT json_agg(json_build_object('entityType', 'invoice', 'uid', i.uid, 'invoiceNumber', i.invoice_number,
        'counterpartyName', p.name, 'partyUid', p.uid))
      FROM invoices i JOIN parties p ON p.organization_uid = i.organization_uid AND p.uid = i.party_uid
      WHERE i.organization_uid = ${organization} AND i.uid = ANY (${invoices}::uuid[])`,
    )} AS invoices,
    ${many(
      parties,
      Prisma.sql`SELECT json_agg(json_build_object('entityType', 'party', 'uid', p.uid, 'name', p.name))
      FROM parties p WHERE p.organization_uid = ${organization} AND p.uid = ANY (${parties}::uuid[])`,
    )} AS parties,
    ${many(
      messages,
      Prisma.sql`SELECT json_agg(json_build_object('entityType', 'message', 'uid', m.uid, 'subject', m.subject, 'fromEmail', m.from_email))
      FROM messages m WHERE m.organization_uid = ${organization} AND m.uid = ANY (${messages}::uuid[])`,
    )} AS messages`;
}

const wantsNothing = (wanted: Wanted) =>
  !wanted.assignTo &&
  wanted.entities.length === 0 &&
  usersIn(wanted).length === 0 &&
  wanted.parentUid === undefined &&
  wanted.channelUid === undefined;

export async function findReferences(
  tx: Tx,
  ctx: Ctx,
  organizationUid: string,
  wanted: Wanted,
): Promise<Found> {
  if (wantsNothing(wanted)) return NOTHING;
  const [found] = await tx.rows<Found>(
    Prisma.sql`SELECT ${columns(Prisma.sql`${organizationUid}::uuid`, wanted, ctx)}`,
  );
  return found ?? NOTHING;
}

/** Holds the task against other writers until the transaction ends, and checks what it shall point at. Null: no such task. */
export async function lockWorkTask(tx: Tx, ctx: Ctx, uid: string, wanted: Wanted): Promise<Found | null> {
  const [found] = await tx.rows<Found>(Prisma.sql`
    WITH locked AS (
      SELECT t.organization_uid FROM work_tasks t WHERE ${seenBy(ctx)} AND t.uid = ${lookedUp(uid)}::uuid FOR UPDATE)
    SELECT ${columns(Prisma.sql`locked.organization_uid`, wanted, ctx)} FROM locked`);
  return found ?? null;
}
