import * as ops from "@/lib/contracts/v1-tasks/webhook-operations";
import { lookedUp } from "../db/looked-up";
import { Answer, endpoint } from "../http/endpoint";
import * as webhooks from "../webhooks/endpoints";

const dialect = "v1_tasks" as const;
const one = ({ id }: { id: string }): webhooks.OneEndpoint => ({ uid: lookedUp(id), dialect });

const create = endpoint(ops.v1CreateWebhookOp, async (ctx, { body }) => {
  const { url, description, event_types: eventTypes } = body;
  const made = await webhooks.createWebhookEndpoint(ctx, {
    ...{ organizationUid: ctx.defaultOrganization, agentUid: null, dialect },
    ...{ url, description, eventTypes, includeArguments: false },
  });
  return ops.toV1Webhook(made.endpoint, made.secret);
});

const list = endpoint(ops.v1ListWebhooksOp, async (ctx, { query }) => {
  const where = { organizationUid: ctx.defaultOrganization, dialect };
  const { endpoints, total } = await webhooks.listEndpointsOf(ctx, where, query);
  const found = endpoints.map((each) => ops.toV1Webhook(each));
  return new Answer(found, { headers: { "x-total-count": String(total) } });
});

const get = endpoint(ops.v1GetWebhookOp, async (ctx, { params }) =>
  ops.toV1Webhook(await webhooks.getWebhookEndpoint(ctx, one(params))),
);

const update = endpoint(ops.v1UpdateWebhookOp, async (ctx, { params, body }) => {
  const { url, description, event_types: eventTypes, is_active: isActive } = body;
  const changes = { url, description, eventTypes, isActive };
  return ops.toV1Webhook(await webhooks.updateWebhookEndpoint(ctx, one(params), changes));
});

const remove = endpoint(ops.v1DeleteWebhookOp, async (ctx, { params }) => {
  await webhooks.deleteWebhookEndpoint(ctx, one(params));
  return undefined;
});

export const v1TasksWebhookEndpoints = [create, list, get, update, remove];
