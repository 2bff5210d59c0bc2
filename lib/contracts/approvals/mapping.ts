import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { instantWord } from "../words";
import { toResolution } from "../work-tasks/mapping";
import type { ApprovalView } from "./objects";

export const toApprovalView = (task: WorkTaskDetail): ApprovalView => ({
  uid: task.uid,
  ...toResolution(task),
  resolution_note: task.approval?.resolutionNote ?? null,
  tool_args: task.approval?.toolArgs ?? {},
  expires_at: task.approval?.expiry ? instantWord(task.approval.expiry.at) : null,
  on_expiry: task.approval?.expiry?.onExpiry ?? "expire",
  version: task.version,
});
