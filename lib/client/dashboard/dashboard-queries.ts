import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import type { Dimension } from "@/lib/domain/dashboard/words";
import {
  getDashboardBreakdownOp,
  getDashboardCostOp,
  getDashboardFlowOp,
  getDashboardNowOp,
  getDashboardPatternsOp,
  getDashboardQualityOp,
} from "./operations";

type Query = Record<string, string>;

const ALL = ["dashboard"] as const;

export const dashboardKeys = {
  now: () => [...ALL, "now"] as const,
  period: () => [...ALL, "period"] as const,
};

/** Ages and days go on without anything happening. */
const EVERY_MINUTE = 60_000;

// What is read again takes the place of what was there when it has come, so that nothing flickers.
const kept = { placeholderData: keepPreviousData, refetchInterval: EVERY_MINUTE };

const periodKey = (panel: string, query: Query) => [...dashboardKeys.period(), panel, query];

export const dashboardQueries = {
  now: (organizationUid: string | null) => {
    const query = organizationUid ? { organization_uid: organizationUid } : {};
    return queryOptions({
      ...kept,
      queryKey: [...dashboardKeys.now(), query],
      queryFn: async ({ signal }) => (await call(getDashboardNowOp, { query }, signal)).data,
    });
  },
  flow: (query: Query) =>
    queryOptions({
      ...kept,
      queryKey: periodKey("flow", query),
      queryFn: async ({ signal }) => (await call(getDashboardFlowOp, { query }, signal)).data,
    }),
  breakdown: (by: Dimension, query: Query) =>
    queryOptions({
      ...kept,
      queryKey: periodKey(`by ${by}`, query),
      queryFn: async ({ signal }) =>
        (await call(getDashboardBreakdownOp, { query: { ...query, by } }, signal)).data,
    }),
  patterns: (query: Query) =>
    queryOptions({
      ...kept,
      queryKey: periodKey("patterns", query),
      queryFn: async ({ signal }) => (await call(getDashboardPatternsOp, { query }, signal)).data,
    }),
  quality: (query: Query) =>
    queryOptions({
      ...kept,
      queryKey: periodKey("quality", query),
      queryFn: async ({ signal }) => (await call(getDashboardQualityOp, { query }, signal)).data,
    }),
  cost: (query: Query) =>
    queryOptions({
      ...kept,
      queryKey: periodKey("cost", query),
      queryFn: async ({ signal }) => (await call(getDashboardCostOp, { query }, signal)).data,
    }),
};
