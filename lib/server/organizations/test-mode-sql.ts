import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

export async function selectIsTest(from: Queryable, organizationUid: string): Promise<boolean> {
  const [found] = await from.rows<{ isTest: boolean }>(
    Prisma.sql`SELECT is_test AS "isTest" FROM organizations WHERE uid = ${organizationUid}::uuid`,
    "select-is-test",
  );
  return found?.isTest ?? false;
}

/** New tasks of the organization wait for the row from which they get their numbers, until this transaction ends. */
export async function lockNumbers(tx: Tx, organizationUid: string): Promise<void> {
  await tx.rows(Prisma.sql`
    INSERT INTO work_task_numbers AS n (organization_uid, last) VALUES (${organizationUid}::uuid, 0)
    ON CONFLICT (organization_uid) DO UPDATE SET last = n.last`);
}

/** In which mode it was; null where there are requests, and it is in the other mode. */
export async function changeIsTest(
  tx: Tx,
  organizationUid: string,
  isTest: boolean,
): Promise<{ was: boolean; name: string } | null> {
  const [changed] = await tx.rows<{ was: boolean; name: string }>(Prisma.sql`
    UPDATE organizations o SET is_test = ${isTest}
    FROM (SELECT uid, is_test FROM organizations WHERE uid = ${organizationUid}::uuid FOR NO KEY UPDATE) before
    WHERE o.uid = before.uid AND (before.is_test = ${isTest} OR NOT EXISTS (
      SELECT FROM work_tasks t WHERE t.organization_uid = o.uid AND t.type = 'hil_approval'))
    RETURNING before.is_test AS was, o.name`);
  return changed ?? null;
}
