import type { Ctx } from "@/lib/domain/ctx";
import { StaleVersion } from "@/lib/domain/errors";
import { appendChanges } from "../change-log/append";
import type { Tx } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { applyActions } from "./apply-actions";
import { type DecideSome, planSome } from "./bundle-plan";
import { touchTask } from "./bundle-sql";
import { makeOrHold, type Outcome } from "./decide-approval";
import { onPending } from "./on-pending";
import type { TaskKey } from "./resolve-sql";

export type DecideActions = DecideSome & {
  /** As of a single call; counts for the decision that leaves none open. */
  holdSeconds: number;
};

/**
 * A person decides some or all calls of a request that carries several. As long as one is open the request waits, its
 * agent is told nothing, and what is decided can be decided anew; with the last one the request is decided, once.
 * @throws as decideOrHold does; AppError `already_decided` for a call that is decided, where no version is named.
 */
export const decideActions = (ctx: Ctx, input: DecideActions): Promise<Outcome> =>
  onPending(ctx, input, async (tx, locked) => {
    const { uid, note, expectedVersion, reviewMs } = input;
    const { verdict, actions } = await planSome(tx, locked, input);
    if (verdict !== null) {
      const order = { uid, decision: verdict, toolArgs: null, note, actions, expectedVersion, reviewMs };
      return makeOrHold(tx, ctx, { locked, order, holdSeconds: input.holdSeconds });
    }
    const { organizationUid, version } = locked;
    await decideSome(tx, ctx, { organizationUid, uid, version }, actions);
    return { task: await getWorkTask(ctx, { uid }, tx), heldUntil: null };
  });

async function decideSome(
  tx: Tx,
  ctx: Ctx,
  { version, ...task }: TaskKey & { version: number },
  actions: DecideSome["actions"],
): Promise<void> {
  const at = new Date().toISOString();
  const changes = await applyActions(tx, ctx, task, { actions, at });
  const [touched] = await touchTask(tx, task, at);
  if (!touched) throw new StaleVersion(version);
  await appendChanges(tx, ctx, { ...task, ...touched, at }, changes);
}
