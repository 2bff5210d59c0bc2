import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { createInterface } from "node:readline";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as hooks from "@/lib/contracts/desk/webhooks/operations";
import { v1UpdateTaskOp } from "@/lib/contracts/v1-tasks/operations";
import * as company from "@/lib/contracts/v1-tasks/webhook-operations";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { createApiToken } from "@/lib/server/auth/create-api-token";
import { freePort } from "@/lib/server/boot/free-port";
import { aReceiver, type Receiver } from "@/lib/testing/webhook-receiver";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, refused } from "./client";
import { anApproval } from "./requests";
import { aCompanyTask, companyRefuses } from "./v1-requests";

let world: World;
let receiver: Receiver;
let as: string;
beforeAll(async () => {
  [world, receiver] = await Promise.all([aWorld(), aReceiver()]);
  as = world.people.admin.token;
});
afterAll(() => receiver.close());

const create = (more: object = {}, owner = as) =>
  data(hooks.createWebhookEndpointOp, {
    as: owner,
    body: { url: receiver.url, event_types: ["approval.decided"], ...more },
  });
const decide = (task_uid: string) =>
  data(updateWorkTaskOp, {
    as: world.people.reviewer.token,
    params: { task_uid },
    body: { action: "approve" },
  });
const arrivedFor = (uid: string) =>
  receiver.received.filter(({ data: sent }) => (sent.data as { uid?: string } | undefined)?.uid === uid);
const paramsOf = ({ uid }: { uid: string }) => ({ endpoint_uid: uid });

it("a decision arrives, signed, with the arguments that were asked for", async () => {
  const { secret, uid: endpoint_uid } = await create({ include_arguments: true, agent_uid: world.agent.uid });
  const { uid } = await anApproval(world);
  await decide(uid);
  await expect.poll(() => arrivedFor(uid), { timeout: 10_000 }).toHaveLength(1);
  const [{ headers, body } = { headers: {}, body: "" }] = arrivedFor(uid);
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
    ...{ type: "approval.decided" },
    data: { uid, resolution: "approved", tool_args: { tool_type: "send_email" } },
  });
  const deliveries = async () =>
    (await data(hooks.listWebhookDeliveriesOp, { as, params: { endpoint_uid } })).items;
  await expect
    .poll(deliveries, { timeout: 10_000 })
    .toMatchObject([{ state: "delivered", task_uid: uid, next_attempt_at: null }]);
  const delivery_uid = (await deliveries())[0]?.uid ?? "";
  expect(headers).toMatchObject({ "webhook-id": delivery_uid });
  const params = { endpoint_uid, delivery_uid };
  expect(await data(hooks.getWebhookDeliveryOp, { as, params })).toMatchObject({
    ...{ body, attempts: [{ status: 204, error: null, answer: "" }] },
  });
  await data(hooks.replayWebhookDeliveryOp, { as, params });
  await expect.poll(() => arrivedFor(uid), { timeout: 10_000 }).toHaveLength(2);
  const [first, second] = arrivedFor(uid);
  expect([second?.body, second?.headers["webhook-id"]]).toEqual([body, first?.headers["webhook-id"]]);
  await data(hooks.deleteWebhookEndpointOp, { as, params });
});

it("an endpoint is made, changed, pinged, rotated and deleted; its secret is shown twice in all", async () => {
  const { secret, ...made } = await create({ description: "Ours" });
  const params = paramsOf(made);
  expect(made).toMatchObject({
    dialect: "standard",
    is_active: true,
    agent_uid: null,
    old_secret_until: null,
  });
  expect(await data(hooks.getWebhookEndpointOp, { as, params })).toEqual(made);
  const changed = await data(hooks.updateWebhookEndpointOp, { as, params, body: { is_active: false } });
  expect(changed).toMatchObject({
    description: "Ours",
    is_active: false,
    disabled_reason: expect.any(String),
  });
  await data(hooks.updateWebhookEndpointOp, { as, params, body: { is_active: true } });
  const rotated = await data(hooks.rotateWebhookSecretOp, { as, params });
  expect(rotated.old_secret_until).not.toBeNull();
  const ping = await data(hooks.pingWebhookEndpointOp, { as, params });
  const arrived = () => receiver.received.find(({ headers }) => headers["webhook-id"] === ping.uid);
  await expect.poll(arrived, { timeout: 10_000 }).toBeTruthy();
  const { headers, body } = arrived() ?? { headers: {}, body: "" };
  for (const each of [secret, rotated.secret]) {
    expect(new Webhook(each).verify(body, headers as Record<string, string>)).toMatchObject({ type: "ping" });
  }
  const listed = await call(hooks.listWebhookEndpointsOp, { as });
  expect(listed.data.items.map(({ uid }) => uid)).toContain(made.uid);
  for (const each of [secret, rotated.secret]) expect(listed.text).not.toContain(each);
  await data(hooks.deleteWebhookEndpointOp, { as, params });
  await refused(404, hooks.getWebhookEndpointOp, { as, params });
});

