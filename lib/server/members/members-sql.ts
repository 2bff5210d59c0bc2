import type { Member, MemberDuties } from "@/lib/domain/member";
import type { Role } from "@/lib/domain/permissions";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

export type MemberKey = { organizationUid: string; uid: string };

const MEMBER = Prisma.sql`
  SELECT m.organization_uid AS "organizationUid", u.uid, u.name, u.email, m.role, m.created_at AS "joinedAt",
    greatest((SELECT max(s.last_seen_at) FROM sessions s WHERE s.user_uid = u.uid),
             (SELECT l.at FROM last_seen l WHERE l.user_uid = u.uid)) AS "lastSeenAt"
  FROM memberships m JOIN users u ON u.uid = m.user_uid`;

export const selectMembers = (from: Queryable, organizationUid: string): Promise<Member[]> =>
  from.rows<Member>(Prisma.sql`
    ${MEMBER} WHERE m.organization_uid = ${organizationUid}::uuid ORDER BY lower(u.name), u.uid`);

export async function selectMember(
  from: Queryable,
  { organizationUid, uid }: MemberKey,
): Promise<Member | null> {
  const [member] = await from.rows<Member>(Prisma.sql`
    ${MEMBER} WHERE m.organization_uid = ${organizationUid}::uuid AND m.user_uid = ${uid}::uuid`);
  return member ?? null;
}

/** Whether somebody else is an admin, too. The organization has to be locked, or the answer may be over by then. */
export async function hasOtherAdmin(tx: Tx, { organizationUid, uid }: MemberKey): Promise<boolean> {
  const others = await tx.rows(Prisma.sql`
    SELECT FROM memberships
    WHERE organization_uid = ${organizationUid}::uuid AND role = 'admin' AND user_uid <> ${uid}::uuid LIMIT 1`);
  return others.length > 0;
}

export async function saveRole(tx: Tx, { organizationUid, uid }: MemberKey, role: Role): Promise<void> {
  await tx.rows(Prisma.sql`
    UPDATE memberships SET role = ${role}::role
    WHERE organization_uid = ${organizationUid}::uuid AND user_uid = ${uid}::uuid`);
}

/** With it go the member's tokens, channels, views and mentions there; and their sessions, where nothing is left to see. */
export async function deleteMembership(tx: Tx, { organizationUid, uid }: MemberKey): Promise<void> {
  await tx.rows(Prisma.sql`
    DELETE FROM memberships WHERE organization_uid = ${organizationUid}::uuid AND user_uid = ${uid}::uuid`);
  await tx.rows(Prisma.sql`
    UPDATE users SET default_organization_uid = NULL
    WHERE uid = ${uid}::uuid AND default_organization_uid = ${organizationUid}::uuid`);
  await tx.rows(Prisma.sql`
    DELETE FROM sessions s WHERE s.user_uid = ${uid}::uuid
      AND NOT EXISTS (SELECT FROM memberships m WHERE m.user_uid = s.user_uid)`);
}

export async function saveDefaultOrganization(
  from: Queryable,
  { organizationUid, uid }: MemberKey,
): Promise<void> {
  await from.rows(Prisma.sql`
    UPDATE users SET default_organization_uid = ${organizationUid}::uuid WHERE uid = ${uid}::uuid`);
}

const SHOWN = 20;

/** By hand: all of it in one statement. */
export async function selectDuties(
  from: Queryable,
  { organizationUid, uid }: MemberKey,
): Promise<MemberDuties> {
  const [duties] = await from.rows<MemberDuties>(Prisma.sql`
    WITH assigned AS (
      SELECT uid, number, title FROM work_tasks
      WHERE organization_uid = ${organizationUid}::uuid AND deleted_at IS NULL AND archived_at IS NULL
        AND (assignee_user_uid = ${uid}::uuid OR ${uid}::uuid = ANY (co_assignee_user_uids))
        AND CASE type WHEN 'task' THEN status NOT IN ('done', 'canceled') ELSE resolution IS NULL END)
    SELECT
      (SELECT count(*) FROM assigned)::int AS "assignedTotal",
      coalesce((SELECT json_agg(a) FROM (SELECT * FROM assigned ORDER BY number LIMIT ${SHOWN}) a), '[]') AS assigned,
      (SELECT count(*) FROM work_tasks
       WHERE organization_uid = ${organizationUid}::uuid AND held_by_user_uid = ${uid}::uuid AND held_until IS NOT NULL)::int AS "heldTotal",
      coalesce((SELECT json_agg(json_build_object('uid', uid, 'name', name) ORDER BY lower(name), uid) FROM agents
       WHERE organization_uid = ${organizationUid}::uuid AND owner_user_uid = ${uid}::uuid), '[]') AS agents,
      coalesce((SELECT json_agg(json_build_object('uid', uid, 'name', name) ORDER BY lower(name), uid) FROM saved_views
       WHERE organization_uid = ${organizationUid}::uuid AND owner_user_uid = ${uid}::uuid AND is_shared), '[]') AS "sharedViews"`);
  return duties ?? { assignedTotal: 0, assigned: [], heldTotal: 0, agents: [], sharedViews: [] };
}
