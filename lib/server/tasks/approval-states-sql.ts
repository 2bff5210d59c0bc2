import type { ApprovalState } from "@/lib/domain/approval-event";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";
import { APPROVAL_COLUMNS, APPROVAL_JOIN, type ApprovalRow, approvalOf } from "./work-task-row";

type Row = ApprovalRow & { uid: string; version: number };

/** Requests of an organization without their surroundings, in any order. */
export async function selectApprovalStates(
  from: Queryable,
  organizationUid: string,
  uids: readonly string[],
): Promise<ApprovalState[]> {
  const rows = await from.rows<Row>(
    Prisma.sql`
      SELECT t.uid, t.version, ${APPROVAL_COLUMNS} FROM work_tasks t ${APPROVAL_JOIN}
      WHERE t.organization_uid = ${organizationUid}::uuid AND t.uid = ANY (${uids}::uuid[]) AND t.type = 'hil_approval'`,
    "select-approval-states",
  );
  return rows.map((row) => ({
    uid: row.uid,
    version: row.version,
    resolution: row.resolution,
    approval: approvalOf(row),
  }));
}
