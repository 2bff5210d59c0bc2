import type { WebhookAttempt, WebhookDelivery, WebhookEndpoint } from "@/lib/domain/webhook";
import type { WebhookDeliveryView, WebhookDeliveryWithAttemptsView, WebhookEndpointView } from "./objects";

export const toWebhookEndpoint = (endpoint: WebhookEndpoint): WebhookEndpointView => ({
  uid: endpoint.uid,
  organization_uid: endpoint.organizationUid,
  agent_uid: endpoint.agentUid,
  dialect: endpoint.dialect,
  url: endpoint.url,
  description: endpoint.description,
  event_types: [...endpoint.eventTypes],
  include_arguments: endpoint.includeArguments,
  is_active: endpoint.disabledAt === null,
  disabled_at: endpoint.disabledAt,
  disabled_reason: endpoint.disabledReason,
  old_secret_until: endpoint.oldSecretUntil,
  created_at: endpoint.createdAt,
  updated_at: endpoint.updatedAt,
});

export const toWebhookDelivery = (delivery: WebhookDelivery): WebhookDeliveryView => ({
  uid: delivery.uid,
  endpoint_uid: delivery.endpointUid,
  event_type: delivery.eventType,
  task_uid: delivery.taskUid,
  state: delivery.state,
  attempts_made: delivery.attemptsMade,
  next_attempt_at: delivery.state === "pending" ? delivery.nextAttemptAt : null,
  created_at: delivery.createdAt,
});

export const toWebhookDeliveryWithAttempts = (
  delivery: WebhookDelivery & { body: string },
  attempts: readonly WebhookAttempt[],
): WebhookDeliveryWithAttemptsView => ({
  ...toWebhookDelivery(delivery),
  body: delivery.body,
  attempts: attempts.map((attempt) => ({ ...attempt })),
});
