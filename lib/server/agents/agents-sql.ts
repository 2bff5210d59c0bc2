import type { ListedAgent } from "@/lib/domain/agent-facts";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

type Key = { organizationUid: string; uid: string };

const of = ({ organizationUid, uid }: Key) =>
  Prisma.sql`organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`;

/** By name; one of them alone where `uid` is given. */
export const selectAgents = (
  from: Queryable,
  { organizationUid, uid }: { organizationUid: string; uid?: string | undefined },
): Promise<ListedAgent[]> =>
  from.rows<ListedAgent>(Prisma.sql`
    SELECT a.organization_uid AS "organizationUid", a.uid, a.name, a.description, a.paused_at AS "pausedAt",
           a.created_at AS "createdAt",
           CASE WHEN o.uid IS NOT NULL THEN json_build_object('uid', o.uid, 'name', o.name) END AS owner,
           CASE WHEN u.uid IS NOT NULL THEN json_build_object('uid', u.uid, 'name', u.name) END AS "pausedBy",
           (SELECT count(*)::int FROM agent_tools x WHERE x.organization_uid = a.organization_uid AND x.agent_uid = a.uid)
             AS "toolCount",
           t.usable AS "tokenCount", t.last_used_at AS "lastUsedAt"
    FROM agents a
    LEFT JOIN users o ON o.uid = a.owner_user_uid
    LEFT JOIN users u ON u.uid = a.paused_by_user_uid
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()))::int AS usable,
             max(last_used_at) AS last_used_at
      FROM api_tokens x WHERE x.organization_uid = a.organization_uid AND x.agent_uid = a.uid) t
    WHERE a.organization_uid = ${organizationUid}::uuid AND (${uid ?? null}::uuid IS NULL OR a.uid = ${uid ?? null}::uuid)
    ORDER BY lower(a.name), a.uid`);

/** The name of a member, or null where the person is none. Whoever is named stays one until the transaction ends. */
export async function memberName(tx: Tx, { organizationUid, uid }: Key): Promise<string | null> {
  const [member] = await tx.rows<{ name: string }>(Prisma.sql`
    SELECT u.name FROM memberships m JOIN users u ON u.uid = m.user_uid
    WHERE m.organization_uid = ${organizationUid}::uuid AND m.user_uid = ${uid}::uuid FOR KEY SHARE OF m`);
  return member?.name ?? null;
}

export type AgentRow = Key & { name: string; description: string; ownerUserUid: string | null };

/** @throws PostgreSQL's unique_violation where another agent of the organization has the name. */
export async function insertAgent(tx: Tx, agent: AgentRow): Promise<void> {
  const { organizationUid, uid, name, description, ownerUserUid } = agent;
  await tx.rows(Prisma.sql`
    INSERT INTO agents (organization_uid, uid, name, description, owner_user_uid)
    VALUES (${organizationUid}::uuid, ${uid}::uuid, ${name}, ${description}, ${ownerUserUid}::uuid)`);
}

/** @throws as insertAgent does. */
export async function saveAgent(
  tx: Tx,
  { name, description, ownerUserUid, ...key }: AgentRow,
): Promise<void> {
  await tx.rows(Prisma.sql`
    UPDATE agents SET name = ${name}, description = ${description}, owner_user_uid = ${ownerUserUid}::uuid
    WHERE ${of(key)}`);
}

/** False: tasks, comments or webhook endpoints refer to it. */
export async function deleteUnusedAgent(tx: Tx, { organizationUid, uid }: Key): Promise<boolean> {
  const referring = (table: string, column: string) => Prisma.sql`
    NOT EXISTS (SELECT FROM ${Prisma.raw(table)} x
      WHERE x.organization_uid = ${organizationUid}::uuid AND x.${Prisma.raw(column)} = ${uid}::uuid)`;
  const deleted = await tx.rows(Prisma.sql`
    DELETE FROM agents WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid
      AND ${referring("work_tasks", "origin_agent_uid")} AND ${referring("work_tasks", "assignee_agent_uid")}
      AND ${referring("comments", "author_agent_uid")} AND ${referring("webhook_endpoints", "agent_uid")}
    RETURNING uid`);
  return deleted.length > 0;
}
