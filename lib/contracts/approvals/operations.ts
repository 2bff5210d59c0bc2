import { operation } from "../operation";
import { workTasks } from "../work-tasks/contract";
import { ifMatch } from "../work-tasks/inputs";
import { approvalParams, executionBody, withdrawBody } from "./inputs";
import { approvalView } from "./objects";

const agents = ["bearer", "session"] as const;

export const withdrawApprovalOp = operation({
  contract: workTasks,
  id: "withdrawApproval",
  method: "POST",
  path: "/api/approvals/{uid}/withdraw",
  summary: "Withdraw approval",
  description:
    "The agent that asked does not want it any more: the resolution becomes `withdrawn`, and nobody can decide. 409 once it is decided or expired, with what it is; to withdraw it again changes nothing. Without a body no reason is given.",
  auth: agents,
  permission: "approvals:request",
  params: approvalParams,
  headers: ifMatch,
  body: withdrawBody,
  example: { reason: "The customer has paid meanwhile" },
  response: approvalView,
  status: 200,
  message: "Approval withdrawn",
  errors: ["not_found", "already_decided", "stale_version"],
});

export const reportExecutionOp = operation({
  contract: workTasks,
  id: "reportExecution",
  method: "POST",
  path: "/api/approvals/{uid}/execution",
  summary: "Report execution",
  description:
    "The agent says what came of an approved request, once: the same again is 200 and changes nothing, anything else is 409, as is whatever was not approved. What is approved and has no outcome when `outcome_due_at` has passed is marked as not executed.",
  auth: agents,
  permission: "approvals:request",
  params: approvalParams,
  headers: ifMatch,
  body: executionBody,
  example: { outcome: "succeeded", result: { message_id: "m_1" }, external_ref: "re_42" },
  response: approvalView,
  status: 200,
  message: "Execution reported",
  errors: ["not_found", "not_approved", "already_reported", "stale_version"],
});
