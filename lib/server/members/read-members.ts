import { type Ctx, can, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Member, MemberDuties } from "@/lib/domain/member";
import { requireUser } from "../auth/require-user";
import { sql } from "../db/pool";
import { requireMember } from "../organizations/require-member";
import { type MemberKey, selectDuties, selectMember, selectMembers } from "./members-sql";

/**
 * The people of an organization, by name; when they were last seen for those alone who may see numbers of single people.
 * @throws AppError `not_found`; `forbidden`, also for every agent.
 */
export async function listMembers(ctx: Ctx, organizationUid: string): Promise<Member[]> {
  requireMember(ctx, organizationUid);
  requireUser(ctx, "An agent cannot list people");
  requirePermission(ctx, organizationUid, "work_tasks:read");
  const members = await selectMembers(sql(), organizationUid);
  if (can(ctx, organizationUid, "dashboard:reviewers")) return members;
  return members.map(({ lastSeenAt: _, ...member }) => member);
}

export const noSuchMember = () => new AppError("not_found", "Member not found");

/** What is on somebody's hands, for admins and for themselves. @throws AppError `not_found`, `forbidden`. */
export async function getMemberDuties(ctx: Ctx, key: MemberKey): Promise<MemberDuties> {
  requireMember(ctx, key.organizationUid);
  const caller = requireUser(ctx, "An agent cannot list people");
  if (caller.uid !== key.uid) requirePermission(ctx, key.organizationUid, "organization:administer");
  if (!(await selectMember(sql(), key))) throw noSuchMember();
  return selectDuties(sql(), key);
}
