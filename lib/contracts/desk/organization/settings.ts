import {
  isTimeZone,
  MAX_MINUTE_PRICE,
  MAX_RETENTION_MONTHS,
  MAX_SERVICE_MINUTES,
  overlapping,
  type WorkingHours,
} from "@/lib/domain/organization-settings";
import { calendarDate, text, uid, wholeNumber } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { decisionFields } from "../workbench/rules";

const anyone = ["session", "bearer"] as const;

const whole = (min: number, max: number) =>
  z.int("must be a whole number").min(min, `must be at least ${min}`).max(max, `must be at most ${max}`);

const CLOCK = "must be a time of day, as 09:00";
const start = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, CLOCK);
const end = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, CLOCK);

const workingHours = z
  .array(
    z
      .strictObject({
        weekday: whole(1, 7).meta({ description: "As in ISO 8601: Monday is 1" }),
        from: start,
        to: end.meta({ description: "Up to 24:00" }),
      })
      .refine(({ from, to }) => from < to, { path: ["to"], message: "must be after from" }),
  )
  .min(1, "must have at least 1 entry")
  .max(50, "must have at most 50 entries")
  .superRefine((hours: readonly WorkingHours[], context) => {
    for (const at of overlapping(hours)) {
      context.addIssue({
        ...{ code: "custom", path: [at, "from"] },
        message: "overlaps with another stretch of that weekday",
      });
    }
  })
  .meta({ description: "Local to the zone, any number of stretches a weekday" });

const serviceLevel = z.strictObject({
  minutes: whole(1, MAX_SERVICE_MINUTES),
  target: z
    .number("must be a number")
    .min(0.01, "must be at least 0.01")
    .max(1, "must be at most 1")
    .meta({ description: "The share that is to be decided within that time" }),
});

const settingsFields = {
  name: text(1, 120),
  time_zone: z
    .string()
    .refine(isTimeZone, "must be the name of a time zone, as Europe/Berlin")
    .meta({ description: "Working hours and days are local to it", example: "Europe/Berlin" }),
  working_hours: workingHours,
  holidays: z.array(calendarDate).max(500, "must have at most 500 entries"),
  ...decisionFields,
  service_levels: z.strictObject({
    urgent: serviceLevel,
    high: serviceLevel,
    medium: serviceLevel,
    low: serviceLevel,
    none: serviceLevel,
  }),
  minute_price: z
    .number("must be a number")
    .min(0, "must be at least 0")
    .max(MAX_MINUTE_PRICE, `must be at most ${MAX_MINUTE_PRICE}`)
    .refine((price) => Number(price.toFixed(4)) === price, "must have at most 4 decimals")
    .nullable()
    .meta({ description: "What a minute of a reviewer costs; null where nobody said" }),
  price_currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "must be a currency in three letters, as EUR"),
  retention_months: whole(1, MAX_RETENTION_MONTHS)
    .nullable()
    .meta({ description: "After so many months what is decided is archived; null keeps it in the lists" }),
};

const organization = z
  .strictObject({
    uid: z.guid(),
    is_test: z.boolean(),
    version: z.int(),
    has_requests: z.boolean().meta({ description: "Then the test mode cannot be switched any more" }),
    ...settingsFields,
  })
  .meta({ id: "DeskOrganization" });
export type OrganizationView = z.output<typeof organization>;
export type SettingsView = Omit<OrganizationView, "uid" | "is_test" | "version" | "has_requests">;

const changes = z.object(settingsFields).partial();
export type SettingsChanges = z.output<typeof changes>;

export const organizationParams = z.object({ organization_uid: uid });

export const settingsIfMatch = z.object({
  "if-match": z
    .string()
    .regex(/^(\*|"\d{1,9}")$/, 'must be * or the ETag of the settings, as in "3"')
    .transform((value) => (value === "*" ? undefined : Number(value.slice(1, -1))))
    .optional()
    .meta({ description: "Refuse with 412 unless the settings still have this ETag" }),
});

export const createOrganizationOp = operation({
  contract: desk,
  id: "createOrganization",
  method: "POST",
  path: "/api/organizations",
  summary: "Create organization",
  description:
    "Another organization, with whoever makes it as its admin. For people who are signed in and are admins of one already, up to 20 of them.",
  auth: ["session"],
  permission: "organization:administer",
  body: z.object({
    name: settingsFields.name.transform((value) => value.trim()),
    time_zone: settingsFields.time_zone.default("UTC"),
  }),
  example: { name: "Acme GmbH", time_zone: "Europe/Berlin" },
  response: organization,
  status: 201,
  message: "Organization created",
  errors: [],
});

export const getOrganizationOp = operation({
  contract: desk,
  id: "getOrganization",
  method: "GET",
  path: "/api/organizations/{organization_uid}",
  summary: "Get organization",
  description: "All that an organization settles for itself. The ETag is the version of these settings.",
  auth: anyone,
  permission: "work_tasks:read",
  params: organizationParams,
  response: organization,
  status: 200,
  message: "Organization retrieved",
  errors: ["not_found"],
});

export const updateOrganizationOp = operation({
  contract: desk,
  id: "updateOrganization",
  method: "PATCH",
  path: "/api/organizations/{organization_uid}",
  summary: "Change organization",
  description:
    "Only the fields that are sent change, lists as a whole. With `If-Match` nothing is overwritten that was not read. The organization's log keeps what changed.",
  auth: anyone,
  permission: "organization:administer",
  params: organizationParams,
  headers: settingsIfMatch,
  body: changes,
  example: { time_zone: "Europe/Berlin", holidays: ["2026-12-25"], minute_price: 0.9, price_currency: "EUR" },
  response: organization,
  status: 200,
  message: "Organization changed",
  errors: ["not_found", "stale_version"],
});

export const previewRetentionOp = operation({
  contract: desk,
  id: "previewRetention",
  method: "GET",
  path: "/api/organizations/{organization_uid}/retention",
  summary: "Preview retention",
  description:
    "How many tasks would be archived now with so many `retention_months`: counted as the archive does it, and nothing is changed.",
  auth: anyone,
  permission: "organization:administer",
  params: organizationParams,
  query: z.object({ months: wholeNumber(1, MAX_RETENTION_MONTHS) }),
  response: z.strictObject({ tasks: z.int().meta({ description: "That would leave the lists" }) }),
  status: 200,
  message: "Tasks counted",
  errors: ["not_found"],
});
