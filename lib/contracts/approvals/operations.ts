import { operation } from "../operation";
import { workTasks } from "../work-tasks/contract";
import { ifMatch } from "../work-tasks/inputs";
import { approvalDetail } from "../work-tasks/objects";
import { answerBody, approvalParams, consumeBody, executionBody, questionBody, withdrawBody } from "./inputs";
import { approvalView, consumedGrant } from "./objects";

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
    "The agent says what came of an approved request, once: the same again is 200 and changes nothing, anything else is 409, as is whatever was not approved. A request of several calls has one outcome; `result` can say what came of each. What is approved and has no outcome when `outcome_due_at` has passed is marked as not executed.",
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

export const consumeGrantOp = operation({
  contract: workTasks,
  id: "consumeGrant",
  method: "POST",
  path: "/api/approvals/{uid}/consume",
  summary: "Consume grant",
  description:
    "Whoever is about to carry out an approved call spends its grant first, exactly once: 200 is given to one caller only, with the arguments that may be carried out. 409 says when it was spent. 410: it is expired, or was revoked since its agent was paused or the outcome reported. 422: it is not a grant of this approval, or was altered.",
  auth: agents,
  permission: "approvals:request",
  params: approvalParams,
  body: consumeBody,
  example: { grant: "eyJhbGciOiJFZERTQSJ9.eyJkZWMiOiJhcHByb3ZlZCJ9.c2lnbmF0dXJl" },
  response: consumedGrant,
  status: 200,
  message: "Grant consumed",
  errors: ["not_found", "grant_spent", "grant_void", "grant_invalid"],
});

export const askAgentOp = operation({
  contract: workTasks,
  id: "askAgent",
  method: "POST",
  path: "/api/approvals/{uid}/questions",
  summary: "Ask the agent",
  description:
    "A reviewer asks the agent something about its request before deciding. The request then needs info: its time stands still until the agent answers at `POST /api/approvals/{uid}/answers`; it can be decided meanwhile. One question is open at a time.",
  auth: ["session", "bearer"],
  permission: "approvals:decide",
  params: approvalParams,
  headers: ifMatch,
  body: questionBody,
  example: { question: "Which of the two invoices is this about?" },
  response: approvalDetail,
  status: 201,
  message: "Agent asked",
  errors: [
    ...(["not_found", "already_decided", "being_decided"] as const),
    ...(["already_asked", "agent_paused", "stale_version"] as const),
  ],
});

export const answerQuestionOp = operation({
  contract: workTasks,
  id: "answerQuestion",
  method: "POST",
  path: "/api/approvals/{uid}/answers",
  summary: "Answer a reviewer's question",
  description:
    "The agent answers the question that is open, and may revise its arguments with `tool_args`, or with `actions` those of some of its calls where there are several. Each answer is a new version. Once arguments were revised a decision has to name the version that was read (`If-Match`), so that what was seen before cannot be decided any more. The request's time runs on with what was left.",
  auth: agents,
  permission: "approvals:request",
  params: approvalParams,
  headers: ifMatch,
  body: answerBody,
  example: {
    answer: "INV-2026-0042; I left the other one out.",
    tool_args: { tool_type: "refund", amount: 40 },
  },
  response: approvalView,
  status: 201,
  message: "Question answered",
  errors: ["not_found", "already_decided", "being_decided", "not_asked", "stale_version"],
});
