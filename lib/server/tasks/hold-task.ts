import type { Ctx } from "@/lib/domain/ctx";
import type { Person, WorkTaskDetail } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import { checkCreator } from "./check-references";
import { getWorkTask, noSuchTask } from "./get-work-task";
import { lockWorkTask } from "./references-sql";
import { refuseArchived } from "./refuse-archived";

/**
 * Keeps a task that the caller sees from being changed or deleted until the transaction ends, and finds the person for
 * whom something is added to it.
 * @throws AppError `not_found`, `archived`; UnknownReference for somebody who is not in the organization.
 */
export async function holdTask(
  tx: Tx,
  ctx: Ctx,
  { uid, creatorUid }: { uid: string; creatorUid?: string | undefined },
): Promise<{ task: WorkTaskDetail; creator: Person | null }> {
  const wanted = { assignTo: null, entities: [], creatorUid };
  const found = await lockWorkTask(tx, ctx, uid, wanted);
  if (!found) throw noSuchTask();
  const task = await getWorkTask(ctx, { uid }, tx);
  refuseArchived(task);
  return { task, creator: checkCreator(wanted, found) };
}
