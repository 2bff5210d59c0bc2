import type { Ctx } from "@/lib/domain/ctx";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { TaskWatch } from "../realtime/task-watch";
import { getWorkTask } from "../tasks/get-work-task";

export type WaitForApproval = {
  uid: string;
  /** For how long; what is 0 or less does not wait. */
  ms: number;
  /** Whether the caller knows the request as it is; one that they do not know is told of at once. */
  isKnown?: ((task: WorkTaskDetail) => boolean) | undefined;
  /** Aborts when whoever waits has left. */
  leaving: AbortSignal;
};

const isOver = ({ type, resolution }: WorkTaskDetail): boolean => type === "task" || resolution !== null;

const isAsked = ({ approval }: WorkTaskDetail): boolean => (approval?.needsInfoSince ?? null) !== null;

/**
 * A request as it stands once it is over, once its agent is asked something, or else when the time has passed, the caller has left or the process stops.
 * Nobody polls: it is watched before it is read, and read again whenever a change of it is announced.
 * @throws AppError `not_found`.
 */
export async function waitForApproval(
  ctx: Ctx,
  { uid, ms, leaving, isKnown = () => true }: WaitForApproval,
): Promise<WorkTaskDetail> {
  const until = performance.now() + ms;
  const watch = new TaskWatch(uid);
  try {
    let task = await getWorkTask(ctx, { uid });
    if (!isKnown(task)) return task;
    let wasAsked = isAsked(task);
    while (!isOver(task) && (wasAsked || !isAsked(task))) {
      if (!(await watch.next(until - performance.now(), leaving))) break;
      wasAsked = isAsked(task);
      task = await getWorkTask(ctx, { uid });
    }
    return task;
  } finally {
    watch.end();
  }
}
