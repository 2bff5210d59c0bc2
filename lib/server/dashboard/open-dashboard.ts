import { type Ctx, can, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { chooseOrganization } from "../organizations/choose-organization";
import { type Moment, openMoment, shareMoment } from "./moments";

/** Where and when numbers are read: all of one moment. */
export type Scene = Moment & {
  /** Whether the caller may see numbers of single reviewers. */
  seesReviewers: boolean;
};

async function chooseDashboard(ctx: Ctx, organization: string | undefined): Promise<string> {
  if (ctx.actor.type === "agent") throw new AppError("forbidden", "Dashboards are for people");
  const organizationUid = await chooseOrganization(ctx, organization);
  requirePermission(ctx, organizationUid, "work_tasks:read");
  return organizationUid;
}

/**
 * Lets a person read the numbers of an organization.
 * @throws AppError `forbidden` for an agent and for who is no member, `invalid_request` where there is no such organization.
 */
export async function openDashboard<T>(
  ctx: Ctx,
  organization: string | undefined,
  read: (scene: Scene) => Promise<T>,
  open = openMoment<T>,
): Promise<T> {
  const organizationUid = await chooseDashboard(ctx, organization);
  const seesReviewers = can(ctx, organizationUid, "dashboard:reviewers");
  return open(organizationUid, (moment) => read({ ...moment, seesReviewers }));
}

/** The same for one panel of many that are asked for at once. */
export const shareDashboard = <T>(
  ctx: Ctx,
  organization: string | undefined,
  read: (scene: Scene) => Promise<T>,
): Promise<T> => openDashboard(ctx, organization, read, shareMoment<T>);
