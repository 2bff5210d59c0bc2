import type { Chore } from "../jobs/housekeeping";
import { expireOverdueApprovals } from "./expire-approval";

/** A job that a killed process had begun stays locked for hours: an expiry does not wait for it. */
export const expireOverdue: Chore = {
  name: "expire-overdue-approvals",
  everyMs: 2000,
  run: expireOverdueApprovals,
};
