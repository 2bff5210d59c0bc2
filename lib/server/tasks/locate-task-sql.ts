import type { Ctx } from "@/lib/domain/ctx";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Queryable } from "../db/pool";
import { seenBy, sightName } from "./sight-sql";

export type Located = { organizationUid: string; uid: string };

/** Looks in all organizations that the caller reaches, and reads nothing else. */
export async function findLocation(from: Queryable, ctx: Ctx, uid: string): Promise<Located | null> {
  const [row] = await from.rows<Located>(
    Prisma.sql`
      SELECT t.organization_uid AS "organizationUid", t.uid FROM work_tasks t
      WHERE ${seenBy(ctx)} AND t.uid = ${lookedUp(uid)}::uuid`,
    `find-location-${sightName(ctx)}`,
  );
  return row ?? null;
}
