import type { Identity } from "@/lib/domain/channel";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Queryable } from "../db/pool";

export type IdentityBy =
  | "anybody"
  | { handle: string }
  | { email: string }
  | { type: "user" | "agent"; uid: string }
  | { uids: readonly string[] };

function matching(by: IdentityBy): Prisma.Sql {
  if (by === "anybody") return Prisma.sql`true`;
  if ("handle" in by) return Prisma.sql`h.handle = ${by.handle.toLowerCase()}`;
  if ("email" in by) return Prisma.sql`u.email = ${by.email.toLowerCase()}`;
  if ("uids" in by)
    return Prisma.sql`coalesce(h.user_uid, h.agent_uid) = ANY (${by.uids.map(lookedUp)}::uuid[])`;
  return Prisma.sql`h.${Prisma.raw(`${by.type}_uid`)} = ${lookedUp(by.uid)}::uuid`;
}

const IDENTITY_COLUMNS = Prisma.sql`
  CASE WHEN h.user_uid IS NULL THEN 'agent' ELSE 'user' END AS type, coalesce(h.user_uid, h.agent_uid) AS uid,
  coalesce(u.name, a.name) AS name, h.handle`;

const IDENTITY_JOINS = Prisma.sql`
  LEFT JOIN users u ON u.uid = h.user_uid
  LEFT JOIN agents a ON a.organization_uid = h.organization_uid AND a.uid = h.agent_uid`;

/** By hand: people and agents are found alike, by the one table that names both. */
export const findIdentities = (
  from: Queryable,
  organizationUid: string,
  by: IdentityBy,
): Promise<Identity[]> =>
  from.rows<Identity>(Prisma.sql`
    SELECT ${IDENTITY_COLUMNS} FROM handles h ${IDENTITY_JOINS}
    WHERE h.organization_uid = ${organizationUid}::uuid AND ${matching(by)}`);
