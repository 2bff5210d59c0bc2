import type { Chore } from "../jobs/housekeeping";
import { commitOverdueDecisions } from "./commit-decision";

/** A job that a killed process had begun stays locked for hours: a held decision does not wait for it. */
export const commitOverdue: Chore = {
  name: "commit-overdue-decisions",
  everyMs: 2000,
  run: commitOverdueDecisions,
};
