import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { GrantedCall, SpentGrant } from "@/lib/domain/grant";
import { openOwn } from "../approvals/open-own";
import { appendChanges } from "../change-log/append";
import { inTransaction, type Tx } from "../db/pool";
import {
  type ApprovedCall,
  lockApproved,
  type StoredGrant,
  selectDecisive,
  selectGrant,
  spendGrant,
} from "./grants-sql";
import { readGrant } from "./sign-grant";

/**
 * Whoever carries out an approved call spends its grant first; of any number who try, one succeeds.
 * @throws AppError `grant_invalid` for what is no grant of this approval; `grant_spent`; `grant_void` where it is expired
 * or revoked, which it also is once the outcome was reported; `not_found`, `forbidden`.
 */
export const consumeGrant = (ctx: Ctx, { uid, grant }: { uid: string; grant: string }): Promise<SpentGrant> =>
  inTransaction(async (tx) => {
    const own = await openOwn(tx, ctx, uid);
    const claims = await readGrant(tx, grant);
    const stored = claims && (await selectGrant(tx, own, claims.jti));
    if (!stored) throw notOurs();
    const call = { organizationUid: own.organizationUid, uid: own.uid, actionUid: stored.actionUid };
    const approved = await requireSpendable(tx, call, stored);
    const at = new Date().toISOString();
    const { jti } = stored;
    if (!(await spendGrant(tx, own, { jti, at }))) throw await whyNot(tx, own, jti);
    await appendChanges(tx, ctx, { ...own, at }, [
      { action: "grant_consumed", details: { jti, action_uid: call.actionUid } },
    ]);
    const { toolArgs } = approved;
    return { uid: own.uid, actionUid: call.actionUid, jti, toolArgs, consumedAt: at };
  });

const notOurs = () =>
  new AppError("grant_invalid", "grant: is none of this approval, or was altered", {
    details: [{ field: "grant", message: "is none of this approval, or was altered" }],
  });

const spent = (consumedAt: string) =>
  new AppError("grant_spent", "It was spent before", { details: [{ consumed_at: consumedAt }] });

/** Why nothing more comes of a grant. */
type Reason = "expired" | "revoked" | "reported";

const SENTENCES: Record<Reason, string> = {
  expired: "The grant is expired; read the approval again for another one",
  revoked: "The grant was revoked",
  reported: "What came of the approval was reported already",
};

const voided = (reason: Reason) => new AppError("grant_void", SENTENCES[reason], { details: [{ reason }] });

async function requireSpendable(tx: Tx, call: GrantedCall, stored: StoredGrant): Promise<ApprovedCall> {
  const decisive = await selectDecisive(tx, call);
  if (decisive?.consumedAt) throw spent(decisive.consumedAt);
  const approved = await lockApproved(tx, call);
  if (!approved) throw notOurs();
  if (stored.isReported) throw voided("reported");
  if (stored.revokedAt) throw voided("revoked");
  if (stored.isExpired) throw voided("expired");
  return approved;
}

/** It could be spent a moment ago. Only a pause and time do not wait for the request's row. */
async function whyNot(tx: Tx, own: { organizationUid: string; uid: string }, jti: string): Promise<AppError> {
  const now = await selectGrant(tx, own, jti);
  return voided(now?.revokedAt ? "revoked" : "expired");
}
