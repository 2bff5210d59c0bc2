import { DIMENSIONS } from "@/lib/domain/dashboard/words";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { breakdown, patterns } from "./breakdown";
import { cost } from "./cost";
import { head, period, periodQuery } from "./fields";
import { flow } from "./flow";
import { now } from "./now";
import { quality } from "./quality";

const by = Object.fromEntries(DIMENSIONS.map((name) => [name, breakdown])) as Record<
  (typeof DIMENSIONS)[number],
  typeof breakdown
>;

export const report = z
  .strictObject({ ...head, period, now, flow, breakdown: z.strictObject(by), patterns, quality, cost })
  .meta({ id: "DashboardReport" });
export type DashboardReport = z.output<typeof report>;

export const getDashboardReportOp = operation({
  contract: desk,
  id: "getDashboardReport",
  method: "GET",
  path: "/api/dashboard/report",
  summary: "The whole dashboard",
  description: "All panels in one answer, of one moment. People only.",
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  query: periodQuery,
  response: report,
  status: 200,
  message: "Dashboard retrieved",
  errors: [],
});
