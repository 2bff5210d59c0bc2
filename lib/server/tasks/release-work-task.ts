import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import { changeWorkTask, NOTHING_WANTED } from "./change-work-task";
import { checkAssignees } from "./check-references";
import { findReferences } from "./references-sql";

/**
 * Gives back the caller's own assignment, so that others can take the task; its status stays. Of several assignees the
 * next one takes the first place.
 * @throws AppError `forbidden` where it is not assigned to the caller; and as changeWorkTask does.
 */
export const releaseWorkTask = (ctx: Ctx, { uid }: { uid: string }): Promise<WorkTaskDetail> =>
  changeWorkTask(ctx, {
    target: { uid },
    change: async (before, _found, tx) => ({ ...before, ...(await withoutCaller(tx, ctx, before)) }),
  });

async function withoutCaller(
  tx: Tx,
  ctx: Ctx,
  { organizationUid, assignee, coAssigneeUids }: WorkTaskDetail,
) {
  const others = coAssigneeUids.filter((uid) => uid !== ctx.actor.uid);
  if (assignee?.uid === ctx.actor.uid) {
    const found = await findReferences(tx, ctx, organizationUid, { ...NOTHING_WANTED, assignUsers: others });
    return checkAssignees({ ...NOTHING_WANTED, assignUsers: found.users.map(({ uid }) => uid) }, found);
  }
  if (others.length < coAssigneeUids.length) return { coAssigneeUids: others };
  throw new AppError("forbidden", "The task is not assigned to you");
}
