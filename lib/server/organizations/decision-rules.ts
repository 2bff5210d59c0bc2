import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import type { DecisionRules } from "@/lib/domain/decision-rules";
import { AppError } from "@/lib/domain/errors";
import { type Queryable, sql } from "../db/pool";
import { selectDecisionRules } from "./decision-rules-queries";
import { requireMember } from "./require-member";
import { updateOrganization } from "./settings";

/** How an organization of the caller wants its decisions to be made. @throws AppError `not_found`. */
export async function findDecisionRules(
  organizationUid: string,
  from: Queryable = sql(),
): Promise<DecisionRules> {
  const rules = await selectDecisionRules(from, organizationUid);
  if (!rules) throw new AppError("not_found", "Organization not found");
  return rules;
}

/** @throws AppError `not_found`, also where the caller is no member; `forbidden`. */
export async function getDecisionRules(ctx: Ctx, organizationUid: string): Promise<DecisionRules> {
  requireMember(ctx, organizationUid);
  requirePermission(ctx, organizationUid, "work_tasks:read");
  return findDecisionRules(organizationUid);
}

/** Changes what is given; what is held already stays as it is. @throws as getDecisionRules does. */
export const updateDecisionRules = (
  ctx: Ctx,
  organizationUid: string,
  changes: { [K in keyof DecisionRules]?: DecisionRules[K] | undefined },
): Promise<DecisionRules> => updateOrganization(ctx, organizationUid, { changes });
