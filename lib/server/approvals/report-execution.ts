import canonicalize from "canonicalize";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError, StaleVersion } from "@/lib/domain/errors";
import type { Execution, WorkTaskDetail } from "@/lib/domain/work-task";
import { appendAndTell } from "../change-log/append";
import { inTransaction, type Tx } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { requireVersion } from "../tasks/require-version";
import { openOwn } from "./open-own";
import { saveExecution } from "./report-execution-sql";
import type { OwnRequest } from "./resolve-sql";

type Reported = Omit<Execution, "at">;

export type ReportExecution = Reported & { uid: string; expectedVersion?: number | undefined };

const isSame = (one: Reported, other: Reported): boolean => {
  const said = ({ outcome, result, error, externalRef }: Reported) =>
    canonicalize({ outcome, result, error, externalRef });
  return said(one) === said(other);
};

/**
 * The agent says what came of an approved request, once. To say the same again changes nothing.
 * @throws AppError `not_approved` where there was nothing to carry out; `already_reported` where it said something else
 * before; `not_found`, `forbidden`, `stale_version`.
 */
export const reportExecution = (
  ctx: Ctx,
  { uid, expectedVersion, ...reported }: ReportExecution,
): Promise<WorkTaskDetail> =>
  inTransaction(async (tx) => {
    const own = await openOwn(tx, ctx, uid);
    const task = await getWorkTask(ctx, { uid }, tx);
    const before = task.approval?.execution;
    if (before && isSame(before, reported)) return task;
    if (before) throw otherThan(before);
    if (own.resolution !== "approved") throw notApproved(own);
    requireVersion(own, expectedVersion);
    await save(tx, ctx, own, reported);
    return getWorkTask(ctx, { uid }, tx);
  });

const notApproved = ({ resolution }: OwnRequest) =>
  new AppError("not_approved", "Only what was approved is carried out", {
    details: [{ resolution: resolution ?? "pending" }],
  });

const otherThan = ({ outcome, at }: Execution) =>
  new AppError("already_reported", `It was reported already that it ${OUTCOME_WORDS[outcome]}`, {
    details: [{ outcome, executed_at: at }],
  });

const OUTCOME_WORDS = { succeeded: "succeeded", failed: "failed", skipped: "was skipped" } as const;

async function save(tx: Tx, ctx: Ctx, own: OwnRequest, reported: Reported): Promise<void> {
  const at = new Date().toISOString();
  const saved = await saveExecution(tx, own, { ...reported, at });
  if (!saved) throw new StaleVersion(own.version);
  const { outcome, error, externalRef: external_ref } = reported;
  await appendAndTell(
    tx,
    ctx.actor,
    { ...own, version: saved.version, at },
    {
      changes: [{ action: "executed", details: { outcome, error, external_ref } }],
      told: { agentUid: ctx.actor.uid, type: "approval.executed" },
    },
  );
}
