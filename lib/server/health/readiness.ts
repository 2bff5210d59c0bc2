import { log } from "../log";
import { MIGRATIONS } from "./migrations";
import { appliedMigrations } from "./readiness-sql";

export type Readiness = {
  status: "ready" | "unavailable";
  checks: { database: "ok" | "unreachable"; migrations: "ok" | "pending" | "unknown" };
};

/** Ready means: the database answers and has all migrations of this program. */
export async function readiness(): Promise<Readiness> {
  try {
    const applied = new Set(await appliedMigrations());
    const isCurrent = MIGRATIONS.every((name) => applied.has(name));
    return {
      status: isCurrent ? "ready" : "unavailable",
      checks: { database: "ok", migrations: isCurrent ? "ok" : "pending" },
    };
  } catch (error) {
    log().warn({ err: error }, "not ready");
    return { status: "unavailable", checks: { database: "unreachable", migrations: "unknown" } };
  }
}
