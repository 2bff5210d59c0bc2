import * as shapes from "@/lib/contracts/desk/webhooks/mapping";
import * as ops from "@/lib/contracts/desk/webhooks/operations";
import { endpoint } from "../http/endpoint";
import { chooseOrganization } from "../organizations/choose-organization";
import * as deliveries from "../webhooks/deliveries";
import * as webhooks from "../webhooks/endpoints";

const withSecret = ({ endpoint: made, secret }: webhooks.WithSecret) => ({
  ...shapes.toWebhookEndpoint(made),
  secret,
});

const list = endpoint(ops.listWebhookEndpointsOp, async (ctx, { query }) => {
  const { cursor, limit } = query;
  const organizationUid = await chooseOrganization(ctx, query.organization_uid);
  const found = await webhooks.listWebhookEndpoints(ctx, { organizationUid, cursor, limit });
  return { items: found.endpoints.map(shapes.toWebhookEndpoint), next_cursor: found.cursor };
});

const create = endpoint(ops.createWebhookEndpointOp, async (ctx, { body }) => {
  const { url, description } = body;
  return withSecret(
    await webhooks.createWebhookEndpoint(ctx, {
      ...{ organizationUid: await chooseOrganization(ctx, body.organization_uid), dialect: "standard" },
      ...{ url, description, eventTypes: body.event_types, agentUid: body.agent_uid },
      includeArguments: body.include_arguments,
    }),
  );
});

const get = endpoint(ops.getWebhookEndpointOp, async (ctx, { params }) =>
  shapes.toWebhookEndpoint(await webhooks.getWebhookEndpoint(ctx, { uid: params.endpoint_uid })),
);

const update = endpoint(ops.updateWebhookEndpointOp, async (ctx, { params, body }) =>
  shapes.toWebhookEndpoint(
    await webhooks.updateWebhookEndpoint(
      ctx,
      { uid: params.endpoint_uid },
      {
        ...{ url: body.url, description: body.description, eventTypes: body.event_types },
        ...{ includeArguments: body.include_arguments, isActive: body.is_active },
      },
    ),
  ),
);

const remove = endpoint(ops.deleteWebhookEndpointOp, async (ctx, { params }) => {
  await webhooks.deleteWebhookEndpoint(ctx, { uid: params.endpoint_uid });
  return undefined;
});

const ping = endpoint(ops.pingWebhookEndpointOp, async (ctx, { params }) =>
  shapes.toWebhookDelivery(await deliveries.pingWebhookEndpoint(ctx, { uid: params.endpoint_uid })),
);

const rotate = endpoint(ops.rotateWebhookSecretOp, async (ctx, { params, body }) =>
  withSecret(
    await webhooks.rotateWebhookSecret(ctx, { uid: params.endpoint_uid, overlapHours: body.overlap_hours }),
  ),
);

const replayAll = endpoint(ops.replayWebhookDeliveriesOp, async (ctx, { params, body }) => ({
  replayed: await deliveries.replayWebhookDeliveries(ctx, { uid: params.endpoint_uid, since: body.since }),
}));

const listDeliveries = endpoint(ops.listWebhookDeliveriesOp, async (ctx, { params, query }) => {
  const found = await deliveries.listWebhookDeliveries(ctx, { uid: params.endpoint_uid, ...query });
  return { items: found.deliveries.map(shapes.toWebhookDelivery), next_cursor: found.cursor };
});

const getDelivery = endpoint(ops.getWebhookDeliveryOp, async (ctx, { params }) => {
  const one = { uid: params.endpoint_uid, deliveryUid: params.delivery_uid };
  const { delivery, attempts } = await deliveries.getWebhookDelivery(ctx, one);
  return shapes.toWebhookDeliveryWithAttempts(delivery, attempts);
});

const replayOne = endpoint(ops.replayWebhookDeliveryOp, async (ctx, { params }) =>
  shapes.toWebhookDelivery(
    await deliveries.replayWebhookDelivery(ctx, {
      uid: params.endpoint_uid,
      deliveryUid: params.delivery_uid,
    }),
  ),
);

export const deskWebhookEndpoints = [
  ...[list, create, get, update, remove, ping, rotate],
  ...[replayAll, listDeliveries, getDelivery, replayOne],
];
