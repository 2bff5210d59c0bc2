import type { Ctx } from "@/lib/domain/ctx";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { TaskWatch } from "../realtime/task-watch";
import { getWorkTask } from "../tasks/get-work-task";

export type WaitForApproval = {
  uid: string;
  /** For how long; what is 0 or less does not wait. */
  ms: number;
  /** Aborts when whoever waits has left. */
  leaving: AbortSignal;
};

const isOver = ({ type, resolution }: WorkTaskDetail): boolean => type === "task" || resolution !== null;

/**
 * A request as it stands once it is over, or else when the time has passed, the caller has left or the process stops.
 * Nobody polls: it is watched before it is read, and read again whenever a change of it is announced.
 * @throws AppError `not_found`.
 */
export async function waitForApproval(
  ctx: Ctx,
  { uid, ms, leaving }: WaitForApproval,
): Promise<WorkTaskDetail> {
  const until = performance.now() + ms;
  const watch = new TaskWatch(uid);
  try {
    let task = await getWorkTask(ctx, { uid });
    while (!isOver(task) && (await watch.next(until - performance.now(), leaving))) {
      task = await getWorkTask(ctx, { uid });
    }
    return task;
  } finally {
    watch.end();
  }
}
