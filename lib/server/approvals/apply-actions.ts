import type { ActionDecision } from "@/lib/domain/bundle";
import type { Change } from "@/lib/domain/change";
import type { Ctx } from "@/lib/domain/ctx";
import type { Instant } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import { refreshTools, type StoredAction, saveDecisions, selectActions } from "./bundle-sql";
import type { TaskKey } from "./resolve-sql";

/** Writes what is decided of calls of a locked bundle. @returns what its log says of each. */
export async function applyActions(
  tx: Tx,
  ctx: Ctx,
  task: TaskKey,
  { actions, at }: { actions: readonly ActionDecision[]; at: Instant },
): Promise<Change[]> {
  const before = await selectActions(tx, task);
  const decided = { decisions: actions, byUserUid: ctx.actor.uid, moment: at };
  const after = new Map((await saveDecisions(tx, task, decided)).map((action) => [action.uid, action]));
  await refreshTools(tx, task);
  return before.flatMap((from) => {
    const to = after.get(from.uid);
    return to ? [changeOf(from, to)] : [];
  });
}

/** With the arguments where those are other ones. */
function changeOf(from: StoredAction, to: StoredAction): Change {
  const isEdited = JSON.stringify(from.toolArgs) !== JSON.stringify(to.toolArgs);
  const state = ({ resolution, note, toolArgs }: StoredAction) => ({
    ...{ resolution, note },
    ...(isEdited && { tool_args: toolArgs }),
  });
  const { uid: action_uid, position } = to;
  return { action: "action_decided", details: { action_uid, position, from: state(from), to: state(to) } };
}
