import { type AppError, type ErrorCode, StaleVersion } from "@/lib/domain/errors";
import { firstField, NOT_JSON, NOT_UTF8, named, type ReferenceFields } from "../error-fields";
import type { Contract } from "../operation";
import { IS_REQUIRED, z } from "../zod";

/** Section 3.1. */
const TYPES = [
  "validation_error",
  "authentication_error",
  "permission_error",
  "not_found_error",
  "conflict_error",
  "api_error",
] as const;
type ErrorType = (typeof TYPES)[number];

/** `satisfies` makes a new error code without a status, a type and a code a compile error. */
const ANSWERS = {
  invalid_request: [422, "validation_error", "invalid_field"],
  invalid_query: [400, "validation_error", "invalid_parameter"],
  unknown_reference: [422, "validation_error", "invalid_field"],
  unauthenticated: [401, "authentication_error", "authentication_required"],
  forbidden: [403, "permission_error", "permission_denied"],
  not_in_channel: [403, "permission_error", "permission_denied"],
  plan_limit_reached: [403, "permission_error", "plan_limit_reached"],
  not_found: [404, "not_found_error", "not_found"],
  method_not_allowed: [405, "validation_error", "method_not_allowed"],
  already_decided: [409, "conflict_error", "already_decided"],
  being_decided: [409, "conflict_error", "being_decided"],
  not_held: [409, "conflict_error", "not_held"],
  not_approved: [409, "conflict_error", "not_approved"],
  already_reported: [409, "conflict_error", "already_reported"],
  already_asked: [409, "conflict_error", "already_asked"],
  not_asked: [409, "conflict_error", "not_asked"],
  agent_paused: [409, "conflict_error", "agent_paused"],
  grant_spent: [409, "conflict_error", "grant_spent"],
  grant_void: [409, "conflict_error", "grant_void"],
  grant_invalid: [422, "validation_error", "grant_invalid"],
  has_requests: [409, "conflict_error", "has_requests"],
  high_risk: [409, "conflict_error", "high_risk"],
  name_taken: [409, "conflict_error", "name_taken"],
  archived: [409, "conflict_error", "archived"],
  last_admin: [409, "conflict_error", "last_admin"],
  stale_version: [409, "conflict_error", "version_mismatch"],
  payload_too_large: [413, "validation_error", "payload_too_large"],
  unsupported_media_type: [415, "validation_error", "unsupported_media_type"],
  idempotency_mismatch: [422, "validation_error", "idempotency_mismatch"],
  rate_limited: [429, "api_error", "rate_limited"],
  internal: [500, "api_error", "internal_error"],
  unavailable: [503, "api_error", "unavailable"],
} as const satisfies Record<ErrorCode, readonly [number, ErrorType, string]>;

const FIELDS: ReferenceFields = {
  assigneeUser: "assigned_user_ids",
  assigneeAgent: "assigned_user_ids",
  assignees: "assigned_user_ids",
  creator: "created_by_id",
  parent: "parent_id",
  channel: "channel_id",
  entity: "context_entities",
  mention: "body",
};

const BODY_CODES = new Map([
  [NOT_JSON, "invalid_json"],
  [NOT_UTF8, "invalid_json"],
  [IS_REQUIRED, "missing_field"],
]);

/** Of a wrong body, what kind of wrong; of credentials, whether there were any. Else the error's own code. */
function codeOf(error: AppError): string {
  const wrong = firstField(error);
  if (wrong && error.code === "unauthenticated") return "authentication_invalid";
  const bodyCode = error.code === "invalid_request" ? BODY_CODES.get(wrong?.message ?? "") : undefined;
  return bodyCode ?? ANSWERS[error.code][2];
}

const messageOf = (error: AppError): string =>
  error instanceof StaleVersion
    ? `The task is at version ${error.currentVersion} by now; read it again and repeat the change`
    : error.message;

const statusOf = Object.fromEntries(
  Object.entries(ANSWERS).map(([code, [status]]) => [code, status]),
) as Record<ErrorCode, number>;

/** The v1-tasks contract (`task-apis.md`, section 3): bare resources, and the errors of 3.1. */
export const v1Tasks: Contract = {
  name: "v1-tasks",
  title: "Countersign company tasks, v1",
  prefix: "/v1",
  sight: "company",
  success: (data) => data,
  successSchema: (data) => data,
  dataOf: (body) => body,
  answerTo: (thrown) => {
    const error = named(thrown, FIELDS);
    const [status, type] = ANSWERS[error.code];
    const code = codeOf(error);
    const param = code === "invalid_json" ? null : (firstField(error)?.field ?? null);
    return { status, body: { detail: { type, code, message: messageOf(error), param } } };
  },
  statusOf,
  errorSchema: z
    .strictObject({
      detail: z.strictObject({
        type: z.enum(TYPES),
        code: z.string().meta({ example: "invalid_field" }),
        message: z.string().meta({ example: "title: must not be empty" }),
        param: z.string().nullable().meta({
          description: "The first wrong field or parameter; null where it is about none",
          example: "title",
        }),
      }),
    })
    .meta({ id: "CompanyError" }),
};
