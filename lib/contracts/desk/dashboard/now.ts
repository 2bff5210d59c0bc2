import { AGES, SHOWN_PRIORITIES, TRENDS } from "@/lib/domain/dashboard/words";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";
import { count, head, nowQuery, stretch } from "./fields";

const ageName = z.enum(AGES.map(({ name }) => name));

const age = z
  .strictObject({
    name: ageName,
    created_from: exactInstant.nullable().meta({ description: "Inclusive; null: no bound" }),
    created_before: exactInstant.nullable().meta({ description: "Exclusive; null: no bound" }),
  })
  .meta({ id: "DashboardAge" });

const priorityRow = z
  .strictObject({
    priority: z.enum(SHOWN_PRIORITIES),
    pending: count,
    by_age: z.array(count).meta({ description: "In the order of `ages`" }),
    level_minutes: z.int().meta({ description: "Within how many minutes it should be decided" }),
    breached: count.meta({ description: "Of those that wait: how many wait longer than that" }),
    breached_created_before: exactInstant.meta({ description: "Those were created before this" }),
  })
  .meta({ id: "DashboardWaitingPriority" });

const request = {
  uid: z.guid(),
  title: z.string(),
  priority: z.enum(SHOWN_PRIORITIES),
  created_at: exactInstant,
};

const assigned = z
  .strictObject({
    type: z.enum(["user", "agent"]),
    uid: z.guid(),
    name: z.string(),
    pending: count.meta({ description: "Requests that wait and are assigned to them" }),
    open_tasks: count.meta({ description: "Tasks that are neither done nor canceled" }),
    oldest_created_at: exactInstant.nullable().meta({ description: "Of the requests" }),
  })
  .meta({ id: "DashboardAssigned" });

const forecast = z
  .strictObject({
    window: stretch.meta({ description: "The last two hours, from which the rates are" }),
    arrived: count.meta({ description: "Requests created in it" }),
    ended: count.meta({ description: "Requests decided, withdrawn or expired in it" }),
    trend: z.enum(TRENDS),
    empty_in_minutes: z.int().nullable().meta({
      description:
        "`pending` divided by what `ended` exceeds `arrived` by, in minutes, rounded up; null unless it shrinks",
    }),
    next_breach: z
      .strictObject({ ...request, level_minutes: z.int(), at: exactInstant, in_seconds: z.int() })
      .nullable()
      .meta({
        description:
          "The waiting request that is the next to wait longer than the service level of its priority allows; null where none is left",
      }),
  })
  .meta({ id: "DashboardForecast" });

export const now = z
  .strictObject({
    ...head,
    pending: count.meta({ description: "Requests that wait for a decision" }),
    ages: z.array(age).meta({ description: "The age buckets, the youngest first" }),
    by_priority: z.array(priorityRow).meta({ description: "The most urgent first; `low` covers `none`" }),
    today: stretch.meta({ description: "Of the organization's zone" }),
    overdue: count.meta({ description: "Of those that wait: their due moment is before `as_of`" }),
    due_today: count.meta({ description: "Of those that wait: due within `today`, passed or not" }),
    unassigned: count.meta({ description: "Of those that wait: assigned to nobody" }),
    held: count.meta({ description: "Of those that wait: a decision is held and can be taken back" }),
    needs_info: count.meta({ description: "Of those that wait: a question to the agent is open" }),
    frozen: count.meta({ description: "Of those that wait: their agent is paused" }),
    beyond_time: count.meta({
      description: "Of those that wait: kept beyond the time that the agent gave them (`waiting=overdue`)",
    }),
    not_executed: count.meta({
      description: "Approved, and no outcome has been reported in time (`execution=not_executed`)",
    }),
    oldest: z.strictObject({ ...request, age_seconds: z.int() }).nullable(),
    assigned: z.array(assigned).meta({ description: "Who has how much to do, the most first" }),
    forecast,
  })
  .meta({ id: "DashboardNow" });
export type DashboardNow = z.output<typeof now>;

export const getDashboardNowOp = operation({
  contract: desk,
  id: "getDashboardNow",
  method: "GET",
  path: "/api/dashboard/now",
  summary: "What waits now",
  description:
    "The requests that wait for a decision: by priority and age, by what they are held up by, who they are assigned to, the oldest, and what is to be expected. Archived and deleted ones are out. People only.",
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  query: nowQuery,
  response: now,
  status: 200,
  message: "Dashboard retrieved",
  errors: [],
});
