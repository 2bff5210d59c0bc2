import { sql } from "../db/pool";
import { log } from "../log";
import { readReport } from "./get-dashboard";
import { openMoment } from "./moments";
import { selectUsed } from "./snapshot-sql";

/** Of so many organizations; what they need fits into what is kept. */
const WARMED = 3;

/**
 * Reads the longest period of the organizations that were used last, so that nobody waits for it after a start of the
 * process. It goes on in turns, as panels do.
 */
export async function warmDashboards(): Promise<void> {
  try {
    for (const organizationUid of await selectUsed(sql(), WARMED))
      await openMoment(organizationUid, (moment) =>
        readReport({ ...moment, seesReviewers: true }, { range: "90d" }),
      );
  } catch (error) {
    log().warn(
      { err: error },
      "dashboards were not read ahead; the first who opens one waits a little longer",
    );
  }
}
