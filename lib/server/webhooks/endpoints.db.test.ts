import { beforeEach, expect, it } from "vitest";
import type { Ctx } from "@/lib/domain/ctx";
import type { WebhookEndpoint } from "@/lib/domain/webhook";
import { askFor } from "@/lib/testing/held-decisions";
import { aReceiver } from "@/lib/testing/webhook-receiver";
import { anEndpoint, deliveriesTo, sendDue } from "@/lib/testing/webhooks";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool, sql } from "../db/pool";
import * as deliveries from "./deliveries";
import * as webhooks from "./endpoints";
import { deleteOld } from "./send-sql";

const URL = "http://localhost:9/hooks";

let world: World;
let admin: Ctx;
beforeEach(async () => {
  world = await aWorld();
  admin = world.people.admin.ctx;
});

const stored = (uid: string) => db().webhookEndpoint.findFirst({ where: { uid } });

it("shows the secret once, and keeps it so that nobody reads it out of the database", async () => {
  const { endpoint, secret } = await anEndpoint(world, URL);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const kept = Buffer.from((await stored(endpoint.uid))?.secret ?? []);
  expect(kept.includes(Buffer.from(secret.slice(6), "base64"))).toBe(false);
  expect(JSON.stringify(await webhooks.getWebhookEndpoint(admin, endpoint))).not.toContain('secret":');
});

it.each([
  ["https://10.0.0.1/", "url: must not lead to an address that is not public"],
  ["http://example.com/", "url: must be an https address"],
  ["https://a:b@example.com/", "url: must not hold a name or a password"],
])("takes no endpoint at %s, neither a new one nor as a change", async (url, message) => {
  const refusal = { code: "invalid_request", message, details: [{ field: "url" }] };
  await expect(anEndpoint(world, url)).rejects.toMatchObject(refusal);
  const { endpoint } = await anEndpoint(world, URL);
  await expect(webhooks.updateWebhookEndpoint(admin, endpoint, { url })).rejects.toMatchObject(refusal);
});

it("takes no agent of another organization", async () => {
  const other = await aWorld();
  await expect(anEndpoint(world, URL, { agentUid: other.agent.uid })).rejects.toMatchObject({
    ...{ code: "invalid_request", details: [{ field: "agent_uid" }] },
  });
});

/** Everything that is done with an endpoint, and one of its deliveries. */
const deeds = (
  ctx: Ctx,
  { uid }: WebhookEndpoint,
  deliveryUid: string,
): Record<string, () => Promise<unknown>> => ({
  get: () => webhooks.getWebhookEndpoint(ctx, { uid }),
  update: () => webhooks.updateWebhookEndpoint(ctx, { uid }, { description: "taken over" }),
  rotate: () => webhooks.rotateWebhookSecret(ctx, { uid, overlapHours: 0 }),
  ping: () => deliveries.pingWebhookEndpoint(ctx, { uid }),
  deliveries: () => deliveries.listWebhookDeliveries(ctx, { uid, limit: 10 }),
  delivery: () => deliveries.getWebhookDelivery(ctx, { uid, deliveryUid }),
  replay: () => deliveries.replayWebhookDelivery(ctx, { uid, deliveryUid }),
  replayAll: () => deliveries.replayWebhookDeliveries(ctx, { uid, since: "2000-01-01T00:00:00.000Z" }),
  delete: () => webhooks.deleteWebhookEndpoint(ctx, { uid }),
});

