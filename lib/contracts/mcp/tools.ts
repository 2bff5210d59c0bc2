import { reportExecutionOp, withdrawApprovalOp } from "../approvals/operations";
import type { Operation } from "../operation";
import { getApprovalOp, listWorkTasksOp, requestApprovalOp } from "../work-tasks/operations";

/** A tool of the MCP server: an operation under a name and with a description that models understand. */
export type Tool = {
  name: string;
  title: string;
  description: string;
  op: Operation;
  /** Headers that it takes as arguments: argument → header. */
  headers?: Readonly<Record<string, string>>;
  /** What is sent of the query where the caller says nothing. */
  defaults?: Readonly<Record<string, number>>;
  /** It is what its caller waits for, up to `wait` seconds. */
  waits?: boolean;
};

export const DEFAULT_WAIT_SECONDS = 30;

export const TOOLS: readonly Tool[] = [
  {
    name: "request_approval",
    title: "Request approval",
    description:
      "Ask people to countersign one action before you carry it out. Give the exact arguments of the call in `tool_args` (`tool_type` names the tool), or of 2 to 20 calls that belong together in `actions` instead, and the reasons in `reasoning` (Markdown). Then call wait_for_approval with the `uid` of the answer, and carry nothing out before it is approved. With the same `idempotency_key` the same request is made once, however often it is sent.",
    op: requestApprovalOp,
    headers: { idempotency_key: "idempotency-key" },
  },
  {
    name: "get_approval",
    title: "Get approval",
    description:
      "Read a request of yours as it stands. Only the resolution `approved` is a yes; then use `tool_args` as they are in the answer, since a reviewer may have edited them. Where it has `actions`, each has its own `resolution`, `tool_args` and `grant`.",
    op: getApprovalOp,
  },
  {
    name: "wait_for_approval",
    title: "Wait for approval",
    description:
      "Wait until a request of yours is decided, up to `wait` seconds. While the resolution is still `pending`, call it again. Only `approved` is a yes; then use `tool_args` as they are in the answer, since a reviewer may have edited them. Where it has `actions`, each has its own `resolution`, `tool_args` and `grant`. It also answers when a reviewer asks you something (`needs_info`).",
    op: getApprovalOp,
    defaults: { wait: DEFAULT_WAIT_SECONDS },
    waits: true,
  },
  {
    name: "report_execution",
    title: "Report execution",
    description:
      "Say what came of an approved request, once: `succeeded`, `failed` or `skipped`, with what the tool gave back.",
    op: reportExecutionOp,
  },
  {
    name: "withdraw_approval",
    title: "Withdraw approval",
    description: "Withdraw a request of yours that is not needed any more. It cannot be decided then.",
    op: withdrawApprovalOp,
  },
  {
    name: "search_tasks",
    title: "Search tasks",
    description:
      "Find the tasks and requests that you can see, by text (`q`) and by filters, a page at a time. Filters take values with commas between them.",
    op: listWorkTasksOp,
  },
];
