import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

export type Assignable = {
  users: { uid: string; name: string; avatar_url: string | null }[];
  agents: { uid: string; name: string }[];
};

/** By hand: people and agents of an organization by name, in one statement. */
export async function findAssignable(from: Queryable, organizationUid: string): Promise<Assignable> {
  const [found] = await from.rows<Assignable>(Prisma.sql`
    SELECT
      coalesce((SELECT json_agg(json_build_object('uid', u.uid, 'name', u.name, 'avatar_url', u.avatar_url) ORDER BY lower(u.name), u.uid)
        FROM memberships m JOIN users u ON u.uid = m.user_uid WHERE m.organization_uid = ${organizationUid}::uuid), '[]') AS users,
      coalesce((SELECT json_agg(json_build_object('uid', a.uid, 'name', a.name) ORDER BY lower(a.name), a.uid)
        FROM agents a WHERE a.organization_uid = ${organizationUid}::uuid), '[]') AS agents`);
  return found ?? { users: [], agents: [] };
}