it("is there for admins of its organization, and for nobody else", async () => {
  const stranger = await aWorld();
  const { endpoint } = await anEndpoint(world, URL);
  await askFor(world);
  const [delivery] = await deliveriesTo(endpoint.uid);
  const before = await stored(endpoint.uid);
  for (const { ctx } of [world.people.manager, world.agent, stranger.people.admin]) {
    for (const deed of Object.values(deeds(ctx, endpoint, delivery?.uid ?? ""))) {
      await expect(deed()).rejects.toMatchObject({ code: "not_found" });
    }
    const where = { organizationUid: world.organizationUid };
    await expect(webhooks.listWebhookEndpoints(ctx, { ...where, limit: 10 })).rejects.toMatchObject({
      code: "forbidden",
    });
    const page = { skip: 0, limit: 10 };
    await expect(webhooks.listEndpointsOf(ctx, { ...where, dialect: "standard" }, page)).rejects.toThrow();
    await expect(
      webhooks.createWebhookEndpoint(ctx, { ...endpoint, eventTypes: [], dialect: "standard" }),
    ).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await stored(endpoint.uid)).toEqual(before);
  for (const deed of Object.values(deeds(admin, endpoint, delivery?.uid ?? ""))) await deed();
  expect(await stored(endpoint.uid)).toBeNull();
});

it("changes what is given, and nothing else", async () => {
  const { endpoint } = await anEndpoint(world, URL, { description: "Mine" });
  const eventTypes = ["approval.decided"];
  const changed = await webhooks.updateWebhookEndpoint(admin, endpoint, { eventTypes });
  expect(changed).toEqual({ ...endpoint, eventTypes, updatedAt: changed.updatedAt });
  const off = await webhooks.updateWebhookEndpoint(admin, endpoint, { isActive: false, description: null });
  expect(off).toMatchObject({ description: null, disabledReason: "It was switched off", eventTypes });
  expect(off.disabledAt).not.toBeNull();
});

it("lists endpoints in pages, each once", async () => {
  const made = [];
  for (let n = 0; n < 5; n += 1) made.push((await anEndpoint(world, URL)).endpoint.uid);
  const found: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page: Awaited<ReturnType<typeof webhooks.listWebhookEndpoints>> =
      await webhooks.listWebhookEndpoints(admin, {
        organizationUid: world.organizationUid,
        limit: 2,
        cursor: cursor ?? undefined,
      });
    found.push(...page.endpoints.map(({ uid }) => uid));
    ({ cursor } = page);
  } while (cursor !== null);
  expect(found).toEqual(made);
});

it("keeps one old secret beside the new one, also of two rotations at once", async () => {
  const { endpoint } = await anEndpoint(world, URL);
  const rotate = (overlapHours: number) =>
    webhooks.rotateWebhookSecret(admin, { uid: endpoint.uid, overlapHours });
  const made = await Promise.all([rotate(24), rotate(24)]);
  expect(new Set(made.map(({ secret }) => secret)).size).toBe(2);
  const until = Date.parse(made[0]?.endpoint.oldSecretUntil ?? "");
  expect(Math.abs(until - Date.now() - 24 * 3_600_000)).toBeLessThan(60_000);
  const { endpoint: alone } = await rotate(0);
  expect(alone.oldSecretUntil).toBeNull();
  expect(await stored(endpoint.uid)).toMatchObject({ oldSecret: null });
});

it("leaves the endpoints of v1-tasks to their contract, but for what all have in common", async () => {
  const { endpoint } = await anEndpoint(world, URL, { dialect: "v1_tasks", eventTypes: ["task_created"] });
  const { uid } = endpoint;
  await expect(
    webhooks.updateWebhookEndpoint(admin, { uid }, { eventTypes: ["comment.created"] }),
  ).rejects.toMatchObject({ details: [{ field: "event_types" }] });
  await expect(webhooks.rotateWebhookSecret(admin, { uid, overlapHours: 1 })).rejects.toMatchObject({
    code: "invalid_request",
  });
  expect(await webhooks.updateWebhookEndpoint(admin, { uid }, { isActive: false })).toMatchObject({ uid });
  const { endpoint: standard } = await anEndpoint(world, URL);
  const foreign = { uid: standard.uid, dialect: "v1_tasks" } as const;
  await expect(webhooks.getWebhookEndpoint(admin, foreign)).rejects.toMatchObject({ code: "not_found" });
});

