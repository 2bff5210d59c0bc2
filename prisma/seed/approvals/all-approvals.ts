import { HAND_OFFS } from "./create-task";
import { DEPLOYMENTS } from "./deployment";
import type { ApprovalStory } from "./draft";
import { HELIO_APPROVALS } from "./helio";
import { HISTORY } from "./history";
import { REFUNDS } from "./refund";
import { REMINDER_EMAILS } from "./reminder-emails";
import { REPLIES } from "./reply-to-email";
import { EMAILS } from "./send-email";
import { SLACK_POSTS } from "./slack";
import { SQL_CHANGES } from "./sql-change";
import { WEBHOOKS } from "./webhook";

export const ALL_APPROVALS: readonly ApprovalStory[] = [
  ...REMINDER_EMAILS,
  ...EMAILS,
  ...REPLIES,
  ...SLACK_POSTS,
  ...WEBHOOKS,
  ...HAND_OFFS,
  ...REFUNDS,
  ...SQL_CHANGES,
  ...DEPLOYMENTS,
  ...HELIO_APPROVALS,
  ...HISTORY,
];
