import { getDashboardBreakdownOp, getDashboardPatternsOp } from "@/lib/contracts/desk/dashboard/breakdown";
import { getDashboardCostOp } from "@/lib/contracts/desk/dashboard/cost";
import type { PeriodQuery } from "@/lib/contracts/desk/dashboard/fields";
import { getDashboardFlowOp } from "@/lib/contracts/desk/dashboard/flow";
import { toNow, toPeriodHead } from "@/lib/contracts/desk/dashboard/mapping";
import { getDashboardNowOp } from "@/lib/contracts/desk/dashboard/now";
import {
  toBreakdown,
  toCost,
  toFlow,
  toPatterns,
  toQuality,
} from "@/lib/contracts/desk/dashboard/period-mapping";
import { getDashboardQualityOp } from "@/lib/contracts/desk/dashboard/quality";
import { type DashboardReport, getDashboardReportOp } from "@/lib/contracts/desk/dashboard/report";
import * as dashboard from "../dashboard/get-dashboard";
import { endpoint } from "../http/endpoint";

const asked = ({ organization_uid: organizationUid, range, from, to }: PeriodQuery): dashboard.Asked => ({
  ...{ organizationUid, range, from, to },
});

const now = endpoint(getDashboardNowOp, async (ctx, { query }) =>
  toNow(await dashboard.getNow(ctx, { organizationUid: query.organization_uid })),
);

const flow = endpoint(getDashboardFlowOp, async (ctx, { query }) =>
  toFlow(await dashboard.getFlow(ctx, asked(query))),
);

const breakdown = endpoint(getDashboardBreakdownOp, async (ctx, { query }) =>
  toBreakdown(await dashboard.getBreakdown(ctx, { ...asked(query), by: query.by })),
);

const patterns = endpoint(getDashboardPatternsOp, async (ctx, { query }) =>
  toPatterns(await dashboard.getPatterns(ctx, asked(query))),
);

const quality = endpoint(getDashboardQualityOp, async (ctx, { query }) =>
  toQuality(await dashboard.getQuality(ctx, asked(query))),
);

const cost = endpoint(getDashboardCostOp, async (ctx, { query }) =>
  toCost(await dashboard.getCost(ctx, asked(query))),
);

function toReport({ panel, ...head }: Awaited<ReturnType<typeof dashboard.getReport>>): DashboardReport {
  const of = <Panel>(part: Panel) => ({ ...head, panel: part });
  const { agent, tool, reviewer, priority } = panel.breakdown;
  return {
    ...toPeriodHead(head),
    now: toNow(of(panel.now)),
    flow: toFlow(of(panel.flow)),
    breakdown: {
      agent: toBreakdown(of(agent)),
      tool: toBreakdown(of(tool)),
      reviewer: toBreakdown(of(reviewer)),
      priority: toBreakdown(of(priority)),
    },
    patterns: toPatterns(of(panel.patterns)),
    quality: toQuality(of(panel.quality)),
    cost: toCost(of(panel.cost)),
  };
}

const report = endpoint(getDashboardReportOp, async (ctx, { query }) =>
  toReport(await dashboard.getReport(ctx, asked(query))),
);

export const deskDashboardEndpoints = [now, flow, breakdown, patterns, quality, cost, report];
