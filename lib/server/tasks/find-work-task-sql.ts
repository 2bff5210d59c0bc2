import type { Ctx } from "@/lib/domain/ctx";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Queryable } from "../db/pool";
import { seenBy, sightName } from "./sight-sql";
import {
  APPROVAL_COLUMNS,
  APPROVAL_JOIN,
  type DetailRow,
  ITEM_JOINS,
  RECORD_COLUMNS,
  toWorkTaskDetail,
} from "./work-task-row";

/** Instants inside JSON are formatted here, since json_build_object would follow the session's time zone. */
const ENTITIES = Prisma.sql`
  coalesce((
    SELECT json_agg(CASE
      WHEN e.invoice_uid IS NOT NULL THEN json_build_object('entityType', 'invoice', 'uid', e.invoice_uid,
        'invoiceNumber', i.invoice_number, 'counterpartyName', ip.name)
      WHEN e.party_uid IS NOT NULL THEN json_build_object('entityType', 'party', 'uid', e.party_uid, 'name', p.name)
      ELSE json_build_object('entityType', 'message', 'uid', e.message_uid, 'subject', m.subject, 'fromEmail', m.from_email)
      END ORDER BY e.position)
    FROM work_task_entities e
    LEFT JOIN invoices i ON i.organization_uid = e.organization_uid AND i.uid = e.invoice_uid
    LEFT JOIN parties ip ON ip.organization_uid = i.organization_uid AND ip.uid = i.party_uid
    LEFT JOIN parties p ON p.organization_uid = e.organization_uid AND p.uid = e.party_uid
    LEFT JOIN messages m ON m.organization_uid = e.organization_uid AND m.uid = e.message_uid
    WHERE e.organization_uid = t.organization_uid AND e.task_uid = t.uid
  ), '[]') AS context_entities`;

const CHANGE_LOG = Prisma.sql`
  coalesce((
    SELECT json_agg(json_build_object(
      'at', to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'byName', c.by_name, 'byType', c.by_type, 'action', c.action, 'details', c.details) ORDER BY c.seq)
    FROM change_log c WHERE c.organization_uid = t.organization_uid AND c.task_uid = t.uid
  ), '[]') AS change_log`;

/** By hand: the whole detail, with its log and hydrated context, in one statement. */
const DETAIL = Prisma.sql`
  SELECT ${RECORD_COLUMNS}, ${APPROVAL_COLUMNS}, ${ENTITIES}, ${CHANGE_LOG}
  FROM work_tasks t ${ITEM_JOINS} ${APPROVAL_JOIN}`;

/** Looks in all organizations that the caller reaches, as far as the contract lets the caller see. */
export async function findWorkTask(from: Queryable, ctx: Ctx, uid: string): Promise<WorkTaskDetail | null> {
  const [row] = await from.rows<DetailRow>(
    Prisma.sql`${DETAIL} WHERE ${seenBy(ctx)} AND t.uid = ${lookedUp(uid)}::uuid`,
    `find-work-task-${sightName(ctx)}`,
  );
  return row ? toWorkTaskDetail(row) : null;
}
