import { type Ctx, can, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Tx } from "../db/pool";
import { chooseOrganization } from "../organizations/choose-organization";
import { inOneMoment, type Measures, selectMeasures } from "./snapshot-sql";

/** Where and when numbers are read: all of one moment. */
export type Scene = {
  tx: Tx;
  organizationUid: string;
  measures: Measures;
  /** Whether the caller may see numbers of single reviewers. */
  seesReviewers: boolean;
};

/**
 * Lets a person read the numbers of an organization.
 * @throws AppError `forbidden` for an agent and for who is no member, `invalid_request` where there is no such organization.
 */
export async function openDashboard<T>(
  ctx: Ctx,
  organization: string | undefined,
  read: (scene: Scene) => Promise<T>,
): Promise<T> {
  if (ctx.actor.type === "agent") throw new AppError("forbidden", "Dashboards are for people");
  const organizationUid = await chooseOrganization(ctx, organization);
  requirePermission(ctx, organizationUid, "work_tasks:read");
  const seesReviewers = can(ctx, organizationUid, "dashboard:reviewers");
  return inOneMoment(async (tx) => {
    const measures = await selectMeasures(tx, organizationUid);
    return read({ tx, organizationUid, measures, seesReviewers });
  });
}
