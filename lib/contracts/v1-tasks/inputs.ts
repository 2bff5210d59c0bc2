import { dateTime, oneOf, opaqueId, text, version, wholeNumber } from "../fields";
import { z } from "../zod";
import { PRIORITIES, STATUSES } from "./objects";

const MAX_SKIP = 1_000_000_000;
const MESSAGE_IDS_BYTES = 16 * 1024;

/** Section 3.2 names no maximum for texts; these are ours. */
const title = text(1, 10_000);
const description = text(1, 100_000);
const nullableText = text(0, 255).nullable();

const assignedUserIds = z
  .array(opaqueId)
  .min(1, "must have at least 1 entry")
  .max(50, "must have at most 50 entries")
  .meta({ description: "The first one is who answers for it" });

const deadline = dateTime.meta({ description: "Without an offset it is UTC; may be past" });

/** Null is none; each tag counts once. */
const tags = z
  .array(text(1, 100))
  .max(50, "must have at most 50 entries")
  .nullable()
  .transform((value) => [...new Set(value)]);

const type = nullableText.meta({ description: "Free text: vob, general, …" });
const status = oneOf(STATUSES);
const priority = oneOf(PRIORITIES);

/** Section 3.2. Unknown fields are ignored, never stored and never echoed. */
export const createTaskBody = z.object({
  title,
  description,
  assigned_user_ids: assignedUserIds,
  created_by_id: opaqueId.meta({ description: "The user for whom the task is made" }),
  deadline,
  tags: tags.default([]),
  call_id: nullableText.default(null),
  fax_id: nullableText.default(null),
  assistant_id: nullableText.default(null),
  session_id: nullableText.default(null),
  patient_id: nullableText.default(null),
  status: status.default("pending"),
  priority: priority.default("medium"),
  type: type.default(null),
});

const externalMessageIds = z
  .record(z.string(), z.string())
  .refine(
    (value) => new TextEncoder().encode(JSON.stringify(value)).length <= MESSAGE_IDS_BYTES,
    "must have at most 16 KiB",
  )
  .meta({ description: "Ours: messages about the task elsewhere, by the name of the system" });

/** Section 3.4: only the fields that are sent change; `created_by_id` is ignored. */
export const updateTaskBody = z.object({
  version: version.meta({ description: "The version that was read" }),
  title: title.optional(),
  description: description.optional(),
  assigned_user_ids: assignedUserIds.optional(),
  deadline: deadline.optional(),
  tags: tags.optional(),
  call_id: nullableText.optional(),
  fax_id: nullableText.optional(),
  assistant_id: nullableText.optional(),
  session_id: nullableText.optional(),
  patient_id: nullableText.optional(),
  status: status.optional(),
  priority: priority.optional(),
  type: type.optional(),
  external_message_ids: externalMessageIds.optional(),
});

export const taskParams = z.object({ id: opaqueId });

const paging = {
  skip: wholeNumber(0, MAX_SKIP).default(0),
  limit: wholeNumber(1, 100).default(100),
};

const filterText = text(0, 255).optional();

/** Section 3.4. Each filter takes one value; filters are joined by AND. */
export const listTasksQuery = z.object({
  ...paging,
  status: status.optional(),
  priority: priority.optional(),
  type: filterText,
  assigned_user_id: filterText,
  created_by_id: filterText,
  patient_id: filterText,
  tag: filterText,
  deadline_from: dateTime.optional().meta({ description: "Inclusive lower bound" }),
  deadline_to: dateTime.optional().meta({ description: "Inclusive upper bound" }),
});

export const commentBody = z.object({
  body: text(1, 50_000).meta({ description: "Markdown" }),
  created_by_id: opaqueId
    .nullish()
    .transform((value) => value ?? undefined)
    .meta({ description: "The user who says it; default: the caller" }),
});

export const listCommentsQuery = z.object(paging);
