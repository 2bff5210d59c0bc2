import { toDetail } from "@/lib/contracts/work-tasks/mapping";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import type { Outcome } from "../approvals/decide-approval";
import { Answer } from "../http/endpoint";

const etagOf = ({ version }: WorkTaskDetail) => ({ etag: `"${version}"` });

/** The version travels as an ETag, since the contract's body has no place for it. */
export const detailAnswer = (task: WorkTaskDetail, message?: string) =>
  new Answer(toDetail(task), { headers: etagOf(task), ...(message && { message }) });

/** A decision that can still be taken back says until when. */
export function outcomeAnswer({ task, heldUntil }: Outcome) {
  if (!heldUntil) return detailAnswer(task, task.resolution ? "Work task resolved" : "Actions decided");
  const headers = { ...etagOf(task), "held-until": heldUntil };
  return new Answer(toDetail(task), { headers, message: "Decision held" });
}
