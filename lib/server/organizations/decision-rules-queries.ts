import type { DecisionRules } from "@/lib/domain/decision-rules";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

/** By hand, so that it can be asked within a transaction. */
export async function selectDecisionRules(
  from: Queryable,
  organizationUid: string,
): Promise<DecisionRules | null> {
  const [rules] = await from.rows<DecisionRules>(
    Prisma.sql`
      SELECT undo_seconds AS "undoSeconds", undo_skips_urgent AS "undoSkipsUrgent", reject_needs_note AS "rejectNeedsNote",
             quick_reasons AS "quickReasons", own_domains AS "ownDomains", high_risk_rules AS "highRiskRules",
             not_executed_minutes AS "notExecutedMinutes", grant_minutes AS "grantMinutes"
      FROM organizations WHERE uid = ${organizationUid}::uuid`,
    "select-decision-rules",
  );
  return rules ?? null;
}
