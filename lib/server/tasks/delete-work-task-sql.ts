import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

type Row = { organizationUid: string; uid: string };

export async function deleteLocked(tx: Tx, { organizationUid, uid }: Row): Promise<void> {
  await tx.rows(
    Prisma.sql`DELETE FROM work_tasks WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`,
  );
}

/** The row stays, and is in no list, no count and behind no door any more. */
export async function hideLocked(tx: Tx, { organizationUid, uid }: Row, at: Instant): Promise<void> {
  await tx.rows(Prisma.sql`
    UPDATE work_tasks SET deleted_at = ${at}::timestamptz, updated_at = ${at}::timestamptz, version = version + 1
    WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`);
}
