import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { v7 as uuidv7 } from "uuid";
import type { ApprovalState } from "@/lib/domain/approval-event";
import { type GrantClaims, type GrantedCall, type Grants, NO_GRANTS } from "@/lib/domain/grant";
import type { JsonObject } from "@/lib/domain/work-task";
import { inTransaction, type Queryable, sql, type Tx } from "../db/pool";
import { env } from "../env";
import { log } from "../log";
import {
  type ApprovedCall,
  insertGrant,
  lockApproved,
  type StoredGrant,
  selectDecisive,
  selectTerms,
} from "./grants-sql";
import { signGrant } from "./sign-grant";
import { currentKid } from "./signing-keys";

/** The address under which this server is known, without a slash at its end. */
export const issuer = (): string =>
  (env().PUBLIC_URL ?? env().NEXTAUTH_URL ?? "http://localhost:3000").replace(/\/+$/, "");

/** Nobody but the rules of an organization in test mode approves without a person. */
const TEST_RULES = "policy:test";

const isOpen = ({ consumedAt, revokedAt, isExpired, isReported }: StoredGrant): boolean =>
  consumedAt === null && revokedAt === null && !isExpired && !isReported;

/**
 * The grant of an approved call, to be given to the agent that asked and to nobody else. The first read makes it, and
 * as long as it is good every other one, also at the same time, gives the same. One that expired unspent is made anew,
 * as is one that was revoked once the agent goes on. Null where the call is not approved, its grant is spent, what came
 * of it is reported, or the agent is paused. Not for whoever holds the request's row: see grantWithin.
 */
export async function grantOf(call: GrantedCall): Promise<string | null> {
  const found = await selectDecisive(sql(), call);
  if (found?.consumedAt) return null;
  return found && isOpen(found) ? signed(sql(), found) : inTransaction((tx) => grantWithin(tx, call));
}

/** The same in a transaction that may hold the request's row already. */
export async function grantWithin(tx: Tx, call: GrantedCall): Promise<string | null> {
  const grant = await openOrMake(tx, call);
  return grant && signed(tx, grant);
}

/** Those of a request as it stands: of the whole, or of each call that was approved where it carries several. */
export async function grantsOf(
  organizationUid: string,
  { uid, resolution, approval }: ApprovalState,
): Promise<Grants> {
  if (resolution !== "approved" || !approval || approval.execution) return NO_GRANTS;
  const { actions } = approval;
  if (actions.length === 0) {
    return { ...NO_GRANTS, whole: await grantOf({ organizationUid, uid, actionUid: null }) };
  }
  const byAction = new Map<string, string | null>();
  // One after the other: they would only wait for each other at the request's row.
  for (const action of actions) {
    if (action.resolution !== "approved") continue;
    byAction.set(action.uid, await grantOf({ organizationUid, uid, actionUid: action.uid }));
  }
  return { ...NO_GRANTS, byAction };
}

/** A decision without its grant is of more use than none. */
const signed = (from: Queryable, grant: Signable): Promise<string | null> =>
  signGrant(from, grant).catch((error) => {
    log().error({ err: error, kid: grant.kid }, "a grant could not be signed");
    return null;
  });

type Signable = Pick<StoredGrant, "kid" | "claims">;

async function openOrMake(tx: Tx, call: GrantedCall): Promise<Signable | null> {
  const approved = await lockApproved(tx, call);
  if (!approved?.agentUid || approved.isExecuted) return null;
  const { agentUid } = approved;
  const terms = await selectTerms(tx, call, agentUid);
  if (!terms || terms.isPaused) return null;
  // Somebody else may have made or spent one while this waited for the row.
  const found = await selectDecisive(tx, call);
  if (found?.consumedAt) return null;
  if (found && isOpen(found)) return found;
  return make(tx, call, { approved, agentUid, minutes: terms.grantMinutes });
}

type Making = { approved: ApprovedCall; agentUid: string; minutes: number };

async function make(tx: Tx, call: GrantedCall, { approved, agentUid, minutes }: Making): Promise<Signable> {
  const now = new Date();
  const iat = Math.floor(now.getTime() / 1000);
  const claims: GrantClaims = {
    iss: issuer(),
    aud: agentUid,
    sub: call.uid,
    org: call.organizationUid,
    ...(call.actionUid !== null && { action: call.actionUid }),
    tool: toolOf(approved.toolArgs),
    args_sha256: argsSha256(approved.toolArgs),
    ver: approved.version,
    dec: "approved",
    by: approved.byUserUid ?? TEST_RULES,
    iat,
    exp: iat + minutes * 60,
    jti: uuidv7(),
  };
  const kid = await currentKid(tx);
  await insertGrant(tx, call, { kid, issuedAt: now.toISOString(), claims });
  return { kid, claims };
}

const toolOf = ({ tool_type }: JsonObject): string | null =>
  typeof tool_type === "string" ? tool_type : null;

const argsSha256 = (toolArgs: JsonObject): string =>
  createHash("sha256")
    .update(canonicalize(toolArgs) ?? "")
    .digest("base64url");
