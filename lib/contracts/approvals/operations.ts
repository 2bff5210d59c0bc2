import { operation } from "../operation";
import { workTasks } from "../work-tasks/contract";
import { ifMatch } from "../work-tasks/inputs";
import { approvalParams, withdrawBody } from "./inputs";
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
