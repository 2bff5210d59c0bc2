import { AlreadyDecided } from "@/lib/domain/already-decided";
import type { Change } from "@/lib/domain/change";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError, invalidField, StaleVersion } from "@/lib/domain/errors";
import type { JsonObject, WorkTaskDetail } from "@/lib/domain/work-task";
import { appendAndTell } from "../change-log/append";
import { inTransaction, type Tx } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { requireVersion } from "../tasks/require-version";
import { saveAnswer } from "./ask-back-sql";
import { type RevisedAction, refreshTools, saveRevised, selectActions } from "./bundle-sql";
import { selectToolArgs } from "./decide-approval-sql";
import { openOwn } from "./open-own";
import type { OwnRequest } from "./resolve-sql";

export type AnswerQuestion = {
  uid: string;
  answer: string;
  /** Arguments that replace those that the agent asked for. */
  toolArgs: JsonObject | null;
  /** The same of calls of a bundle. */
  actions?: readonly RevisedAction[] | undefined;
  expectedVersion?: number | undefined;
};

/**
 * The agent answers the question that is open, and may revise its arguments: whoever read the request before cannot
 * decide it any more without reading it again. The clock runs on with the time that was left.
 * @throws AlreadyDecided with the resolution that stands; AppError `not_asked`; `being_decided` where a decision on the
 * arguments as they are was made already; `not_found`, `forbidden`, `stale_version`.
 */
export const answerQuestion = (ctx: Ctx, input: AnswerQuestion): Promise<WorkTaskDetail> =>
  inTransaction(async (tx) => {
    const own = await openOwn(tx, ctx, input.uid);
    if (own.resolution) throw new AlreadyDecided(await getWorkTask(ctx, input, tx));
    if (!own.isAsked) throw new AppError("not_asked", "No question is open");
    if (own.isHeld) throw new AppError("being_decided", "It is being decided; read it again in a moment");
    requireVersion(own, input.expectedVersion);
    await save(tx, ctx, own, input);
    return getWorkTask(ctx, input, tx);
  });

async function save(tx: Tx, ctx: Ctx, own: OwnRequest, input: AnswerQuestion): Promise<void> {
  const { answer, toolArgs } = input;
  const at = new Date().toISOString();
  const from = await selectToolArgs(tx, own);
  const revised = await reviseActions(tx, own, input);
  const saved = await saveAnswer(tx, own, { answer, toolArgs, isRevised: revised.length > 0, moment: at });
  if (!saved) throw new StaleVersion(own.version);
  const changes: Change[] = [{ action: "answered", details: { answer } }, ...revised];
  if (saved.isRevised && toolArgs) changes.push({ action: "arguments_revised", details: { from } });
  const { organizationUid, uid } = own;
  await appendAndTell(
    tx,
    ctx.actor,
    { organizationUid, uid, version: saved.version, at },
    { changes, told: { agentUid: ctx.actor.uid, type: "approval.answered" } },
  );
}

/** The agent's other arguments for calls of a bundle. @returns what the log says of those that changed. */
async function reviseActions(
  tx: Tx,
  own: OwnRequest,
  { toolArgs, actions = [] }: AnswerQuestion,
): Promise<Change[]> {
  if (own.isBundle && toolArgs) throw invalidField("tool_args", "are of one call; revise each in actions");
  if (actions.length === 0) return [];
  const before = await selectActions(tx, own);
  for (const [place, { uid }] of actions.entries()) {
    if (!before.some((action) => action.uid === uid))
      throw invalidField(`actions.${place}.uid`, "is none of this request's actions");
  }
  const changed = new Set((await saveRevised(tx, own, actions)).map(({ uid }) => uid));
  await refreshTools(tx, own);
  return before
    .filter(({ uid }) => changed.has(uid))
    .map(({ uid: action_uid, position, ...action }) => ({
      action: "arguments_revised",
      details: { from: action.originalToolArgs ?? action.toolArgs, action_uid, position },
    }));
}
