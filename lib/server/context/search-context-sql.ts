import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

export type ContextMatches = {
  invoices: {
    uid: string;
    invoice_number: string;
    counterparty_name: string;
    amount_due_cents: number;
    currency: string;
  }[];
  parties: { uid: string; name: string }[];
  messages: { uid: string; subject: string; from_email: string }[];
};

export type ContextSearch = {
  organizationUid: string;
  q: string;
  entityType: "invoice" | "party" | "message" | undefined;
  /** Of each kind. */
  limit: number;
};

/** By hand: three substring searches over trigram indexes in one statement. */
export async function findContext(from: Queryable, search: ContextSearch): Promise<ContextMatches> {
  const pattern = `%${search.q.replace(/[\\%_]/g, "\\$&")}%`;
  const limitOf = (type: ContextSearch["entityType"]) =>
    search.entityType === undefined || search.entityType === type ? search.limit : 0;
  const organization = Prisma.sql`${search.organizationUid}::uuid`;
  const [found] = await from.rows<ContextMatches>(Prisma.sql`
    SELECT
      coalesce((SELECT json_agg(i) FROM (
        SELECT i.uid, i.invoice_number, p.name AS counterparty_name, i.amount_due_cents, i.currency
        FROM invoices i JOIN parties p ON p.organization_uid = i.organization_uid AND p.uid = i.party_uid
        WHERE i.organization_uid = ${organization} AND (i.invoice_number ILIKE ${pattern} OR p.name ILIKE ${pattern})
        ORDER BY i.invoice_number, i.uid LIMIT ${limitOf("invoice")}) i), '[]') AS invoices,
      coalesce((SELECT json_agg(p) FROM (
        SELECT p.uid, p.name FROM parties p WHERE p.organization_uid = ${organization} AND p.name ILIKE ${pattern}
        ORDER BY lower(p.name), p.uid LIMIT ${limitOf("party")}) p), '[]') AS parties,
      coalesce((SELECT json_agg(m) FROM (
        SELECT m.uid, m.subject, m.from_email FROM messages m
        WHERE m.organization_uid = ${organization} AND (m.subject ILIKE ${pattern} OR m.from_email ILIKE ${pattern})
        ORDER BY m.sent_at DESC, m.uid LIMIT ${limitOf("message")}) m), '[]') AS messages`);
  return found ?? { invoices: [], parties: [], messages: [] };
}
