import { AppError, type ErrorCode, type ErrorDetail, StaleVersion } from "@/lib/domain/errors";
import { named, type ReferenceFields } from "../error-fields";
import { instantOut } from "../fields";
import type { Contract, Occasion } from "../operation";
import { instantWord } from "../words";
import { z } from "../zod";

/** Section 2.1. */
const CODES = [
  "permission_denied",
  "channel_not_member",
  "not_found",
  "invalid_input",
  "conflict",
  "rate_limited",
  "upstream_unavailable",
  "internal_error",
  "plan_limit_reached",
] as const;

/** `satisfies` makes a new error code without a status and a code a compile error. */
const ANSWERS = {
  invalid_request: [400, "invalid_input"],
  invalid_query: [400, "invalid_input"],
  unauthenticated: [401, "permission_denied"],
  forbidden: [403, "permission_denied"],
  not_in_channel: [403, "channel_not_member"],
  plan_limit_reached: [403, "plan_limit_reached"],
  not_found: [404, "not_found"],
  unknown_reference: [404, "not_found"],
  method_not_allowed: [405, "invalid_input"],
  already_decided: [409, "conflict"],
  being_decided: [409, "conflict"],
  not_held: [409, "conflict"],
  not_approved: [409, "conflict"],
  already_reported: [409, "conflict"],
  already_asked: [409, "conflict"],
  not_asked: [409, "conflict"],
  agent_paused: [409, "conflict"],
  grant_spent: [409, "conflict"],
  grant_void: [409, "conflict"],
  grant_invalid: [400, "invalid_input"],
  has_requests: [409, "conflict"],
  high_risk: [409, "conflict"],
  name_taken: [409, "conflict"],
  archived: [409, "conflict"],
  last_admin: [409, "conflict"],
  stale_version: [409, "conflict"],
  idempotency_mismatch: [409, "conflict"],
  payload_too_large: [413, "invalid_input"],
  unsupported_media_type: [415, "invalid_input"],
  rate_limited: [429, "rate_limited"],
  internal: [500, "internal_error"],
  unavailable: [503, "upstream_unavailable"],
} as const satisfies Record<ErrorCode, readonly [number, (typeof CODES)[number]]>;

/** What may succeed when it is sent again as it is. */
const RETRYABLE: ReadonlySet<ErrorCode> = new Set(["rate_limited", "internal", "unavailable"]);

const FIELDS: ReferenceFields = {
  assigneeUser: "assigneeUserId",
  assigneeAgent: "assigneeAgentId",
  assignees: "assigneeUserId",
  creator: "createdByUserId",
  parent: "parentTaskId",
  channel: "channelId",
  entity: "contextEntities.*",
  mention: "mentions.*",
};

/** An error with the name that its field has in this contract. */
export function inContractWords(error: AppError): AppError {
  if (error.code !== "not_in_channel" || error.details.length > 0) return named(error, FIELDS);
  const { code, message } = error;
  return new AppError(code, message, { details: [{ field: FIELDS.channel, message }] });
}

const MAX_ISSUES = 50;

/** `tasks.3.title` is the title of row 3 (section 2.4). */
function issueOf({ field, message }: ErrorDetail): ErrorDetail {
  const [, row, inRow] = /^tasks\.(\d+)(?:\.(.+))?$/.exec(String(field)) ?? [];
  return row === undefined ? { field, message } : { index: Number(row), field: inRow ?? "tasks", message };
}

/** The first wrong field, and all of them; undefined where an error is not about a field. */
function detailsOf(error: AppError): ErrorDetail | undefined {
  if (error instanceof StaleVersion) return { currentVersion: error.currentVersion };
  const issues = error.details
    .filter(({ field }) => field !== undefined)
    .slice(0, MAX_ISSUES)
    .map(issueOf);
  return issues.length > 0 ? { ...issues[0], issues } : undefined;
}

const metaOf = ({ requestId, at }: Occasion) => ({ requestId, timestamp: instantWord(at) });

const meta = { requestId: z.string(), timestamp: instantOut };

const statusOf = Object.fromEntries(
  Object.entries(ANSWERS).map(([code, [status]]) => [code, status]),
) as Record<ErrorCode, number>;

/** The v1-agent contract (`task-apis.md`, section 2): envelopes and errors of 2.1. */
export const v1Agent: Contract = {
  name: "v1-agent",
  title: "Countersign agent tasks, v1",
  prefix: "/v1/agent",
  sight: "participant",
  success: (data, { page, ...answer }) => ({
    success: true,
    data,
    meta: { ...metaOf(answer), ...(page && { pagination: page }) },
  }),
  successSchema: (data) =>
    z.strictObject({
      success: z.literal(true),
      data,
      meta: z.strictObject({
        ...meta,
        pagination: z
          .strictObject({ hasMore: z.boolean(), cursor: z.string().nullable(), total: z.int() })
          .optional()
          .meta({ description: "On lists; `cursor` asks for the next page and is null on the last one" }),
      }),
    }),
  dataOf: (body) => (body as { data: unknown }).data,
  answerTo: (thrown, answer) => {
    const error = inContractWords(thrown);
    const [status, code] = ANSWERS[error.code];
    const details = detailsOf(error);
    const retryable = RETRYABLE.has(error.code);
    return {
      status,
      body: {
        success: false,
        error: { code, message: error.message, ...(details && { details }), retryable },
        meta: metaOf(answer),
      },
    };
  },
  statusOf,
  errorSchema: z
    .strictObject({
      success: z.literal(false),
      error: z.strictObject({
        code: z.enum(CODES),
        message: z.string().meta({ example: "title: must not be empty" }),
        details: z
          .record(z.string(), z.unknown())
          .optional()
          .meta({
            description:
              "The first wrong field and all of them as `issues`; `index` is a row of `tasks`; `currentVersion` of a conflict",
            example: { field: "title", message: "must not be empty" },
          }),
        retryable: z.boolean().meta({ description: "Whether the same call may succeed later" }),
      }),
      meta: z.strictObject(meta),
    })
    .meta({ id: "AgentError" }),
};
