import { V1_TASKS_EVENT, type WebhookEndpoint } from "@/lib/domain/webhook";
import { instantOut, oneOf, opaqueId, text, wholeNumber } from "../fields";
import { operation } from "../operation";
import { webhookUrl } from "../webhook-fields";
import { instantWord } from "../words";
import { z } from "../zod";
import { v1Tasks } from "./contract";

/** Section 3.5. The vendor's own events are taken, and never happen here; those of tasks are ours. */
const EVENT_TYPES = [
  "patient_created",
  "patient_stage_changed",
  "patient_updated",
  "patient_insurance_verification",
  "patient_verification_completed",
  "task_created",
  "task_updated",
  "task_comment_added",
] as const satisfies readonly [string, ...string[]];

const webhook = z
  .strictObject({
    id: z.guid(),
    url: z.string(),
    event_types: z.array(z.string()),
    is_active: z.boolean().meta({ description: "False after an answer 410, and where it was switched off" }),
    company_id: z.string(),
    created_at: instantOut.nullable(),
    updated_at: instantOut.nullable(),
    description: z.string().nullable(),
    secret_key: z.string().nullable().meta({ description: "Only when it is created; null from then on" }),
  })
  .meta({ id: "CompanyWebhook" });
type V1Webhook = z.output<typeof webhook>;

export const toV1Webhook = (endpoint: WebhookEndpoint, secretKey: string | null = null): V1Webhook => ({
  id: endpoint.uid,
  url: endpoint.url,
  event_types: [...endpoint.eventTypes],
  is_active: endpoint.disabledAt === null,
  company_id: endpoint.organizationUid,
  created_at: instantWord(endpoint.createdAt),
  updated_at: instantWord(endpoint.updatedAt),
  description: endpoint.description,
  secret_key: secretKey,
});

const eventTypes = z
  .array(oneOf(EVENT_TYPES))
  .min(1, "must have at least 1 entry")
  .transform((types) => [...new Set(types)])
  .meta({ description: `Here happen ${Object.values(V1_TASKS_EVENT).join(", ")}` });
const description = text(0, 1000).nullable();

const params = z.object({ id: opaqueId });
const common = { contract: v1Tasks, auth: ["apiKey"], permission: "webhooks:manage", status: 200 } as const;

export const v1CreateWebhookOp = operation({
  ...common,
  id: "v1CreateWebhook",
  method: "POST",
  path: "/v1/webhooks",
  summary: "Create webhook subscription",
  description:
    "From now on the address is told of what happens to tasks: compact JSON with ids only, signed in `X-Solum-Signature` as `sha256=` and the hex HMAC of the raw body with `secret_key`, which is shown this once. What is not answered with 2xx within 30 seconds is sent again after 60 seconds, and once more after 5 minutes.",
  body: z.object({ url: webhookUrl, event_types: eventTypes, description: description.default(null) }),
  example: { url: "https://ehr.example.com/hooks", event_types: ["task_created", "task_updated"] },
  response: webhook,
  status: 201,
  message: "Webhook created",
  errors: [],
});

export const v1ListWebhooksOp = operation({
  ...common,
  id: "v1ListWebhooks",
  method: "GET",
  path: "/v1/webhooks",
  summary: "List webhook subscriptions",
  description:
    "Those of the company that were made here, the oldest first: a bare array, with their number over all pages in `X-Total-Count`.",
  query: z.object({
    skip: wholeNumber(0, 1_000_000_000).default(0),
    limit: wholeNumber(1, 100).default(100),
  }),
  response: z.array(webhook),
  answerHeaders: z.object({
    "X-Total-Count": z.int().meta({ description: "How many there are, over all pages" }),
  }),
  message: "Webhooks",
  errors: [],
});

export const v1GetWebhookOp = operation({
  ...common,
  id: "v1GetWebhook",
  method: "GET",
  path: "/v1/webhooks/{id}",
  summary: "Get webhook subscription",
  description: "Without its secret.",
  params,
  response: webhook,
  message: "Webhook",
  errors: ["not_found"],
});

export const v1UpdateWebhookOp = operation({
  ...common,
  id: "v1UpdateWebhook",
  method: "PATCH",
  path: "/v1/webhooks/{id}",
  summary: "Update webhook subscription",
  description:
    "Changes the fields that are sent. `is_active: true` switches it on again after an answer 410.",
  params,
  body: z
    .object({
      url: webhookUrl,
      event_types: eventTypes,
      description,
      is_active: z.boolean("must be true or false"),
    })
    .partial(),
  example: { is_active: true },
  response: webhook,
  message: "Webhook updated",
  errors: ["not_found"],
});

export const v1DeleteWebhookOp = operation({
  ...common,
  id: "v1DeleteWebhook",
  method: "DELETE",
  path: "/v1/webhooks/{id}",
  summary: "Delete webhook subscription",
  description: "With all of its deliveries.",
  params,
  response: null,
  status: 204,
  message: "Webhook deleted",
  errors: ["not_found"],
});
