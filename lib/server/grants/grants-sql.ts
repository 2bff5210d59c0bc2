import type { GrantClaims, GrantedCall } from "@/lib/domain/grant";
import type { Instant, JsonObject } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

export type StoredGrant = {
  jti: string;
  kid: string;
  claims: GrantClaims;
  consumedAt: Instant | null;
  revokedAt: Instant | null;
  isExpired: boolean;
  /** The agent has said what came of the request. */
  isReported: boolean;
};

const COLUMNS = Prisma.sql`
  g.jti, g.kid, g.claims, g.consumed_at AS "consumedAt", g.revoked_at AS "revokedAt",
  g.expires_at <= clock_timestamp() AS "isExpired",
  (SELECT t.execution_outcome IS NOT NULL FROM work_tasks t
   WHERE t.organization_uid = g.organization_uid AND t.uid = g.task_uid) AS "isReported"`;

const ofCall = ({ organizationUid, uid, actionUid }: GrantedCall) => Prisma.sql`
  g.organization_uid = ${organizationUid}::uuid AND g.task_uid = ${uid}::uuid AND g.action_uid IS NOT DISTINCT FROM ${actionUid}::uuid`;

/** The grant of a call that was spent, or else the newest. */
export async function selectDecisive(from: Queryable, call: GrantedCall): Promise<StoredGrant | null> {
  const [grant] = await from.rows<StoredGrant>(
    Prisma.sql`
      SELECT ${COLUMNS} FROM grants g WHERE ${ofCall(call)}
      ORDER BY g.consumed_at IS NULL, g.issued_at DESC, g.jti DESC LIMIT 1`,
    "select-decisive-grant",
  );
  return grant ?? null;
}

/** A grant of a request, by its jti. */
export async function selectGrant(
  from: Queryable,
  { organizationUid, uid }: { organizationUid: string; uid: string },
  jti: string,
): Promise<(StoredGrant & { actionUid: string | null }) | null> {
  const [grant] = await from.rows<StoredGrant & { actionUid: string | null }>(
    Prisma.sql`
      SELECT ${COLUMNS}, g.action_uid AS "actionUid" FROM grants g
      WHERE g.organization_uid = ${organizationUid}::uuid AND g.task_uid = ${uid}::uuid AND g.jti = ${jti}::uuid`,
    "select-grant",
  );
  return grant ?? null;
}

export type ApprovedCall = {
  agentUid: string | null;
  version: number;
  toolArgs: JsonObject;
  byUserUid: string | null;
  isExecuted: boolean;
};

/**
 * What was approved, held against other writers. A request that carries several calls is granted call by call, once all
 * are decided; another one as a whole.
 */
export async function lockApproved(tx: Tx, call: GrantedCall): Promise<ApprovedCall | null> {
  const [request] = await tx.rows<ApprovedCall & { isApproved: boolean }>(
    Prisma.sql`
      SELECT t.origin_agent_uid AS "agentUid", t.version, t.tool_args AS "toolArgs", t.resolved_by_user_uid AS "byUserUid",
             t.execution_outcome IS NOT NULL AS "isExecuted", t.resolution = 'approved' AS "isApproved"
      FROM work_tasks t
      WHERE t.organization_uid = ${call.organizationUid}::uuid AND t.uid = ${call.uid}::uuid AND t.type = 'hil_approval'
        AND t.resolution IS NOT NULL FOR UPDATE`,
    "lock-approved",
  );
  if (!request) return null;
  const actions = await selectActions(tx, call);
  if (call.actionUid === null) return request.isApproved && actions.length === 0 ? request : null;
  const action = actions.find(({ uid, isApproved }) => uid === call.actionUid && isApproved);
  return action ? { ...request, ...action } : null;
}

type Action = Pick<ApprovedCall, "toolArgs" | "byUserUid"> & { uid: string; isApproved: boolean };

const selectActions = (tx: Tx, { organizationUid, uid }: GrantedCall): Promise<Action[]> =>
  tx.rows<Action>(
    Prisma.sql`
      SELECT a.uid, a.tool_args AS "toolArgs", a.resolved_by_user_uid AS "byUserUid",
             coalesce(a.resolution = 'approved', false) AS "isApproved"
      FROM approval_actions a WHERE a.organization_uid = ${organizationUid}::uuid AND a.task_uid = ${uid}::uuid`,
    "select-actions-to-grant",
  );

/** What a new grant depends on. Nobody pauses or resumes the agent until it is saved: a pause has to find it to revoke it. */
export async function selectTerms(
  tx: Tx,
  { organizationUid }: GrantedCall,
  agentUid: string,
): Promise<{ isPaused: boolean; grantMinutes: number } | null> {
  const [terms] = await tx.rows<{ isPaused: boolean; grantMinutes: number }>(
    Prisma.sql`
      WITH agent AS (
        SELECT paused_at FROM agents WHERE organization_uid = ${organizationUid}::uuid AND uid = ${agentUid}::uuid FOR SHARE)
      SELECT paused_at IS NOT NULL AS "isPaused", grant_minutes AS "grantMinutes"
      FROM agent, organizations WHERE organizations.uid = ${organizationUid}::uuid`,
    "select-grant-terms",
  );
  return terms ?? null;
}

export async function insertGrant(
  tx: Tx,
  call: GrantedCall,
  grant: { kid: string; issuedAt: Instant; claims: GrantClaims },
): Promise<void> {
  const { kid, issuedAt, claims } = grant;
  await tx.rows(
    Prisma.sql`
      INSERT INTO grants (organization_uid, jti, task_uid, action_uid, kid, issued_at, expires_at, claims)
      VALUES (${call.organizationUid}::uuid, ${claims.jti}::uuid, ${call.uid}::uuid, ${call.actionUid}::uuid, ${kid},
        ${issuedAt}::timestamptz, to_timestamp(${claims.exp}), ${JSON.stringify(claims)}::json)`,
    "insert-grant",
  );
}

/** Spends it, if it still can be: a pause may have been faster. */
export async function spendGrant(
  tx: Tx,
  { organizationUid }: { organizationUid: string },
  { jti, at }: { jti: string; at: Instant },
): Promise<boolean> {
  const spent = await tx.rows(
    Prisma.sql`
      UPDATE grants g SET consumed_at = ${at}::timestamptz
      WHERE g.organization_uid = ${organizationUid}::uuid AND g.jti = ${jti}::uuid
        AND g.consumed_at IS NULL AND g.revoked_at IS NULL AND g.expires_at > clock_timestamp()
      RETURNING 1 AS spent`,
    "spend-grant",
  );
  return spent.length > 0;
}
