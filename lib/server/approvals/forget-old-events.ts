import { sql } from "../db/pool";
import type { Chore } from "../jobs/housekeeping";
import { deleteOldEvents } from "./approval-events-sql";

export const forgetOldEvents: Chore = {
  name: "forget-old-events",
  everyMs: 60 * 60 * 1000,
  run: () => deleteOldEvents(sql()),
};
