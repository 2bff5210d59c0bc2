import type { ServiceLevels } from "@/lib/domain/dashboard/service-levels";
import type { WorkingHours } from "@/lib/domain/dashboard/working-hours";
import type { CalendarDate } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { inTransaction, type Queryable, type Tx } from "../db/pool";

/** How an organization counts. */
export type Measures = {
  /** The moment of which everything in the snapshot is, in milliseconds since 1970. */
  asOf: number;
  timeZone: string;
  workingHours: WorkingHours;
  holidays: readonly CalendarDate[];
  /** Of a minute; null where nobody said. */
  minutePrice: number | null;
  currency: string;
  serviceLevels: ServiceLevels;
};

/** Runs queries that all see the same moment. What they write is refused where somebody else has written it since. */
export const inOneMoment = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(async (tx) => {
    await tx.rows(Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`);
    return run(tx);
  });

export async function selectMeasures(tx: Tx, organizationUid: string): Promise<Measures> {
  const [measures] = await tx.rows<Measures>(
    Prisma.sql`
      SELECT round(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS "asOf", time_zone AS "timeZone",
             working_hours AS "workingHours", ARRAY(SELECT day::text FROM unnest(holidays) day) AS holidays,
             minute_price::float8 AS "minutePrice", price_currency AS currency, service_levels AS "serviceLevels"
      FROM organizations WHERE uid = ${organizationUid}::uuid`,
    "dashboard-measures",
  );
  if (!measures) throw new Error("The organization is gone");
  return measures;
}

type Name = { uid: string; type: "user" | "agent"; name: string };

/** Agents and people by their uids. */
export async function selectNames(tx: Tx, uids: readonly string[]): Promise<Map<string, Name>> {
  const rows = await tx.rows<Name>(
    Prisma.sql`
      SELECT uid, 'user' AS type, name FROM users WHERE uid = ANY (${uids}::uuid[])
      UNION ALL SELECT uid, 'agent', name FROM agents WHERE uid = ANY (${uids}::uuid[])`,
    "dashboard-names",
  );
  return new Map(rows.map((row) => [row.uid, row]));
}

/** The organizations of the people who were here last, by browser or with a token, within a week. */
export async function selectUsed(from: Queryable, limit: number): Promise<string[]> {
  const rows = await from.rows<{ uid: string }>(
    Prisma.sql`
      SELECT m.organization_uid AS uid FROM (
        SELECT user_uid, last_seen_at AS at FROM sessions
        UNION ALL SELECT user_uid, coalesce(last_used_at, created_at) FROM api_tokens WHERE user_uid IS NOT NULL
      ) seen JOIN memberships m ON m.user_uid = seen.user_uid
      WHERE seen.at > now() - interval '7 days' GROUP BY 1 ORDER BY max(seen.at) DESC, 1 LIMIT ${limit}`,
    "dashboard-used",
  );
  return rows.map(({ uid }) => uid);
}
