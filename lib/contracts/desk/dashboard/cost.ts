import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { about, count, head, period, periodQuery } from "./fields";

const money = z.number().nullable().meta({ description: "Null without a price, or of nothing" });

const spent = {
  decisions: count,
  timed: count.meta({ description: "Decisions of which it is known how long they were looked at" }),
  minutes: z.number().meta({ description: "Of these, together" }),
  minutes_per_decision: z.number().nullable().meta({ description: "Their mean; null of none" }),
  cost: money.meta({ description: "`minutes` at the price" }),
  cost_per_decision: money.meta({ description: "`minutes_per_decision` at the price" }),
  estimated_cost: money.meta({
    description:
      "`cost_per_decision` of all decisions, as if those without a time took as long as the others",
  }),
};

const row = z.strictObject({ ...about, ...spent }).meta({ id: "DashboardCostRow" });

export const cost = z
  .strictObject({
    ...head,
    period,
    price: z
      .strictObject({ per_minute: z.number(), currency: z.string().meta({ example: "EUR" }) })
      .nullable()
      .meta({ description: "Null where the organization has set none" }),
    total: z.strictObject(spent).meta({ id: "DashboardCost" }),
    by_agent: z.array(row).meta({ description: "The most minutes first" }),
    by_tool: z
      .array(row)
      .meta({ description: "The same; a request of several calls is in the row of each of its tools" }),
  })
  .meta({ id: "DashboardCosts" });
export type DashboardCost = z.output<typeof cost>;

export const getDashboardCostOp = operation({
  contract: desk,
  id: "getDashboardCost",
  method: "GET",
  path: "/api/dashboard/cost",
  summary: "What decisions cost",
  description:
    "How long the decisions of a period were looked at, and what that costs at the organization's price for a minute, together and by agent and tool. People only.",
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  query: periodQuery,
  response: cost,
  status: 200,
  message: "Dashboard retrieved",
  errors: [],
});
