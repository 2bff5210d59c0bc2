import type { CalendarDate } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";
import { FORMAT, type Kind } from "./day-facts";

export type DayKey = { organizationUid: string; kind: Kind; day: CalendarDate };
export type PackedDay = { day: CalendarDate; version: number };

type Days = { organizationUid: string; kind: Kind; first: CalendarDate; last: CalendarDate };

/** The days that are packed as their rows are: nobody has changed one since. */
export const selectPackedDays = (
  from: Queryable,
  { organizationUid, kind, first, last }: Days,
): Promise<PackedDay[]> =>
  from.rows<PackedDay>(
    Prisma.sql`
      SELECT d.day, d.version FROM dashboard_days d
      WHERE d.organization_uid = ${organizationUid}::uuid AND d.kind = ${kind} AND d.format = ${FORMAT}::int
        AND d.day BETWEEN ${first}::date AND ${last}::date
        AND NOT EXISTS (SELECT FROM dashboard_day_changes c
          WHERE c.organization_uid = d.organization_uid AND c.kind = d.kind AND c.day = d.day)
      ORDER BY d.day`,
    "dashboard-packed-days",
  );

export const selectFacts = (
  from: Queryable,
  { organizationUid, kind, days }: { organizationUid: string; kind: Kind; days: readonly CalendarDate[] },
): Promise<(PackedDay & { facts: Buffer })[]> =>
  from.rows<PackedDay & { facts: Buffer }>(
    Prisma.sql`
      SELECT day, version, facts FROM dashboard_days
      WHERE organization_uid = ${organizationUid}::uuid AND kind = ${kind} AND day = ANY (${days}::date[])`,
    "dashboard-facts",
  );
