import type { ApprovalEvent, ApprovalState } from "@/lib/domain/approval-event";
import { instantWord } from "../words";
import { toResolution } from "../work-tasks/mapping";
import type { ApprovalEventView, ApprovalView } from "./objects";

export const toApprovalView = (task: ApprovalState): ApprovalView => ({
  uid: task.uid,
  ...toResolution(task),
  resolution_note: task.approval?.resolutionNote ?? null,
  tool_args: task.approval?.toolArgs ?? {},
  expires_at: task.approval?.expiry ? instantWord(task.approval.expiry.at) : null,
  on_expiry: task.approval?.expiry?.onExpiry ?? "expire",
  version: task.version,
});

export const toApprovalEvent = (
  { type, uid, version, at }: ApprovalEvent,
  approval: ApprovalState,
): ApprovalEventView => ({
  type,
  uid,
  version,
  at: instantWord(at),
  approval: toApprovalView(approval),
});