it("sends again what was delivered or given up: one, or all from a time on, in order", async () => {
  const receiver = await aReceiver();
  const { endpoint } = await anEndpoint(world, receiver.url);
  const { uid } = endpoint;
  for (let n = 0; n < 3; n += 1) await askFor(world);
  await sendDue();
  const [first, second, third] = await deliveriesTo(uid);
  const idsSent = () => receiver.received.splice(0).map(({ headers }) => headers["webhook-id"]);
  expect(idsSent()).toHaveLength(3);
  const again = await deliveries.replayWebhookDelivery(admin, { uid, deliveryUid: second?.uid ?? "" });
  expect(again).toMatchObject({ state: "pending", attemptsMade: 0 });
  await sendDue();
  expect(idsSent()).toEqual([second?.uid]);
  const at = new Date(Date.now() - 3_600_000);
  await pool().query("UPDATE webhook_deliveries SET created_at = $1 WHERE uid = $2", [at, first?.uid]);
  const since = new Date(at.getTime() + 1).toISOString();
  expect(await deliveries.replayWebhookDeliveries(admin, { uid, since })).toBe(2);
  // Those are on their way already.
  expect(await deliveries.replayWebhookDeliveries(admin, { uid, since })).toBe(0);
  await sendDue();
  expect(new Set(idsSent())).toEqual(new Set([second?.uid, third?.uid]));
  const { delivery, attempts } = await deliveries.getWebhookDelivery(admin, {
    uid,
    deliveryUid: second?.uid ?? "",
  });
  expect([delivery.state, attempts.length]).toEqual(["delivered", 3]);
  await receiver.close();
});

it("lists deliveries in pages, the newest first, also of one state", async () => {
  const { endpoint } = await anEndpoint(world, URL);
  for (let n = 0; n < 3; n += 1) await askFor(world);
  const written = (await deliveriesTo(endpoint.uid)).map(({ uid }) => uid).reverse();
  const list = (more: object) =>
    deliveries.listWebhookDeliveries(admin, { uid: endpoint.uid, limit: 2, ...more });
  const page = await list({});
  const rest = await list({ cursor: page.cursor });
  expect([...page.deliveries, ...rest.deliveries].map(({ uid }) => uid)).toEqual(written);
  expect(rest.cursor).toBeNull();
  expect((await list({ state: "delivered" })).deliveries).toEqual([]);
  await expect(list({ cursor: "x" })).rejects.toMatchObject({ code: "invalid_query" });
});

it("pings once, whatever is asked for, and says what came of it", async () => {
  const receiver = await aReceiver();
  receiver.answer(500);
  const { endpoint } = await anEndpoint(world, receiver.url, { eventTypes: ["approval.decided"] });
  const { uid: deliveryUid } = await deliveries.pingWebhookEndpoint(admin, { uid: endpoint.uid });
  await sendDue();
  const { delivery, attempts } = await deliveries.getWebhookDelivery(admin, {
    uid: endpoint.uid,
    deliveryUid,
  });
  expect(delivery).toMatchObject({ state: "failed", taskUid: null, eventType: "ping" });
  expect(attempts).toMatchObject([{ status: 500 }]);
  expect(receiver.received[0]?.data).toMatchObject({ type: "ping", data: { endpoint_uid: endpoint.uid } });
  await receiver.close();
});

it("forgets attempts after 30 days, and deliveries of which none is left", async () => {
  const receiver = await aReceiver();
  const { endpoint } = await anEndpoint(world, receiver.url);
  for (let n = 0; n < 3; n += 1) await askFor(world);
  await sendDue();
  const [old, replayed, young] = (await deliveriesTo(endpoint.uid)).map(({ uid }) => uid);
  const past = "now() - interval '31 days'";
  await pool().query(`UPDATE webhook_deliveries SET created_at = ${past} WHERE uid = ANY ($1)`, [
    [old, replayed],
  ]);
  await pool().query(`UPDATE webhook_attempts SET at = ${past} WHERE delivery_uid = $1`, [old]);
  await deleteOld(sql());
  expect((await deliveriesTo(endpoint.uid)).map(({ uid }) => uid)).toEqual([replayed, young]);
  await receiver.close();
});
