import type { Ctx } from "@/lib/domain/ctx";
import type { ContextEntity, EntityRef, Machine, Person } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";
import { ofCaller } from "./find-work-task-sql";

/** What a new or changed task wants to point at, as the caller named it. */
export type Wanted = {
  assignTo: { type: "user"; user_uid: string } | { type: "agent"; agent_uid: string } | null;
  entities: readonly EntityRef[];
};

/** What of it exists in the organization. Invoices bring their party along. */
export type Found = {
  assignee: Person | Machine | null;
  invoices: (Extract<ContextEntity, { entityType: "invoice" }> & { partyUid: string })[];
  parties: Extract<ContextEntity, { entityType: "party" }>[];
  messages: Extract<ContextEntity, { entityType: "message" }>[];
};

const uidsOf = (wanted: Wanted, type: EntityRef["entityType"]) =>
  wanted.entities.filter((entity) => entity.entityType === type).map((entity) => entity.uid);

function assigneeColumn(organization: Prisma.Sql, assignTo: Wanted["assignTo"]): Prisma.Sql {
  if (!assignTo) return Prisma.sql`NULL::json AS assignee`;
  return assignTo.type === "user"
    ? Prisma.sql`(
        SELECT json_build_object('type', 'user', 'uid', u.uid, 'name', u.name, 'avatarUrl', u.avatar_url)
        FROM memberships m JOIN users u ON u.uid = m.user_uid
        WHERE m.organization_uid = ${organization} AND m.user_uid = ${assignTo.user_uid}::uuid) AS assignee`
    : Prisma.sql`(
        SELECT json_build_object('type', 'agent', 'uid', a.uid, 'name', a.name)
        FROM agents a WHERE a.organization_uid = ${organization} AND a.uid = ${assignTo.agent_uid}::uuid) AS assignee`;
}

/** By hand: everything that a write points at is checked by one statement. */
function columns(organization: Prisma.Sql, wanted: Wanted): Prisma.Sql {
  const invoices = Prisma.sql`${uidsOf(wanted, "invoice")}::uuid[]`;
  const parties = Prisma.sql`${uidsOf(wanted, "party")}::uuid[]`;
  const messages = Prisma.sql`${uidsOf(wanted, "message")}::uuid[]`;
  return Prisma.sql`
    ${assigneeColumn(organization, wanted.assignTo)},
    coalesce((SELECT json_agg(json_build_object('entityType', 'invoice', 'uid', i.uid, 'invoiceNumber', i.invoice_number,
        'counterpartyName', p.name, 'partyUid', p.uid))
      FROM invoices i JOIN parties p ON p.organization_uid = i.organization_uid AND p.uid = i.party_uid
      WHERE i.organization_uid = ${organization} AND i.uid = ANY (${invoices})), '[]') AS invoices,
    coalesce((SELECT json_agg(json_build_object('entityType', 'party', 'uid', p.uid, 'name', p.name))
      FROM parties p WHERE p.organization_uid = ${organization} AND p.uid = ANY (${parties})), '[]') AS parties,
    coalesce((SELECT json_agg(json_build_object('entityType', 'message', 'uid', m.uid, 'subject', m.subject, 'fromEmail', m.from_email))
      FROM messages m WHERE m.organization_uid = ${organization} AND m.uid = ANY (${messages})), '[]') AS messages`;
}

export const NOTHING: Found = { assignee: null, invoices: [], parties: [], messages: [] };

export async function findReferences(tx: Tx, organizationUid: string, wanted: Wanted): Promise<Found> {
  if (!wanted.assignTo && wanted.entities.length === 0) return NOTHING;
  const [found] = await tx.rows<Found>(
    Prisma.sql`SELECT ${columns(Prisma.sql`${organizationUid}::uuid`, wanted)}`,
  );
  return found ?? NOTHING;
}

/** Holds the task against other writers until the transaction ends, and checks what it shall point at. Null: no such task. */
export async function lockWorkTask(tx: Tx, ctx: Ctx, uid: string, wanted: Wanted): Promise<Found | null> {
  const [found] = await tx.rows<Found>(Prisma.sql`
    WITH locked AS (SELECT t.organization_uid FROM work_tasks t WHERE ${ofCaller(ctx, uid)} FOR UPDATE)
    SELECT ${columns(Prisma.sql`locked.organization_uid`, wanted)} FROM locked`);
  return found ?? null;
}
