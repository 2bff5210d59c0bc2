import type { Ctx } from "@/lib/domain/ctx";
import type { Door } from "@/lib/domain/door";
import type { Decision, Instant, WorkTaskPriority } from "@/lib/domain/work-task";
import { decideOrHold } from "../approvals/decide-approval";
import { takeBackDecision } from "../approvals/take-back-decision";
import type { Wanted } from "./references-sql";
import { triageTask } from "./triage-task";

type OneOfThem = { uid: string; version?: number | undefined };

/** What is done to each of them. */
export type Deed =
  | { action: Decision; note?: string | null | undefined; holdSeconds: number; reviewMs?: number | undefined }
  | { action: "take_back" }
  | { action: "triage"; priority?: WorkTaskPriority; assignTo?: Wanted["assignTo"]; door: Door };

type Done = { uid: string; version: number; heldUntil: Instant | null };
/** What became of one of them; `error` is whatever was thrown. */
export type Result = ({ ok: true } & Done) | { ok: false; uid: string; error: unknown };

const AT_ONCE = 4;

/** Does the same to each, for itself and by the same command as to a single one. Results are in the order of the tasks. */
export async function changeManyTasks(ctx: Ctx, tasks: readonly OneOfThem[], deed: Deed): Promise<Result[]> {
  const results = new Array<Result>(tasks.length);
  const waiting = tasks.entries();
  const work = async () => {
    for (const [index, task] of waiting) results[index] = await changeOne(ctx, task, deed);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

async function changeOne(ctx: Ctx, task: OneOfThem, deed: Deed): Promise<Result> {
  try {
    return { ok: true, ...(await done(ctx, task, deed)) };
  } catch (error) {
    return { ok: false, uid: task.uid, error };
  }
}

async function done(ctx: Ctx, { uid, version: expectedVersion }: OneOfThem, deed: Deed): Promise<Done> {
  const target = { uid, expectedVersion };
  if (deed.action === "take_back") {
    const { version } = await takeBackDecision(ctx, target);
    return { uid, version, heldUntil: null };
  }
  if (deed.action === "triage") {
    const { action: _, ...wanted } = deed;
    const { version } = await triageTask(ctx, { ...target, ...wanted });
    return { uid, version, heldUntil: null };
  }
  const { action: decision, note, holdSeconds, reviewMs } = deed;
  const { task, heldUntil } = await decideOrHold(ctx, {
    ...target,
    decision,
    note,
    holdSeconds,
    reviewMs,
    isOneOfMany: true,
  });
  return { uid, version: task.version, heldUntil };
}
