import { SUBJECT_TYPES } from "@/lib/domain/organization-change";
import { csv, instant, oneOf, text, uid, wholeNumber } from "../../fields";
import { operation } from "../../operation";
import { filterOptionsQuery } from "../../work-tasks/inputs";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";

const logEntry = z
  .strictObject({
    uid: z.guid(),
    at: exactInstant,
    by: z.strictObject({
      type: z.enum(["user", "agent", "system"]),
      uid: z.guid().nullable(),
      name: z.string().meta({ description: "As it was on that day" }),
    }),
    action: z.string().meta({ example: "member.removed" }),
    subject: z.strictObject({ type: z.string(), uid: z.guid().nullable(), name: z.string() }),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: "OrganizationLogEntry" });
export type LogEntryView = z.output<typeof logEntry>;

const ACTION = /^[a-z_]+\.[a-z_]+$/;

/** What the log can be narrowed to; its export takes the same. */
export const logFilter = {
  ...filterOptionsQuery.shape,
  by: csv(uid, "uids of people and agents who did it"),
  action: csv(
    z.string().regex(ACTION, "must be an action, as member.removed"),
    "actions, as `member.removed`",
  ),
  subject_type: csv(oneOf(SUBJECT_TYPES), SUBJECT_TYPES.join(", ")),
  subject_uid: csv(uid, "uids of what it was done to"),
  from: instant.optional().meta({ description: "From this moment on" }),
  to: instant.optional().meta({ description: "Before this moment" }),
};

export const listOrganizationLogOp = operation({
  contract: desk,
  id: "listOrganizationLog",
  method: "GET",
  path: "/api/organization-log",
  summary: "List the organization's log",
  description:
    "Who changed what in the settings and when, newest first, with the changed fields before and after. By cursor.",
  auth: ["session", "bearer"],
  permission: "organization:administer",
  query: z.object({
    ...logFilter,
    cursor: text(1, 200).optional().meta({ description: "`next_cursor` of the page before" }),
    limit: wholeNumber(1, 100).default(50),
  }),
  response: z.strictObject({ items: z.array(logEntry), next_cursor: z.string().nullable() }),
  status: 200,
  message: "Organization log retrieved",
  errors: [],
});