it.each([
  [{ url: "https://127.0.0.1/" }, "url"],
  [{ url: "https://2130706433/" }, "url"],
  [{ url: "https://[::ffff:169.254.169.254]/" }, "url"],
  [{ url: "http://example.com/" }, "url"],
  [{ url: "https://a:b@example.com/" }, "url"],
  [{ url: "ftp://example.com/" }, "url"],
  [{ url: "nope" }, "url"],
  [{ url: `https://example.com/${"x".repeat(2083)}` }, "url"],
  [{ event_types: [] }, "event_types"],
  [{ event_types: ["approval.made_up"] }, "event_types.0"],
  [{ agent_uid: "019b0c5e-7a00-7000-8000-000000000007" }, "agent_uid"],
  [{ include_arguments: "yes" }, "include_arguments"],
])("no endpoint is made with %j", async (wrong, field) => {
  const body = { url: receiver.url, event_types: ["approval.decided"], ...wrong };
  const { details } = await refused(400, hooks.createWebhookEndpointOp, { as, body });
  expect(details).toMatchObject([{ field }]);
});

it("endpoints are for admins, and for tokens that may manage them", async () => {
  const { organizationUid, people, agent } = world;
  const holder = { type: "user", uid: people.admin.uid } as const;
  const body = { ...hooks.createWebhookEndpointOp.example, url: receiver.url };
  const narrow = await createApiToken({ organizationUid, holder, scopes: ["work_tasks:write"] });
  for (const other of [people.manager.token, agent.token, narrow]) {
    await refused(403, hooks.createWebhookEndpointOp, { as: other, body });
  }
  const scoped = await createApiToken({ organizationUid, holder, scopes: ["webhooks:manage"] });
  const made = await data(hooks.createWebhookEndpointOp, { as: scoped, body });
  await data(hooks.deleteWebhookEndpointOp, { as: scoped, params: paramsOf(made) });
});

it("v1-tasks has webhooks of its own, with its fields and signature", async () => {
  const body = { url: receiver.url, event_types: ["task_updated", "patient_created"] };
  const made = await data(company.v1CreateWebhookOp, { as, body });
  expect(made).toEqual({
    ...body,
    ...{ id: made.id, is_active: true, company_id: world.organizationUid, description: null },
    ...{ created_at: made.created_at, updated_at: made.created_at },
    secret_key: expect.stringMatching(/^whsec_/),
  });
  const params = { id: made.id };
  const shown = { ...made, secret_key: null };
  expect(await data(company.v1GetWebhookOp, { as, params })).toEqual(shown);
  const listed = await call(company.v1ListWebhooksOp, { as, query: { limit: "1" } });
  expect([listed.data, listed.headers.get("x-total-count")]).toEqual([[shown], "1"]);
  const { id } = await aCompanyTask(world);
  await data(v1UpdateTaskOp, { as, params: { id }, body: { version: 1, status: "completed" } });
  const arrived = () => receiver.received.filter(({ data: sent }) => sent.task_id === id);
  await expect.poll(arrived, { timeout: 10_000 }).toHaveLength(1);
  const [{ headers, body: sent } = { headers: {}, body: "" }] = arrived();
  const signature = createHmac("sha256", made.secret_key ?? "")
    .update(sent)
    .digest("hex");
  expect(headers).toMatchObject({
    "x-solum-signature": `sha256=${signature}`,
    "x-solum-event": "task_updated",
  });
  const off = await data(company.v1UpdateWebhookOp, {
    as,
    params,
    body: { is_active: false, description: "x" },
  });
  expect(off).toMatchObject({ is_active: false, description: "x", secret_key: null });
  await data(company.v1DeleteWebhookOp, { as, params });
  await companyRefuses(404, "not_found_error", company.v1GetWebhookOp, { as, params });
});

it("v1-tasks names the field that is wrong, and is for admins", async () => {
  const body = { url: "https://10.0.0.1/", event_types: ["task_updated"] };
  const wrongUrl = await companyRefuses(422, "validation_error", company.v1CreateWebhookOp, { as, body });
  expect(wrongUrl.param).toBe("url");
  const wrongType = { url: receiver.url, event_types: ["approval.decided"] };
  await companyRefuses(422, "validation_error", company.v1CreateWebhookOp, { as, body: wrongType });
  const manager = world.people.manager.token;
  await companyRefuses(403, "permission_error", company.v1CreateWebhookOp, { as: manager, body: wrongType });
});

it("the example of the documentation receives a decision", async () => {
  const port = await freePort();
  const made = await create({ url: `http://localhost:${port}/` });
  const env = { ...process.env, PORT: `${port}`, WEBHOOK_SECRET: made.secret };
  const example = spawn(process.execPath, ["docs/examples/webhook-receiver.mjs"], { env });
  const lines: string[] = [];
  createInterface(example.stdout).on("line", (line) => lines.push(line));
  try {
    await expect.poll(() => lines, { timeout: 10_000 }).toHaveLength(1);
    const forged = await fetch(`http://localhost:${port}/`, { method: "POST", body: "{}" });
    expect(forged.status).toBe(401);
    const { uid } = await anApproval(world);
    await decide(uid);
    await expect.poll(() => lines, { timeout: 10_000 }).toHaveLength(2);
    expect(lines[1]).toBe(`${uid} is approved`);
  } finally {
    example.kill();
    await data(hooks.deleteWebhookEndpointOp, { as, params: paramsOf(made) });
  }
});
