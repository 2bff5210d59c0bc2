import { sql } from "../db/pool";
import type { Chore } from "../jobs/housekeeping";
import { log } from "../log";
import { compareDays } from "./compare-days";
import { packDays } from "./pack-days";
import { takeTurnToCheck } from "./pack-days-sql";

export const packDashboard: Chore = { name: "pack-dashboard", everyMs: 15 * 1000, run: packDays };

/** Once a day over all processes; a packed day that differs would be a mistake of ours, so it is told and made anew. */
async function check(): Promise<void> {
  if (!(await takeTurnToCheck(sql()))) return;
  for (const difference of await compareDays({ repair: true }))
    log().error(difference, "a packed day of the dashboard differed from its rows");
}

export const checkDashboard: Chore = { name: "check-dashboard", everyMs: 60 * 60 * 1000, run: check };
