import type { TaskList } from "graphile-worker";
import { z } from "@/lib/contracts/zod";
import { commitDecision } from "../approvals/commit-decision";
import { decideTestRequest } from "../approvals/decide-test-request";
import { expireApproval } from "../approvals/expire-approval";
import { sendInvitation } from "../invitations/send-invitation";
import { sendWebhooks } from "../webhooks/sender";

const task = z.object({ organizationUid: z.guid(), uid: z.guid() });

/** What the jobs do, by the names under which they are added. */
export const TASKS: TaskList = {
  commit_decision: async (payload) => commitDecision(task.parse(payload)),
  decide_test_request: async (payload) => decideTestRequest(task.parse(payload)),
  expire_approval: async (payload) => expireApproval(task.parse(payload)),
  send_invitation: async (payload) => sendInvitation(task.parse(payload)),
  // Says only that there may be some: which ones, and whether they were sent, stands in their rows.
  send_webhooks: async () => sendWebhooks(),
};
