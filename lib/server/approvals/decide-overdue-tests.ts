import type { Chore } from "../jobs/housekeeping";
import { decideOverdueTestRequests } from "./decide-test-request";

/** A job that a killed process had begun stays locked for hours: whoever tests does not wait for it. */
export const decideOverdueTests: Chore = {
  name: "decide-overdue-tests",
  everyMs: 2000,
  run: decideOverdueTestRequests,
};
