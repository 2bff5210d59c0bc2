import type { ApiToken } from "@/lib/domain/api-token";
import { ALL_SCOPES, type Scope } from "@/lib/domain/permissions";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

/** Whose tokens: those of one person or one agent; of everybody where it is null. */
export type Holder = { type: "user" | "agent"; uid: string } | null;

type Row = Omit<ApiToken, "scopes"> & { scopes: string[] };

const COLUMNS = Prisma.sql`
  t.organization_uid AS "organizationUid", t.uid, t.name, t.prefix, t.last_four AS "lastFour", t.scopes,
  t.expires_at AS "expiresAt", t.revoked_at AS "revokedAt", t.last_used_at AS "lastUsedAt", t.created_at AS "createdAt",
  CASE WHEN u.uid IS NOT NULL THEN json_build_object('type', 'user', 'uid', u.uid, 'name', u.name)
       ELSE json_build_object('type', 'agent', 'uid', a.uid, 'name', a.name) END AS holder,
  CASE WHEN c.uid IS NOT NULL THEN json_build_object('uid', c.uid, 'name', c.name) END AS "createdBy"`;

const TOKENS = Prisma.sql`
  api_tokens t LEFT JOIN users u ON u.uid = t.user_uid
  LEFT JOIN agents a ON a.organization_uid = t.organization_uid AND a.uid = t.agent_uid
  LEFT JOIN users c ON c.uid = t.created_by_user_uid`;

const toToken = (row: Row): ApiToken => ({
  ...row,
  scopes: row.scopes.includes(ALL_SCOPES) ? null : (row.scopes as Scope[]),
});

/** The newest first; those before the one of a uid. */
export async function selectTokens(
  from: Queryable,
  organizationUid: string,
  { holder, before, limit }: { holder: Holder; before?: string | undefined; limit: number },
): Promise<ApiToken[]> {
  const held = holder
    ? Prisma.sql`AND t.${Prisma.raw(`${holder.type}_uid`)} = ${holder.uid}::uuid`
    : Prisma.empty;
  const rows = await from.rows<Row>(Prisma.sql`
    SELECT ${COLUMNS} FROM ${TOKENS} WHERE t.organization_uid = ${organizationUid}::uuid ${held}
      AND (${before ?? null}::uuid IS NULL OR t.uid < ${before ?? null}::uuid)
    ORDER BY t.uid DESC LIMIT ${limit}`);
  return rows.map(toToken);
}

/** Holds one token until the transaction ends. */
export async function lockToken(
  tx: Tx,
  { organizationUid, uid }: { organizationUid: string; uid: string },
): Promise<ApiToken | null> {
  const [row] = await tx.rows<Row>(Prisma.sql`
    SELECT ${COLUMNS} FROM ${TOKENS} WHERE t.organization_uid = ${organizationUid}::uuid AND t.uid = ${uid}::uuid
    FOR NO KEY UPDATE OF t`);
  return row ? toToken(row) : null;
}

export type TokenRow = {
  organizationUid: string;
  uid: string;
  holder: { type: "user" | "agent"; uid: string };
  name: string;
  tokenHash: Buffer;
  prefix: string;
  lastFour: string;
  scopes: readonly string[] | null;
  expiresAt: Date | null;
  createdByUserUid: string | null;
};

export async function insertToken(tx: Tx, row: TokenRow): Promise<void> {
  const { holder } = row;
  await tx.rows(Prisma.sql`
    INSERT INTO api_tokens (organization_uid, uid, ${Prisma.raw(`${holder.type}_uid`)}, name, token_hash, prefix, last_four,
                            scopes, expires_at, created_by_user_uid)
    VALUES (${row.organizationUid}::uuid, ${row.uid}::uuid, ${holder.uid}::uuid, ${row.name}, ${row.tokenHash}, ${row.prefix},
            ${row.lastFour}, ${row.scopes ?? [ALL_SCOPES]}::text[], ${row.expiresAt}::timestamptz, ${row.createdByUserUid}::uuid)`);
}

/** From the commit on it opens nothing. */
export async function setRevoked(tx: Tx, { organizationUid, uid }: ApiToken): Promise<void> {
  await tx.rows(Prisma.sql`
    UPDATE api_tokens SET revoked_at = now() WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`);
}

/** How a holder is called, and who answers for an agent; null where there is none in the organization. */
export async function selectHolder(
  from: Queryable,
  organizationUid: string,
  { type, uid }: { type: "user" | "agent"; uid: string },
): Promise<{ name: string; ownerUserUid: string | null } | null> {
  const [holder] = await from.rows<{ name: string; ownerUserUid: string | null }>(
    type === "user"
      ? Prisma.sql`
          SELECT u.name, NULL AS "ownerUserUid" FROM memberships m JOIN users u ON u.uid = m.user_uid
          WHERE m.organization_uid = ${organizationUid}::uuid AND m.user_uid = ${uid}::uuid`
      : Prisma.sql`
          SELECT a.name, a.owner_user_uid AS "ownerUserUid" FROM agents a
          WHERE a.organization_uid = ${organizationUid}::uuid AND a.uid = ${uid}::uuid`,
  );
  return holder ?? null;
}
