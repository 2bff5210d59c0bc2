import { CHANNEL_TYPES } from "@/lib/domain/channel";
import { WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import { oneOf, text, uid, wholeNumber } from "../fields";
import { filterOptionsQuery } from "../work-tasks/inputs";
import { z } from "../zod";
import { MEMBER_TYPES } from "./objects";

export const commentBody = z.object({
  body: text(1, 50_000).meta({ description: "Markdown; `@handle` mentions a person or an agent" }),
});

export const statusBody = z.object({
  status: oneOf(WORK_TASK_STATUSES),
  blocked_reason: text(0, 10_000)
    .transform((value) => value.trim() || null)
    .nullable()
    .optional()
    .meta({ description: "What is in the way; kept only while the task is blocked" }),
});

export const channelsQuery = filterOptionsQuery;

export const channelParams = z.object({ channel_uid: uid });
export const channelMemberParams = z.object({ channel_uid: uid, member_uid: uid });

export const channelQuery = z.object({
  before: uid.optional().meta({ description: "The uid of a message: only older ones" }),
  limit: wholeNumber(1, 100).default(50),
});

/** A name that ends in spaces is the same name. */
const name = text(1, 80).transform((value) => value.trim());

export const channelBody = z.object({
  name,
  purpose: text(0, 500)
    .transform((value) => value.trim() || null)
    .nullable()
    .default(null),
  type: oneOf(CHANNEL_TYPES).default("public"),
  ...filterOptionsQuery.shape,
});

export const memberBody = z.object({ type: oneOf(MEMBER_TYPES), uid });
