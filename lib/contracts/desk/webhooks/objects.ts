import { WEBHOOK_DELIVERY_STATES, WEBHOOK_DIALECTS, WEBHOOK_EVENT_TYPES } from "@/lib/domain/webhook";
import { instant, oneOf, text, uid, wholeNumber } from "../../fields";
import { webhookUrl } from "../../webhook-fields";
import { filterOptionsQuery } from "../../work-tasks/inputs";
import { z } from "../../zod";
import { exactInstant } from "../objects";

const endpointFields = {
  uid: z.guid(),
  organization_uid: z.guid(),
  agent_uid: z.guid().nullable().meta({ description: "Only what concerns requests of this agent" }),
  dialect: z
    .enum(WEBHOOK_DIALECTS)
    .meta({ description: "`v1_tasks` for those that were made through v1-tasks" }),
  url: z.string(),
  description: z.string().nullable(),
  event_types: z.array(z.string()).meta({ description: "In the words of the dialect" }),
  include_arguments: z.boolean(),
  is_active: z.boolean(),
  disabled_at: exactInstant.nullable(),
  disabled_reason: z.string().nullable(),
  old_secret_until: exactInstant
    .nullable()
    .meta({ description: "Until then the secret before the last rotation signs as well" }),
  created_at: exactInstant,
  updated_at: exactInstant,
};

export const webhookEndpoint = z.strictObject(endpointFields).meta({ id: "WebhookEndpoint" });
export type WebhookEndpointView = z.output<typeof webhookEndpoint>;

export const webhookEndpointWithSecret = z
  .strictObject({
    ...endpointFields,
    secret: z
      .string()
      .meta({ description: "Cannot be read again", example: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" }),
  })
  .meta({ id: "WebhookEndpointWithSecret" });

const deliveryFields = {
  uid: z.guid().meta({ description: "The `webhook-id` of each attempt" }),
  endpoint_uid: z.guid(),
  event_type: z.string(),
  task_uid: z.guid().nullable(),
  state: z.enum(WEBHOOK_DELIVERY_STATES),
  attempts_made: z
    .int()
    .meta({ description: "Since it was written, or replayed; one that is under way counts" }),
  next_attempt_at: exactInstant.nullable().meta({ description: "Null where there will be none" }),
  created_at: exactInstant,
};

export const webhookDelivery = z.strictObject(deliveryFields).meta({ id: "WebhookDelivery" });
export type WebhookDeliveryView = z.output<typeof webhookDelivery>;

const webhookAttempt = z.strictObject({
  uid: z.guid(),
  at: exactInstant,
  status: z.int().nullable().meta({ description: "Null where there was no answer" }),
  error: z.string().nullable().meta({ description: "Why it counts as failed; null where it does not" }),
  ms: z.int(),
  answer: z.string().nullable().meta({ description: "Its first 1,024 bytes" }),
});

export const webhookDeliveryWithAttempts = z
  .strictObject({
    ...deliveryFields,
    body: z.string().meta({ description: "As it is sent, and signed" }),
    attempts: z.array(webhookAttempt).meta({ description: "The last 100 of 30 days, the first one first" }),
  })
  .meta({ id: "WebhookDeliveryWithAttempts" });
export type WebhookDeliveryWithAttemptsView = z.output<typeof webhookDeliveryWithAttempts>;

const eventTypes = z
  .array(oneOf(WEBHOOK_EVENT_TYPES))
  .min(1, "must have at least 1 entry")
  .transform((types) => [...new Set(types)]);
const description = text(0, 1000).nullable();
const flag = z.boolean("must be true or false");

export const createEndpointBody = z.object({
  ...filterOptionsQuery.shape,
  url: webhookUrl,
  event_types: eventTypes,
  description: description.default(null),
  agent_uid: uid.nullable().default(null),
  include_arguments: flag.default(false).meta({
    description: "Whether events of requests carry their `tool_args`",
  }),
});

export const updateEndpointBody = z
  .object({
    url: webhookUrl,
    event_types: eventTypes,
    description,
    include_arguments: flag,
    is_active: flag.meta({
      description: "While it is false nothing is sent; what happens then is not told later, either",
    }),
  })
  .partial();

const MAX_OVERLAP_HOURS = 168;

export const rotateBody = z
  .object({
    overlap_hours: z
      .int("must be a whole number")
      .min(0, "must be at least 0")
      .max(MAX_OVERLAP_HOURS, `must be at most ${MAX_OVERLAP_HOURS}`)
      .default(24)
      .meta({ description: "So long both secrets sign; 0 ends the old one at once" }),
  })
  .default({ overlap_hours: 24 });

export const replayBody = z.object({
  since: instant.meta({ description: "What was written from then on" }),
});

const cursor = text(1, 2000).optional().meta({ description: "`next_cursor` of the page before" });
const limit = wholeNumber(1, 100).default(50);

export const endpointsQuery = z.object({ ...filterOptionsQuery.shape, cursor, limit });
export const deliveriesQuery = z.object({
  state: oneOf(WEBHOOK_DELIVERY_STATES).optional(),
  cursor,
  limit,
});

export const endpointParams = z.object({ endpoint_uid: uid });
export const deliveryParams = z.object({ endpoint_uid: uid, delivery_uid: uid });
