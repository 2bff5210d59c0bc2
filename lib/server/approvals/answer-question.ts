import { AlreadyDecided } from "@/lib/domain/already-decided";
import type { Change } from "@/lib/domain/change";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError, StaleVersion } from "@/lib/domain/errors";
import type { JsonObject, WorkTaskDetail } from "@/lib/domain/work-task";
import { appendAndTell } from "../change-log/append";
import { inTransaction, type Tx } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { requireVersion } from "../tasks/require-version";
import { saveAnswer } from "./ask-back-sql";
import { selectToolArgs } from "./decide-approval-sql";
import { openOwn } from "./open-own";
import type { OwnRequest } from "./resolve-sql";

export type AnswerQuestion = {
  uid: string;
  answer: string;
  /** Arguments that replace those that the agent asked for. */
  toolArgs: JsonObject | null;
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

async function save(tx: Tx, ctx: Ctx, own: OwnRequest, { answer, toolArgs }: AnswerQuestion): Promise<void> {
  const from = await selectToolArgs(tx, own);
  const at = new Date().toISOString();
  const saved = await saveAnswer(tx, own, { answer, toolArgs, moment: at });
  if (!saved) throw new StaleVersion(own.version);
  const changes: Change[] = [{ action: "answered", details: { answer } }];
  if (saved.isRevised) changes.push({ action: "arguments_revised", details: { from } });
  const { organizationUid, uid } = own;
  await appendAndTell(
    tx,
    ctx.actor,
    { organizationUid, uid, version: saved.version, at },
    { changes, told: { agentUid: ctx.actor.uid, type: "approval.answered" } },
  );
}
