import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

/** Holds the account, so that of two organizations that somebody makes at once each counts the other one. */
export async function lockPerson(tx: Tx, uid: string): Promise<void> {
  await tx.rows(Prisma.sql`SELECT FROM users WHERE uid = ${uid}::uuid FOR NO KEY UPDATE`);
}

/** How many organizations somebody administers. */
export async function countAdministered(tx: Tx, uid: string): Promise<number> {
  const [counted] = await tx.rows<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count FROM memberships WHERE user_uid = ${uid}::uuid AND role = 'admin'`);
  return counted?.count ?? 0;
}

type NewOrganization = { uid: string; name: string; timeZone: string; adminUid: string };

export async function insertOrganization(tx: Tx, one: NewOrganization): Promise<void> {
  await tx.rows(Prisma.sql`
    INSERT INTO organizations (uid, slug, name, time_zone)
    VALUES (${one.uid}::uuid, ${`org-${one.uid}`}, ${one.name}, ${one.timeZone})`);
  await tx.rows(Prisma.sql`
    INSERT INTO memberships (organization_uid, user_uid, role) VALUES (${one.uid}::uuid, ${one.adminUid}::uuid, 'admin')`);
}
