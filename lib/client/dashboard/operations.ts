import { remote } from "@/lib/client/api/remote";
import type * as breakdown from "@/lib/contracts/desk/dashboard/breakdown";
import type * as cost from "@/lib/contracts/desk/dashboard/cost";
import type * as flow from "@/lib/contracts/desk/dashboard/flow";
import type * as now from "@/lib/contracts/desk/dashboard/now";
import type * as quality from "@/lib/contracts/desk/dashboard/quality";

// Apart from the other operations, so that the list of tasks does not load them.
export const getDashboardNowOp = remote<typeof now.getDashboardNowOp>("GET", "/api/dashboard/now");
export const getDashboardFlowOp = remote<typeof flow.getDashboardFlowOp>("GET", "/api/dashboard/flow");
export const getDashboardBreakdownOp = remote<typeof breakdown.getDashboardBreakdownOp>(
  "GET",
  "/api/dashboard/breakdown",
);
export const getDashboardPatternsOp = remote<typeof breakdown.getDashboardPatternsOp>(
  "GET",
  "/api/dashboard/patterns",
);
export const getDashboardQualityOp = remote<typeof quality.getDashboardQualityOp>(
  "GET",
  "/api/dashboard/quality",
);
export const getDashboardCostOp = remote<typeof cost.getDashboardCostOp>("GET", "/api/dashboard/cost");
