import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { getDecisionRulesOp } from "@/lib/client/api/operations";
import type { DecisionRulesView } from "@/lib/contracts/desk/workbench/rules";
import type { DecisionRules } from "@/lib/domain/decision-rules";

const STALE_MS = 60_000;

const toRules = (view: DecisionRulesView): DecisionRules => ({
  undoSeconds: view.undo_seconds,
  undoSkipsUrgent: view.undo_skips_urgent,
  rejectNeedsNote: view.reject_needs_note,
  quickReasons: view.quick_reasons,
  ownDomains: view.own_domains,
  notExecutedMinutes: view.not_executed_minutes,
  grantMinutes: view.grant_minutes,
  highRiskRules: view.high_risk_rules.map(({ tool_type, amount_from }) => ({
    toolType: tool_type,
    amountFrom: amount_from,
  })),
});

/** How an organization wants its decisions to be made. */
export const rulesQuery = (organizationUid: string) =>
  queryOptions({
    queryKey: ["decision-rules", organizationUid] as const,
    queryFn: async ({ signal }) => {
      const params = { organization_uid: organizationUid };
      return toRules((await call(getDecisionRulesOp, { params }, signal)).data);
    },
    staleTime: STALE_MS,
  });
