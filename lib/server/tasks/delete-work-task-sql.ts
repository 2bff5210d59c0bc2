import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

export async function deleteLocked(
  tx: Tx,
  { organizationUid, uid }: { organizationUid: string; uid: string },
): Promise<void> {
  await tx.rows(
    Prisma.sql`DELETE FROM work_tasks WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`,
  );
}
