import { FAST_SECONDS, STREAK_LENGTH } from "@/lib/domain/dashboard/words";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";
import { count, head, period, periodQuery, share } from "./fields";

const person = { uid: z.guid().nullable(), name: z.string().nullable() };

const streak = z
  .strictObject({ ...person, length: count, from: exactInstant, before: exactInstant })
  .meta({ id: "DashboardStreak" });

const disagreement = z
  .strictObject({
    agent_uid: z.guid().nullable(),
    agent_name: z.string().nullable(),
    tool: z.string().nullable(),
    approved: count,
    rejected: count,
    people: count.meta({ description: "By how many different people" }),
    uids: z.array(z.guid()).meta({ description: "The requests, the first 100" }),
  })
  .meta({ id: "DashboardDisagreement" });

const reviewer = z
  .strictObject({
    ...person,
    decisions: count,
    timed: count,
    fast: count,
    fast_share: share,
    streaks: count,
    longest_streak: count,
    approved: count,
    failed: count,
    disagreements: count.meta({ description: "In how many of the groups they took part" }),
  })
  .meta({ id: "DashboardQualityReviewer" });

export const quality = z
  .strictObject({
    ...head,
    period,
    decisions: count,
    fast: z.strictObject({
      seconds: z.int().meta({ example: FAST_SECONDS }),
      timed: count.meta({ description: "Decisions of which it is known how long they were looked at" }),
      count: count.meta({ description: "Of these: looked at for fewer seconds" }),
      share,
    }),
    streaks: z.strictObject({
      min_length: z.int().meta({ example: STREAK_LENGTH }),
      count,
      longest: count.meta({ description: "0 where there is none" }),
      approvals: count.meta({ description: "In all of them together" }),
      runs: z
        .array(streak)
        .nullable()
        .meta({ description: "The longest 20. Null unless the caller is a manager" }),
    }),
    failed: z.strictObject({
      approved: count,
      reported: count.meta({ description: "Of these: their agent has said what came of them" }),
      count: count.meta({ description: "Of these: it said that they failed" }),
      share: share.meta({ description: "Of the reported; null of none" }),
    }),
    disagreements: z.strictObject({
      count: count.meta({ description: "Groups of similar requests that were decided differently" }),
      requests: count.meta({ description: "Decided requests in them" }),
      groups: z.array(disagreement).meta({ description: "The first 20, the largest first" }),
    }),
    reviewers: z
      .array(reviewer)
      .nullable()
      .meta({ description: "The most decisions first. Null unless the caller is a manager" }),
  })
  .meta({ id: "DashboardQuality" });
export type DashboardQuality = z.output<typeof quality>;

export const getDashboardQualityOp = operation({
  contract: desk,
  id: "getDashboardQuality",
  method: "GET",
  path: "/api/dashboard/quality",
  summary: "Signs of how well decisions are made",
  description: `Of the decisions of a period: those that were looked at for less than ${FAST_SECONDS} seconds; ${STREAK_LENGTH} or more approvals in a row by one person, without an edit or a rejection between them; approvals that failed later; and similar requests that were decided differently. Similar are requests of one agent for one tool with the same arguments, as the agent asked; a group counts where at least one was approved, at least one rejected, and by different people. Requests of several calls are in no group. What is per reviewer is for managers and admins: others get null. People only.`,
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  query: periodQuery,
  response: quality,
  status: 200,
  message: "Dashboard retrieved",
  errors: [],
});
