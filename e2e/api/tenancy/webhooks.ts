import { createWebhookEndpointOp, pingWebhookEndpointOp } from "@/lib/contracts/desk/webhooks/operations";
import { v1CreateWebhookOp } from "@/lib/contracts/v1-tasks/webhook-operations";
import type { World } from "@/lib/testing/world";
import { data } from "../client";
import { unique } from "../requests";
import type { Case, Cases, Named } from "./case";

/** Nobody listens there, and no name server is asked where it is. */
const address = (path: string) => `http://localhost:9/${path}`;
const url = () => address(unique("acme").replace(" ", "-"));
const endpointBody = (more: object = {}) => ({ url: url(), event_types: ["approval.decided"], ...more });

async function anEndpoint({ name, people }: World, body?: object): Promise<Named> {
  const made = await data(createWebhookEndpointOp, { as: people.admin.token, body: endpointBody() });
  return {
    params: { endpoint_uid: made.uid },
    ...(body && { body }),
    secrets: [name, made.secret, made.url],
  };
}

async function aDelivery(owner: World): Promise<Named> {
  const endpoint = await anEndpoint(owner);
  const ping = await data(pingWebhookEndpointOp, { as: owner.people.admin.token, ...endpoint });
  return {
    params: { ...endpoint.params, delivery_uid: ping.uid },
    secrets: [...endpoint.secrets, ping.uid],
  };
}

const inPath = (body?: object): Case => ({
  about: "an endpoint in its path",
  ask: (owner) => anEndpoint(owner, body),
  stranger: 404,
});
const deliveryInPath: Case = { about: "a delivery in its path", ask: aDelivery, stranger: 404 };

async function aCompanyWebhook({ name, people }: World, body?: object): Promise<Named> {
  const made = await data(v1CreateWebhookOp, {
    ...{ as: people.admin.token, body: { url: url(), event_types: ["task_created"] } },
  });
  return { params: { id: made.id }, ...(body && { body }), secrets: [name, made.secret_key ?? "", made.url] };
}

const companyInPath = (body?: object): Case => ({
  about: "a subscription in its path",
  ask: (owner) => aCompanyWebhook(owner, body),
  stranger: 404,
});

/** Where organizations are told what happens. */
export const WEBHOOKS: Cases = {
  listWebhookEndpoints: [
    {
      about: "endpoints in the list",
      ask: async (owner) => ({ secrets: (await anEndpoint(owner)).secrets }),
      stranger: 200,
      shows: true,
    },
  ],
  createWebhookEndpoint: [
    {
      about: "an agent in its body",
      ask: async ({ agent }) => ({ body: endpointBody({ agent_uid: agent.uid }), secrets: [agent.name] }),
      stranger: 400,
    },
  ],
  getWebhookEndpoint: [{ ...inPath(), shows: true }],
  updateWebhookEndpoint: [inPath({ url: address("taken/over") })],
  deleteWebhookEndpoint: [inPath()],
  pingWebhookEndpoint: [inPath()],
  rotateWebhookSecret: [inPath({ overlap_hours: 0 })],
  replayWebhookDeliveries: [inPath({ since: "2026-01-01T00:00:00Z" })],
  listWebhookDeliveries: [
    {
      about: "an endpoint in its path",
      ask: async (owner) => {
        const { params, secrets } = await aDelivery(owner);
        return { params: { endpoint_uid: params?.endpoint_uid ?? "" }, secrets };
      },
      stranger: 404,
      shows: true,
    },
  ],
  getWebhookDelivery: [{ ...deliveryInPath, shows: true }],
  replayWebhookDelivery: [deliveryInPath],
  v1CreateWebhook: [
    {
      about: "an address that another company uses",
      ask: async (owner) => {
        const { secrets } = await aCompanyWebhook(owner);
        const body = { url: secrets[2], event_types: ["task_created"] };
        return { body, secrets: secrets.slice(0, 2) };
      },
      stranger: 201,
    },
  ],
  v1ListWebhooks: [
    {
      about: "subscriptions in the list",
      ask: async (owner) => ({ secrets: (await aCompanyWebhook(owner)).secrets }),
      stranger: 200,
      shows: true,
    },
  ],
  v1GetWebhook: [{ ...companyInPath(), shows: true }],
  v1UpdateWebhook: [companyInPath({ url: address("taken/over") })],
  v1DeleteWebhook: [companyInPath()],
};
