import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import * as shapes from "./objects";

const common = { contract: desk, auth: ["session", "bearer"], permission: "webhooks:manage" } as const;
const reads = { ...common, method: "GET", status: 200 } as const;

export const listWebhookEndpointsOp = operation({
  ...reads,
  id: "listWebhookEndpoints",
  path: "/api/webhook-endpoints",
  summary: "List webhook endpoints",
  description: "Those of an organization, the oldest first.",
  query: shapes.endpointsQuery,
  response: z.strictObject({
    items: z.array(shapes.webhookEndpoint),
    next_cursor: z.string().nullable().meta({ description: "Null at the end" }),
  }),
  message: "Webhook endpoints retrieved",
  errors: [],
});

export const createWebhookEndpointOp = operation({
  ...common,
  id: "createWebhookEndpoint",
  method: "POST",
  path: "/api/webhook-endpoints",
  summary: "Create webhook endpoint",
  description:
    "From now on the address is told of what happens, as Standard Webhooks 1.0.0 has it. With `agent_uid`, only of that agent's requests. The `secret` with which deliveries are signed is shown this once. Nothing is sent to addresses that are not public.",
  body: shapes.createEndpointBody,
  example: {
    url: "https://agent.example.com/countersign",
    event_types: ["approval.decided", "approval.expired"],
    description: "Collections agent",
  },
  response: shapes.webhookEndpointWithSecret,
  status: 201,
  message: "Webhook endpoint created",
  errors: [],
});

export const getWebhookEndpointOp = operation({
  ...reads,
  id: "getWebhookEndpoint",
  path: "/api/webhook-endpoints/{endpoint_uid}",
  summary: "Get webhook endpoint",
  description: "Without its secret.",
  params: shapes.endpointParams,
  response: shapes.webhookEndpoint,
  message: "Webhook endpoint retrieved",
  errors: ["not_found"],
});

export const updateWebhookEndpointOp = operation({
  ...common,
  id: "updateWebhookEndpoint",
  method: "PATCH",
  path: "/api/webhook-endpoints/{endpoint_uid}",
  summary: "Change webhook endpoint",
  description:
    "Only the fields that are sent change. What is under way or waits goes to the new address. `is_active: true` switches on what was switched off, by an answer 410 for instance; what waited for it is sent then.",
  params: shapes.endpointParams,
  body: shapes.updateEndpointBody,
  example: { is_active: true },
  response: shapes.webhookEndpoint,
  status: 200,
  message: "Webhook endpoint changed",
  errors: ["not_found"],
});

export const deleteWebhookEndpointOp = operation({
  ...common,
  id: "deleteWebhookEndpoint",
  method: "DELETE",
  path: "/api/webhook-endpoints/{endpoint_uid}",
  summary: "Delete webhook endpoint",
  description: "With all of its deliveries.",
  params: shapes.endpointParams,
  response: null,
  status: 204,
  message: "Webhook endpoint deleted",
  errors: ["not_found"],
});

export const pingWebhookEndpointOp = operation({
  ...common,
  id: "pingWebhookEndpoint",
  method: "POST",
  path: "/api/webhook-endpoints/{endpoint_uid}/ping",
  summary: "Ping webhook endpoint",
  description:
    "Sends a message of the type `ping`, once. What came of it stands in the delivery, within a moment. One that is switched off gets it when it is switched on.",
  params: shapes.endpointParams,
  response: shapes.webhookDelivery,
  status: 201,
  message: "Ping sent",
  errors: ["not_found"],
});

export const rotateWebhookSecretOp = operation({
  ...common,
  id: "rotateWebhookSecret",
  method: "POST",
  path: "/api/webhook-endpoints/{endpoint_uid}/rotate-secret",
  summary: "Rotate webhook secret",
  description:
    "Gives it another secret, which is shown this once. For `overlap_hours` each delivery carries both signatures. Of several rotations within that time the last two secrets count.",
  params: shapes.endpointParams,
  body: shapes.rotateBody,
  example: { overlap_hours: 24 },
  response: shapes.webhookEndpointWithSecret,
  status: 200,
  message: "Webhook secret rotated",
  errors: ["not_found"],
});

export const replayWebhookDeliveriesOp = operation({
  ...common,
  id: "replayWebhookDeliveries",
  method: "POST",
  path: "/api/webhook-endpoints/{endpoint_uid}/replay",
  summary: "Replay webhook deliveries",
  description:
    "Sends everything once more that was written since then, in its order, with the same ids and bodies; whatever was delivered, too. What is still being tried stays as it is.",
  params: shapes.endpointParams,
  body: shapes.replayBody,
  example: { since: "2026-12-01T00:00:00Z" },
  response: z.strictObject({ replayed: z.int() }),
  status: 200,
  message: "Webhook deliveries replayed",
  errors: ["not_found"],
});

export const listWebhookDeliveriesOp = operation({
  ...reads,
  id: "listWebhookDeliveries",
  path: "/api/webhook-endpoints/{endpoint_uid}/deliveries",
  summary: "List webhook deliveries",
  description: "The newest first.",
  params: shapes.endpointParams,
  query: shapes.deliveriesQuery,
  response: z.strictObject({
    items: z.array(shapes.webhookDelivery),
    next_cursor: z.string().nullable().meta({ description: "Null at the end" }),
  }),
  message: "Webhook deliveries retrieved",
  errors: ["not_found"],
});

export const getWebhookDeliveryOp = operation({
  ...reads,
  id: "getWebhookDelivery",
  path: "/api/webhook-endpoints/{endpoint_uid}/deliveries/{delivery_uid}",
  summary: "Get webhook delivery",
  description: "With its body, and what came of each attempt.",
  params: shapes.deliveryParams,
  response: shapes.webhookDeliveryWithAttempts,
  message: "Webhook delivery retrieved",
  errors: ["not_found"],
});

export const replayWebhookDeliveryOp = operation({
  ...common,
  id: "replayWebhookDelivery",
  method: "POST",
  path: "/api/webhook-endpoints/{endpoint_uid}/deliveries/{delivery_uid}/replay",
  summary: "Replay webhook delivery",
  description:
    "Sends it once more with the same id and body, from the first attempt on. One that is still being tried stays as it is.",
  params: shapes.deliveryParams,
  response: shapes.webhookDelivery,
  status: 200,
  message: "Webhook delivery replayed",
  errors: ["not_found"],
});
