import { v7 as uuidv7 } from "uuid";
import type { OrganizationChange } from "@/lib/domain/organization-change";
import { Prisma } from "@/prisma/generated/client";
import type { Author } from "../change-log/append";
import type { Tx } from "../db/pool";

const asJson = (value: object | null): string | null => value && JSON.stringify(value);

/** By hand, so that it is part of the transaction that makes the change. */
export async function insertOrganizationChange(
  tx: Tx,
  { type, uid, name }: Author,
  { organizationUid, action, subject, before, after }: OrganizationChange,
): Promise<void> {
  await tx.rows(Prisma.sql`
    INSERT INTO organization_log (organization_uid, uid, by_type, by_uid, by_name, action, subject_type, subject_uid, subject_name, before, after)
    VALUES (${organizationUid}::uuid, ${uuidv7()}::uuid, ${type}::actor_type, ${uid}::uuid, ${name}, ${action},
            ${subject.type}, ${subject.uid}::uuid, ${subject.name}, ${asJson(before)}::json, ${asJson(after)}::json)`);
}
