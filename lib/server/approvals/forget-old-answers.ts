import { sql } from "../db/pool";
import type { Chore } from "../jobs/housekeeping";
import { deleteOldAnswers } from "./idempotency-sql";

export const forgetOldAnswers: Chore = {
  name: "forget-old-answers",
  everyMs: 60 * 60 * 1000,
  run: () => deleteOldAnswers(sql()),
};
