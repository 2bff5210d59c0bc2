import { AlreadyDecided } from "@/lib/domain/already-decided";
import { type AppError, type ErrorCode, StaleVersion } from "@/lib/domain/errors";
import { named, type ReferenceFields } from "../error-fields";
import type { Contract } from "../operation";
import { z } from "../zod";
import { toResolution } from "./mapping";

/** `satisfies` makes a new error code without a status a compile error. */
const STATUS = {
  invalid_request: 400,
  invalid_query: 400,
  unknown_reference: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_in_channel: 403,
  plan_limit_reached: 403,
  not_found: 404,
  method_not_allowed: 405,
  already_decided: 409,
  being_decided: 409,
  not_held: 409,
  not_approved: 409,
  already_reported: 409,
  already_asked: 409,
  not_asked: 409,
  agent_paused: 409,
  grant_spent: 409,
  grant_void: 410,
  grant_invalid: 422,
  has_requests: 409,
  high_risk: 409,
  name_taken: 409,
  archived: 409,
  last_admin: 409,
  stale_version: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_mismatch: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

const FIELDS: ReferenceFields = {
  assigneeUser: "assign_to.user_uid",
  assigneeAgent: "assign_to.agent_uid",
  assignees: "assign_to.user_uid",
  creator: "origin.user_uid",
  parent: "parent_uid",
  channel: "channel_uid",
  entity: "context_entities.*.entity_uid",
  mention: "mentions.*",
};

function detailsOf(error: AppError) {
  if (error instanceof AlreadyDecided) return [toResolution(error.task)];
  if (error instanceof StaleVersion) return [{ field: "if-match", version: error.currentVersion }];
  return error.details;
}

/** The work-tasks contract (`task-apis.md`, section 1): envelopes of 1.2. */
export const workTasks: Contract = {
  name: "work-tasks",
  title: "Countersign work tasks",
  prefix: "/api",
  sight: "desk",
  success: (data, { status, message }) => ({ status: "success", status_code: status, message, data }),
  successSchema: (data, { status, message }) =>
    z.strictObject({
      status: z.literal("success"),
      status_code: z.int().meta({ description: "The HTTP status", example: status }),
      message: z.string().meta({ example: message }),
      data,
      _warning: z
        .string()
        .optional()
        .meta({ description: "The decision stands, but something that follows it could not be started" }),
    }),
  dataOf: (body) => (body as { data: unknown }).data,
  answerTo: (thrown) => {
    const error = named(thrown, FIELDS);
    return { status: STATUS[error.code], body: { error: error.message, details: detailsOf(error) } };
  },
  statusOf: STATUS,
  errorSchema: z
    .strictObject({
      error: z.string().meta({ example: "title: must not be empty" }),
      details: z.array(z.record(z.string(), z.unknown())).meta({
        description: "One object per wrong field, `{field, message}`, or facts that help the caller on",
        example: [{ field: "title", message: "must not be empty" }],
      }),
    })
    .meta({ id: "Error" }),
};
