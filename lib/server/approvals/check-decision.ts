import { AppError, invalidField } from "@/lib/domain/errors";
import { isHighRisk } from "@/lib/domain/high-risk";
import { checkToolArgs } from "../agents/check-tool-args";
import type { Tx } from "../db/pool";
import { findDecisionRules } from "../organizations/decision-rules";
import { selectActions } from "./bundle-sql";
import { type DecideIfPending, type Locked, selectToolArgs } from "./decide-approval-sql";

type Decision = DecideIfPending & { isOneOfMany?: boolean | undefined };

/**
 * What an organization and the agent's tool ask of a decision on a pending request.
 * @throws AppError `invalid_request` without a note that is required, and for edited arguments that break the tool's
 * schema; `high_risk` for an approval of one among many.
 */
export async function checkDecision(tx: Tx, locked: Locked, decision: Decision): Promise<void> {
  if (decision.decision === "reject") return checkNote(tx, locked, decision);
  if (decision.isOneOfMany) await checkRisk(tx, locked, decision);
  if (decision.toolArgs) await checkToolArgs(tx, locked, decision.toolArgs);
}

async function checkNote(tx: Tx, { organizationUid }: Locked, { note }: Decision): Promise<void> {
  if (note?.trim()) return;
  const { rejectNeedsNote } = await findDecisionRules(organizationUid, tx);
  if (rejectNeedsNote) {
    throw invalidField("resolution_note", "is required by your organization when rejecting");
  }
}

async function checkRisk(tx: Tx, { organizationUid, isBundle }: Locked, { uid }: Decision): Promise<void> {
  const { highRiskRules } = await findDecisionRules(organizationUid, tx);
  if (highRiskRules.length === 0) return;
  const task = { organizationUid, uid };
  const calls = isBundle
    ? (await selectActions(tx, task)).map(({ toolArgs }) => toolArgs)
    : [await selectToolArgs(tx, task)];
  if (calls.some((call) => isHighRisk(highRiskRules, call))) {
    throw new AppError("high_risk", "Requests of high risk are decided one by one");
  }
}
