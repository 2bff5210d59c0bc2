import { pool } from "@/lib/server/db/pool";
import { aPastRequest } from "./past-requests";
import type { World } from "./world";

/** A whole month of days that are over. */
export const MAY = { from: "2026-05-01", to: "2026-05-31" };

export const minutes = (start: string, after: number) =>
  new Date(Date.parse(start) + after * 60_000).toISOString();

/** Sets columns of the organization as they are. */
export function setColumns({ organizationUid }: World, columns: Record<string, unknown>) {
  const assigned = Object.keys(columns)
    .map((name, i) => `${name} = $${i + 2}`)
    .join(", ");
  return pool().query(`UPDATE organizations SET ${assigned} WHERE uid = $1`, [
    organizationUid,
    ...Object.values(columns),
  ]);
}

/** Decided after so many minutes. */
export const decidedAfter = (world: World, createdAt: string, after: number, more = {}) =>
  aPastRequest(world, { createdAt, endedAt: minutes(createdAt, after), ...more });
