import type { ContextFacts } from "@/lib/domain/context-facts";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

const EXCERPT = 280;

const day = (column: string) => Prisma.raw(`to_char(${column}, 'YYYY-MM-DD')`);
const money = (cents: string) => Prisma.raw(`(${cents} / 100.0)::numeric(30, 2)::text`);

const INVOICE = Prisma.sql`json_build_object('type', 'invoice', 'uid', i.uid, 'amountDue', ${money("i.amount_due_cents")},
  'currency', i.currency, 'issuedOn', ${day("i.issued_on")}, 'dueOn', ${day("i.due_on")})`;

const PARTY = Prisma.sql`json_build_object('type', 'party', 'uid', p.uid, 'email', p.email,
  'invoices', (SELECT count(*)::int FROM invoices i WHERE i.organization_uid = p.organization_uid AND i.party_uid = p.uid),
  'due', coalesce((SELECT json_agg(json_build_object('currency', d.currency, 'amount', ${money("d.cents")}) ORDER BY d.currency)
    FROM (SELECT i.currency, sum(i.amount_due_cents) AS cents FROM invoices i
      WHERE i.organization_uid = p.organization_uid AND i.party_uid = p.uid GROUP BY i.currency) d), '[]'))`;

const MESSAGE = Prisma.sql`json_build_object('type', 'message', 'uid', m.uid, 'to', m.to_email, 'direction', m.direction,
  'sentAt', to_char(m.sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'excerpt', left(m.body, ${EXCERPT}::int))`;

/** By hand: the numbers behind everything that a task points at, in its order, in one statement. */
export async function findContextFacts(
  from: Queryable,
  { organizationUid, uid }: { organizationUid: string; uid: string },
): Promise<ContextFacts[]> {
  const rows = await from.rows<{ facts: ContextFacts }>(Prisma.sql`
    SELECT CASE WHEN i.uid IS NOT NULL THEN ${INVOICE} WHEN p.uid IS NOT NULL THEN ${PARTY} ELSE ${MESSAGE} END AS facts
    FROM work_task_entities e
    LEFT JOIN invoices i ON i.organization_uid = e.organization_uid AND i.uid = e.invoice_uid
    LEFT JOIN parties p ON p.organization_uid = e.organization_uid AND p.uid = e.party_uid
    LEFT JOIN messages m ON m.organization_uid = e.organization_uid AND m.uid = e.message_uid
    WHERE e.organization_uid = ${organizationUid}::uuid AND e.task_uid = ${uid}::uuid
    ORDER BY e.position`);
  return rows.map(({ facts }) => facts);
}
