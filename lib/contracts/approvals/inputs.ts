import {
  EXECUTION_OUTCOMES,
  MAX_ACTIONS,
  MAX_EXPIRY_SECONDS,
  MIN_ACTIONS,
  ON_EXPIRY,
} from "@/lib/domain/work-task";
import { calendarDate, instant, oneOf, openObject, text, uid, wholeNumber } from "../fields";
import { assignTo, contextEntities, description, priority } from "../work-tasks/inputs";
import { eachOnce } from "../work-tasks/patch-inputs";
import { z } from "../zod";

export const approvalParams = z.object({ uid });

const expiry = {
  expires_at: instant.nullable().default(null).meta({ description: "Until when a decision is of use" }),
  expires_in_seconds: z
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(MAX_EXPIRY_SECONDS, `must be at most ${MAX_EXPIRY_SECONDS}`)
    .optional()
    .meta({ description: "The same, counted from when the request arrives" }),
  on_expiry: oneOf(ON_EXPIRY).default("expire").meta({
    description:
      "What becomes of it if nobody decides in time. `expire`: its resolution is `expired`, which is a no. `keep`: it goes on waiting, and is marked overdue",
  }),
};

const METADATA_BYTES = 16 * 1024;

/** Several calls that are asked for together. */
const newActions = z
  .array(
    z.object({
      tool_args: openObject("tool_args").meta({
        description: "The exact arguments of the call; `tool_type` names the tool",
      }),
      title: text(1, 255).nullable().default(null),
    }),
  )
  .min(MIN_ACTIONS, `must have at least ${MIN_ACTIONS} entries; a single call is asked for with tool_args`)
  .max(MAX_ACTIONS, `must have at most ${MAX_ACTIONS} entries`);

/** Section 1.13, and our `actions`. */
export const approvalBody = z
  .object({
    title: text(1, 255),
    reasoning: text(1, 20_000),
    tool_args: openObject("tool_args").optional().meta({
      description: "The exact arguments of the call; `tool_type` names the tool",
    }),
    actions: newActions.optional().meta({
      description:
        "Several calls instead of the one: one request, decided call by call, delivered when all are",
    }),
    trigger: openObject("trigger")
      .refine((value) => typeof value.type === "string", { path: ["type"], message: "must be a string" })
      .nullable()
      .default(null),
    description: description.default(""),
    priority: priority.default("medium"),
    due_date: calendarDate.nullable().default(null),
    context_entities: contextEntities.default([]),
    assign_to: assignTo.default(null),
    ...expiry,
    metadata: openObject("metadata")
      .refine(
        (value) => new TextEncoder().encode(JSON.stringify(value)).length <= METADATA_BYTES,
        "must have at most 16 KiB",
      )
      .nullable()
      .default(null)
      .meta({
        description:
          "The agent's own, kept with the request. In an organization in test mode `test` says how it is decided; elsewhere it means nothing",
      }),
  })
  .refine((body) => body.tool_args !== undefined || body.actions !== undefined, {
    path: ["tool_args"],
    message: "is required, or actions instead",
  })
  .refine((body) => body.tool_args === undefined || body.actions === undefined, {
    path: ["actions"],
    message: "must not be given beside tool_args",
  })
  .refine((body) => body.expires_at === null || body.expires_in_seconds === undefined, {
    path: ["expires_in_seconds"],
    message: "must not be given beside expires_at",
  });

export const idempotencyKey = z.object({
  "idempotency-key": z
    .string()
    .min(1, "must not be empty")
    .max(255, "must have at most 255 characters")
    .optional()
    .meta({
      description:
        "Same key and same body within 24 h: the first answer again, with `Idempotency-Replayed: true`",
    }),
});

export const MAX_WAIT_SECONDS = 60;

export const waitQuery = z.object({
  wait: wholeNumber(1, MAX_WAIT_SECONDS).optional().meta({
    description: "How many seconds to wait for the decision, where there is none yet",
  }),
});

/** Of `Prefer: respond-async, wait=30` the 30. What is no number of seconds is not preferred; too many are cut. */
const preferredSeconds = (prefer: string): number | undefined => {
  const [, seconds] = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})"?\s*(?:$|[,;])/i.exec(prefer) ?? [];
  return seconds === undefined ? undefined : Math.min(Number(seconds), MAX_WAIT_SECONDS);
};

export const approvalHeaders = z.object({
  "if-none-match": z.string().optional(),
  prefer: z
    .string()
    .transform(preferredSeconds)
    .optional()
    .meta({
      override: { type: "string" },
      description: "`wait=30` is the same as `?wait=30`, which goes before it",
    }),
});

const reason = text(0, 10_000).transform((value) => value.trim() || null);

/** Nothing at all is a body, too. */
export const withdrawBody = z.object({ reason: reason.nullable().default(null) }).default({ reason: null });

const RESULT_BYTES = 64 * 1024;

export const executionBody = z.object({
  outcome: oneOf(EXECUTION_OUTCOMES),
  result: z
    .json()
    .default(null)
    .refine(
      (value) => new TextEncoder().encode(JSON.stringify(value)).length <= RESULT_BYTES,
      "must have at most 64 KiB",
    )
    .meta({ description: "What the tool gave back; any JSON", override: {} }),
  error: text(0, 10_000).nullable().default(null).meta({ description: "Why it failed, or was skipped" }),
  external_ref: text(0, 500)
    .nullable()
    .default(null)
    .meta({ description: "What it is known by where it was carried out, as the id of a refund" }),
});

export const consumeBody = z.object({
  grant: text(1, 8192).meta({ description: "As it was given: a compact JWS" }),
});

export const questionBody = z.object({ question: text(1, 10_000) });

export const answerBody = z
  .object({
    answer: text(1, 20_000),
    tool_args: openObject("tool_args").nullable().default(null).meta({
      description: "The arguments as the agent wants them now; they replace those that it asked for",
    }),
    actions: eachOnce(z.object({ uid, tool_args: openObject("tool_args") }))
      .optional()
      .meta({
        description: "The same for some calls of a request that carries several; a revised one is open again",
      }),
  })
  .refine((body) => body.tool_args === null || body.actions === undefined, {
    path: ["actions"],
    message: "must not be given beside tool_args",
  });
