import { DIMENSIONS } from "@/lib/domain/dashboard/words";
import { oneOf } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { about, count, head, milliseconds, period, periodQuery, share } from "./fields";

const perBucket = z.array(count).meta({ description: "For each bucket of the period" });

const row = z
  .strictObject({
    ...about,
    pending: count.nullable().meta({ description: "Waiting now; null by reviewer" }),
    arrivals: count.nullable().meta({ description: "Null by reviewer" }),
    decisions: count,
    approved: count,
    rejected: count,
    edited: count,
    expired: count.nullable().meta({ description: "Null by reviewer, as no reviewer did it" }),
    withdrawn: count.nullable().meta({ description: "Null by reviewer" }),
    approval_rate: share,
    rejection_rate: share,
    edit_rate: share.meta({ description: "Of the approved; null of none" }),
    median_ms: milliseconds.meta({ description: "From the request to the decision; null of none" }),
    arrivals_per_bucket: perBucket.nullable(),
    decisions_per_bucket: perBucket,
  })
  .meta({ id: "DashboardRow" });

export const breakdown = z
  .strictObject({
    ...head,
    period,
    by: z.enum(DIMENSIONS),
    rows: z.array(row).nullable().meta({
      description:
        "The most decisions first, priorities by urgency. A request of several calls is in the row of each of its tools. Null by reviewer unless the caller is a manager",
    }),
  })
  .meta({ id: "DashboardBreakdown" });
export type DashboardBreakdown = z.output<typeof breakdown>;

export const getDashboardBreakdownOp = operation({
  contract: desk,
  id: "getDashboardBreakdown",
  method: "GET",
  path: "/api/dashboard/breakdown",
  summary: "The same by agent, tool, reviewer or priority",
  description:
    "What came and what was decided in a period, by one of four. By reviewer is for managers and admins: others get null. People only.",
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  query: periodQuery.safeExtend({ by: oneOf(DIMENSIONS) }),
  response: breakdown,
  status: 200,
  message: "Dashboard retrieved",
  errors: [],
});

export const patterns = z
  .strictObject({
    ...head,
    period,
    edited_paths: z
      .array(
        z.strictObject({
          tool: z.string().nullable(),
          path: z
            .string()
            .meta({ description: "Entries of a list are all written `[]`", example: "items[].amount" }),
          edits: count.meta({ description: "Approvals in which a reviewer changed it" }),
          edited: count.meta({ description: "Approvals of the tool in which they changed anything" }),
        }),
      )
      .meta({ description: "The arguments that reviewers change most, the first 50" }),
    rejection_reasons: z
      .array(
        z.strictObject({
          reason: z.string().nullable().meta({
            description: "As most often written, its first 300 characters; null: no reason was given",
          }),
          count,
          share: share.meta({ description: "Of the rejections" }),
        }),
      )
      .meta({ description: "The first 20; spaces around them and upper or lower case make no difference" }),
  })
  .meta({ id: "DashboardPatterns" });
export type DashboardPatterns = z.output<typeof patterns>;

export const getDashboardPatternsOp = operation({
  contract: desk,
  id: "getDashboardPatterns",
  method: "GET",
  path: "/api/dashboard/patterns",
  summary: "What reviewers change, and why they reject",
  description: "The arguments that are edited most, by tool, and the reasons of rejections. People only.",
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  query: periodQuery,
  response: patterns,
  status: 200,
  message: "Dashboard retrieved",
  errors: [],
});
