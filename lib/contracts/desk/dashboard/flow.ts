import { SHOWN_PRIORITIES } from "@/lib/domain/dashboard/words";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";
import { count, head, milliseconds, period, periodQuery, share, stretch } from "./fields";

const bucket = z
  .strictObject({
    from: exactInstant,
    before: exactInstant,
    arrivals: count,
    decisions: count,
    ended: count.meta({ description: "Decided, withdrawn or expired" }),
    backlog: count.nullable().meta({
      description:
        "How many waited at its end, of the requests that are still there; of the running one: now; null of what is to come",
    }),
  })
  .meta({ id: "DashboardFlowBucket" });

const totals = z
  .strictObject({
    arrivals: count,
    decisions: count.meta({ description: "Approved and rejected ones" }),
    approved: count,
    rejected: count,
    edited: count.meta({ description: "Approved with arguments that the reviewer changed" }),
    expired: count,
    withdrawn: count,
    ended: count.meta({ description: "All of them: decided, expired, withdrawn" }),
    approval_rate: share.meta({ description: "Of the decisions; null of none" }),
    rejection_rate: share.meta({ description: "Of the decisions; null of none" }),
    edit_rate: share.meta({ description: "Of the approved; null of none" }),
    expiry_rate: share.meta({ description: "Of those that ended; null of none" }),
    withdrawal_rate: share.meta({ description: "Of those that ended; null of none" }),
  })
  .meta({ id: "DashboardTotals" });

const quantiles = z.strictObject({ p50_ms: milliseconds, p90_ms: milliseconds, p95_ms: milliseconds }).meta({
  id: "DashboardQuantiles",
  description: "Each is the time of one of the decisions (nearest rank); null of none",
});

const times = z
  .strictObject({
    wall: quantiles.meta({ description: "From the request to the decision" }),
    working: quantiles.meta({ description: "The same, of which only working hours count" }),
  })
  .meta({ id: "DashboardTimes" });

const serviceLevel = z
  .strictObject({
    priority: z.enum(SHOWN_PRIORITIES),
    minutes: z.int(),
    target: z.number().meta({ description: "Which share is to be decided within them", example: 0.95 }),
    total: count.meta({ description: "Decided or expired in the period" }),
    attained: count.meta({ description: "Of these: decided within the minutes" }),
    missed: count.meta({ description: "The others: decided later, or expired" }),
    attainment: share,
    budget_burn: z.number().nullable().meta({
      description:
        "Which part of the misses that the target allows are used up: 1 is all of them, 2 twice as many. Null of none, and where the target allows none",
    }),
    previous_attainment: share,
  })
  .meta({ id: "DashboardServiceLevel" });

const heat = z
  .array(z.array(count).length(24))
  .length(7)
  .meta({ description: "Monday first, and for each weekday the hours from 0 to 23, of the zone" });

export const flow = z
  .strictObject({
    ...head,
    period,
    previous: stretch.meta({
      description:
        "The period before, to compare with. Of a range: the same hours or days one range earlier, up to the same point",
    }),
    buckets: z.array(bucket),
    totals,
    previous_totals: totals,
    time_to_decision: times,
    previous_time_to_decision: times,
    service_levels: z.array(serviceLevel),
    heat: z.strictObject({ arrivals: heat, decisions: heat }),
  })
  .meta({ id: "DashboardFlow" });
export type DashboardFlow = z.output<typeof flow>;

export const getDashboardFlowOp = operation({
  contract: desk,
  id: "getDashboardFlow",
  method: "GET",
  path: "/api/dashboard/flow",
  summary: "What came and what was decided",
  description:
    "Arrivals, decisions and the backlog of a period by hour or day, its rates, times to a decision and service levels, against the period before. People only.",
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  query: periodQuery,
  response: flow,
  status: 200,
  message: "Dashboard retrieved",
  errors: [],
});
