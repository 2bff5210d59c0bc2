import { RANGES } from "@/lib/domain/dashboard/words";
import { calendarDate, instant, oneOf, uid } from "../../fields";
import { z } from "../../zod";
import { exactInstant } from "../objects";

const organization = {
  organization_uid: uid
    .optional()
    .meta({ description: "The organization. Default: the caller's default organization" }),
};

export const nowQuery = z.object(organization);

/** An instant, or a day of the organization's zone. */
const bound = z.union([calendarDate, instant], "must be a day, as 2026-05-01, or an instant with its offset");

export const periodQuery = z
  .object({
    ...organization,
    range: oneOf(RANGES).optional().meta({
      description:
        "Hours or days up to the one that is running, in the organization's zone. Default: `7d`, unless `from` is given",
    }),
    from: bound.optional().meta({
      description: "Start of a period of one's own: an instant, or a day of the organization's zone",
    }),
    to: bound.optional().meta({
      description: "Its end: an instant, which is not part of it, or its last day. Default: now",
    }),
  })
  .refine(({ range, from }) => range === undefined || from === undefined, {
    path: ["range"],
    message: "must not be given beside from",
  })
  .refine(({ from, to }) => to === undefined || from !== undefined, {
    path: ["from"],
    message: "is required beside to",
  });

/** What every answer starts with. */
export const head = {
  organization_uid: z.guid(),
  time_zone: z
    .string()
    .meta({ description: "Hours and days are those of this zone", example: "Europe/Berlin" }),
  as_of: exactInstant.meta({ description: "The moment of which all numbers of the answer are" }),
  seconds_behind: z.int().meta({
    description: "How old the numbers were when they were asked for. 0: they were counted for this answer",
  }),
};

export const count = z.int().min(0);
/** From 0 to 1. */
export const share = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .meta({ description: "From 0 to 1; null of nothing" });
export const milliseconds = z
  .int()
  .nullable()
  .meta({ description: "In milliseconds; null of nothing", example: 420_000 });

/** A stretch of time: from `from` on, and before `before`. */
export const stretch = z
  .strictObject({ from: exactInstant, before: exactInstant })
  .meta({ id: "DashboardStretch" });

export const period = z
  .strictObject({
    from: exactInstant,
    before: exactInstant,
    unit: z
      .enum(["hour", "day"])
      .meta({ description: "What it is divided into: hours where it has at most 48" }),
    range: z.enum(RANGES).nullable(),
    buckets: z.array(stretch).meta({
      description:
        "Its hours or days, the oldest first; the first and the last of an own period may be parts of one",
    }),
  })
  .meta({ id: "DashboardPeriod" });

/** Whom or what a row is about. */
export const about = {
  key: z.string().nullable().meta({
    description:
      "What filters the list by it: the uid of an agent or a reviewer, the name of a tool, a priority; null where there is none, as for requests that name no tool",
  }),
  name: z.string().nullable(),
};

export type PeriodQuery = z.output<typeof periodQuery>;
