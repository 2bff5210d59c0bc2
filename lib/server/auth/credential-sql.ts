import { permissionsOf } from "@/lib/domain/permissions";
import { Prisma } from "@/prisma/generated/client";
import { sql } from "../db/pool";
import { type Identity, type Memberships, personIdentity } from "./identity";

type TokenRow = {
  uid: string;
  organization_uid: string;
  user_uid: string | null;
  agent_uid: string | null;
  name: string;
  scopes: string[];
  expires_at: string | null;
  memberships: Memberships | null;
};

/** Organizations in the order in which the person joined them. */
const MEMBERSHIPS = (userUid: Prisma.Sql) => Prisma.sql`(
  SELECT json_object_agg(m.organization_uid, m.role ORDER BY m.created_at, m.organization_uid)
  FROM memberships m WHERE m.user_uid = ${userUid}) AS memberships`;

/** By hand: token, holder and memberships in one statement. */
export async function findByToken(hash: Buffer): Promise<Identity | null> {
  const [row] = await sql().rows<TokenRow>(
    Prisma.sql`
      SELECT t.uid, t.organization_uid, t.user_uid, t.agent_uid, coalesce(u.name, a.name) AS name, t.scopes, t.expires_at,
             ${MEMBERSHIPS(Prisma.sql`t.user_uid`)}
      FROM api_tokens t
      LEFT JOIN users u ON u.uid = t.user_uid
      LEFT JOIN agents a ON a.organization_uid = t.organization_uid AND a.uid = t.agent_uid
      WHERE t.token_hash = ${hash} AND t.revoked_at IS NULL`,
    "find-by-token",
  );
  return row ? identityOf(row) : null;
}

function identityOf(row: TokenRow): Identity | null {
  const { name, scopes, organization_uid: organizationUid } = row;
  const rest = { tokenUid: row.uid, expiresAtMs: row.expires_at ? Date.parse(row.expires_at) : null };
  if (row.user_uid) {
    const actor = { type: "user" as const, uid: row.user_uid, name };
    return personIdentity(actor, row.memberships ?? {}, { ...rest, scopes, preferred: organizationUid });
  }
  return {
    ...rest,
    actor: { type: "agent", uid: row.agent_uid ?? "", name },
    organizations: new Map([[organizationUid, permissionsOf("agent", scopes)]]),
    defaultOrganization: organizationUid,
  };
}

type SessionRow = {
  user_uid: string;
  name: string;
  default_organization_uid: string | null;
  expires_at: string;
  memberships: Memberships | null;
};

/** By hand: session, person and memberships in one statement. */
export async function findBySession(sessionUid: string): Promise<Identity | null> {
  const [row] = await sql().rows<SessionRow>(
    Prisma.sql`
      SELECT s.user_uid, u.name, u.default_organization_uid, s.expires_at, ${MEMBERSHIPS(Prisma.sql`s.user_uid`)}
      FROM sessions s JOIN users u ON u.uid = s.user_uid WHERE s.uid = ${sessionUid}::uuid`,
    "find-by-session",
  );
  if (!row) return null;
  return personIdentity({ type: "user", uid: row.user_uid, name: row.name }, row.memberships ?? {}, {
    ...{ tokenUid: null, sessionUid },
    expiresAtMs: Date.parse(row.expires_at),
    preferred: row.default_organization_uid,
  });
}

export type SessionUse = { at: string; userAgent: string | null };

/** Writes down when sessions were last used, and by which browser; many at once, outside of the requests. */
export async function saveSessionUse(uses: ReadonlyMap<string, SessionUse>): Promise<void> {
  const all = [...uses.values()];
  await sql().rows(Prisma.sql`
    UPDATE sessions s SET last_seen_at = greatest(s.last_seen_at, u.at), user_agent = coalesce(u.user_agent, s.user_agent)
    FROM unnest(${[...uses.keys()]}::uuid[], ${all.map(({ at }) => at)}::timestamptz[],
      ${all.map(({ userAgent }) => userAgent)}::text[]) AS u (uid, at, user_agent)
    WHERE s.uid = u.uid`);
}

/** Writes down when tokens were last used; many at once, outside of the requests. */
export async function saveTokenUse(uses: ReadonlyMap<string, string>): Promise<void> {
  await sql().rows(Prisma.sql`
    UPDATE api_tokens t SET last_used_at = u.at
    FROM unnest(${[...uses.keys()]}::uuid[], ${[...uses.values()]}::timestamptz[]) AS u (uid, at)
    WHERE t.uid = u.uid AND (t.last_used_at IS NULL OR t.last_used_at < u.at)`);
}
