import { commitOverdue } from "../approvals/commit-overdue";
import { decideOverdueTests } from "../approvals/decide-overdue-tests";
import { expireOverdue } from "../approvals/expire-overdue";
import { forgetOldAnswers } from "../approvals/forget-old-answers";
import { forgetOldEvents } from "../approvals/forget-old-events";
import { endExpiredSessions, forgetSignInAttempts, rememberTokenUses } from "../auth/chores";
import { checkDashboard, packDashboard } from "../dashboard/chores";
import { forgetOldViewers } from "../presence/chores";
import { foldTotals } from "../tasks/fold-totals";
import { forgetOldWebhooks, sendOverdueWebhooks } from "../webhooks/chores";
import type { Chore } from "./housekeeping";

/** What keeps a process tidy. Each is safe to run in any number of processes. */
export const CHORES: readonly Chore[] = [
  commitOverdue,
  expireOverdue,
  decideOverdueTests,
  foldTotals,
  rememberTokenUses,
  forgetOldAnswers,
  forgetOldEvents,
  endExpiredSessions,
  forgetSignInAttempts,
  forgetOldViewers,
  sendOverdueWebhooks,
  forgetOldWebhooks,
  packDashboard,
  checkDashboard,
];
