import { instantWord } from "@/lib/contracts/words";
import { type ActionDecision, verdictOf } from "@/lib/domain/bundle";
import { AppError, invalidField } from "@/lib/domain/errors";
import { type Decision, RESOLUTION_OF, type Resolution } from "@/lib/domain/work-task";
import { checkToolArgs } from "../agents/check-tool-args";
import type { Tx } from "../db/pool";
import { findDecisionRules } from "../organizations/decision-rules";
import { type StoredAction, selectActions } from "./bundle-sql";
import type { DecideIfPending, Locked } from "./decide-approval-sql";

/** What the request is as a whole once these decisions are made; null while some of its calls are open. */
function verdictWith(stored: readonly StoredAction[], decisions: readonly ActionDecision[]): Decision | null {
  const decided = new Map(decisions.map(({ uid, decision }) => [uid, RESOLUTION_OF[decision]]));
  const all: (Resolution | null)[] = stored.map(({ uid, resolution }) => decided.get(uid) ?? resolution);
  return all.includes(null) ? null : verdictOf(all);
}

/**
 * Decides all calls of a locked bundle that are open, each alike.
 * @throws AppError `invalid_request` for edited arguments, which are those of one call.
 */
export async function planAll(tx: Tx, locked: Locked, input: DecideIfPending): Promise<DecideIfPending> {
  const { uid, decision, note } = input;
  if (input.toolArgs)
    throw invalidField("tool_args", "are of one call; this has several, edit them in actions");
  const stored = await selectActions(tx, { ...locked, uid });
  const actions = stored
    .filter(({ resolution }) => resolution === null)
    .map((action) => ({ uid: action.uid, decision, toolArgs: null, note }));
  return { ...input, decision: verdictWith(stored, actions) ?? decision, actions };
}

export type DecideSome = Pick<DecideIfPending, "uid" | "note" | "expectedVersion" | "reviewMs"> & {
  actions: readonly ActionDecision[];
};

/** `verdict` is null while some calls stay open. */
export type SomePlan = { verdict: Decision | null; actions: readonly ActionDecision[] };

/**
 * Checks what is decided of some of the calls of a locked bundle. A call that was decided before is decided anew only by
 * whoever says which version they read.
 * @throws AppError `already_decided`; `invalid_request` naming the action and its field.
 */
export async function planSome(tx: Tx, locked: Locked, input: DecideSome): Promise<SomePlan> {
  if (!locked.isBundle) throw invalidField("actions", "the request is a single call, decided with action");
  const stored = await selectActions(tx, { ...locked, uid: input.uid });
  const { rejectNeedsNote } = await findDecisionRules(locked.organizationUid, tx);
  const needsNote = rejectNeedsNote && !input.note?.trim();
  const actions: ActionDecision[] = [];
  for (const [place, action] of input.actions.entries()) {
    const before = stored.find(({ uid }) => uid === action.uid);
    if (!before) throw invalidField(`actions.${place}.uid`, "is none of this request's actions");
    if (before.resolution !== null && input.expectedVersion === undefined) throw decidedBefore(before);
    actions.push(await checked(tx, locked, { action, before, place, needsNote }));
  }
  return { verdict: verdictWith(stored, actions), actions };
}

type Checked = { action: ActionDecision; before: StoredAction; place: number; needsNote: boolean };

async function checked(tx: Tx, locked: Locked, one: Checked): Promise<ActionDecision> {
  const { action, before, place } = one;
  if (action.decision === "reject") {
    if (one.needsNote && !action.note?.trim())
      throw invalidField(`actions.${place}.note`, "is required by your organization when rejecting");
    return { ...action, toolArgs: null };
  }
  if (!action.toolArgs) return action;
  const { tool_type: named } = before.toolArgs;
  const toolType = typeof named === "string" ? named : null;
  await checkToolArgs(tx, { ...locked, toolType }, action.toolArgs, `actions.${place}.`);
  return action;
}

const decidedBefore = ({ uid, position, resolution, resolvedAt }: StoredAction) =>
  new AppError("already_decided", `Action ${position + 1} is already ${resolution}; If-Match changes that`, {
    details: [{ action_uid: uid, resolution, resolved_at: resolvedAt && instantWord(resolvedAt) }],
  });
