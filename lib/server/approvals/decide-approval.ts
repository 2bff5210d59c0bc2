import type { Ctx } from "@/lib/domain/ctx";
import { secondsHeld } from "@/lib/domain/decision-rules";
import { StaleVersion } from "@/lib/domain/errors";
import type { Decision, Instant, JsonObject, WorkTaskDetail } from "@/lib/domain/work-task";
import { sendHint } from "../change-log/append";
import type { Tx } from "../db/pool";
import { findDecisionRules } from "../organizations/decision-rules";
import { getWorkTask } from "../tasks/get-work-task";
import { applyActions } from "./apply-actions";
import { planAll } from "./bundle-plan";
import { checkDecision } from "./check-decision";
import { type DecideIfPending, decideIfPending, type Locked } from "./decide-approval-sql";
import { holdIfPending } from "./held-decision-sql";
import { onPending } from "./on-pending";
import { recordResolution } from "./record-resolution";

export type DecideApproval = {
  uid: string;
  decision: Decision;
  /** Edited arguments; ignored on a rejection. */
  toolArgs?: JsonObject | undefined;
  note?: string | null | undefined;
  /** The version that the reviewer saw. */
  expectedVersion?: number | undefined;
  /** For how long, where that is known. */
  reviewMs?: number | undefined;
};

export type DecideOrHold = DecideApproval & {
  /** How long it shall be possible to take the decision back; the organization says how long it can be. */
  holdSeconds: number;
  /** Refuse to approve a request of high risk. */
  isOneOfMany?: boolean | undefined;
};

/** `heldUntil` is null where the decision is final. */
export type Outcome = { task: WorkTaskDetail; heldUntil: Instant | null };

/**
 * A person decides, of a bundle all calls that are open. Decision, log entry and notification are one transaction, and of any number of callers exactly one
 * succeeds; so it is with an agent that withdraws its request, and with time (see resolveIfPending).
 * @throws AlreadyDecided with the decision that stands; BeingDecided where one can still be taken back; AppError
 * `not_found`, `forbidden`, `stale_version`, or `invalid_request` on a plain task, without a note that is required, for
 * arguments that break the tool's schema, and for any of a bundle.
 */
export async function decideApproval(ctx: Ctx, input: DecideApproval): Promise<WorkTaskDetail> {
  const { task } = await decideOrHold(ctx, { ...input, holdSeconds: 0 });
  return task;
}

/**
 * The same, but where the organization lets it the decision is held for a while: the request stays pending, nobody else
 * can decide it, and a job makes the decision when the time is over.
 * @throws as decideApproval does; AppError `high_risk` for one of many.
 */
export async function decideOrHold(ctx: Ctx, input: DecideOrHold): Promise<Outcome> {
  const decided = {
    uid: input.uid,
    decision: input.decision,
    toolArgs: input.decision === "approve" ? (input.toolArgs ?? null) : null,
    note: input.note ?? null,
    actions: [],
    expectedVersion: input.expectedVersion,
    reviewMs: input.reviewMs,
  };
  return onPending(ctx, input, async (tx, locked) => {
    const order = locked.isBundle ? await planAll(tx, locked, decided) : decided;
    await checkDecision(tx, locked, { ...decided, isOneOfMany: input.isOneOfMany });
    return makeOrHold(tx, ctx, { locked, order, holdSeconds: input.holdSeconds });
  });
}

type Order = { locked: Locked; order: DecideIfPending; holdSeconds: number };

/** Makes a decision on a locked request that was checked, or holds it as long as the organization lets it. */
export async function makeOrHold(tx: Tx, ctx: Ctx, { locked, order, holdSeconds }: Order): Promise<Outcome> {
  const seconds = await secondsFor(tx, locked, holdSeconds);
  if (seconds > 0) return hold(tx, ctx, order, seconds);
  return { task: await decide(tx, ctx, order), heldUntil: null };
}

async function secondsFor(tx: Tx, { organizationUid, priority }: Locked, wanted: number): Promise<number> {
  return wanted === 0 ? 0 : secondsHeld(await findDecisionRules(organizationUid, tx), priority, wanted);
}

/** Makes a decision on a locked request: a new one, or the caller's own that was held and is due. */
export async function decide(
  tx: Tx,
  ctx: Ctx,
  input: DecideIfPending,
  { isDue = false } = {},
): Promise<WorkTaskDetail> {
  const { uid, decision: verdict, note, actions } = input;
  const at = new Date().toISOString();
  const decided = await decideIfPending(tx, ctx, { ...input, at, isDue });
  if (!decided) throw new StaleVersion((await getWorkTask(ctx, { uid }, tx)).version);
  const changes = actions.length > 0 ? await applyActions(tx, ctx, { ...decided, uid }, { actions, at }) : [];
  await recordResolution(tx, ctx.actor, { ...decided, uid, at, verdict, note, actions: changes });
  return getWorkTask(ctx, { uid }, tx);
}

async function hold(tx: Tx, ctx: Ctx, input: DecideIfPending, seconds: number): Promise<Outcome> {
  const { uid } = input;
  const held = await holdIfPending(tx, ctx, { ...input, seconds });
  const task = await getWorkTask(ctx, { uid }, tx);
  if (!held) throw new StaleVersion(task.version);
  await sendHint(tx, task);
  return { task, heldUntil: held.heldUntil };
}
