import { toDetail } from "@/lib/contracts/work-tasks/mapping";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { Answer } from "../http/endpoint";

/** The version travels as an ETag, since the contract's body has no place for it. */
export const detailAnswer = (task: WorkTaskDetail, message?: string) =>
  new Answer(toDetail(task), { headers: { etag: `"${task.version}"` }, ...(message && { message }) });
