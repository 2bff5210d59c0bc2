import { beforeEach, expect, it } from "vitest";
import type { Ctx } from "@/lib/domain/ctx";
import { loggedAbout } from "@/lib/testing/organization-log";
import { anEndpoint } from "@/lib/testing/webhooks";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool } from "../db/pool";
import * as webhooks from "./endpoints";

const URL = "http://localhost:9/hooks";

let world: World;
let admin: Ctx;
beforeEach(async () => {
  world = await aWorld();
  admin = world.people.admin.ctx;
});

it("tells the log of the organization of every change, and never a secret or the query of an address", async () => {
  const { endpoint, secret } = await anEndpoint(world, `${URL}?key=hidden`);
  const { uid } = endpoint;
  await webhooks.updateWebhookEndpoint(admin, { uid }, { description: "Ours", isActive: true });
  await webhooks.updateWebhookEndpoint(admin, { uid }, { description: "Ours" });
  const rotated = await webhooks.rotateWebhookSecret(admin, { uid, overlapHours: 1 });
  await webhooks.deleteWebhookEndpoint(admin, { uid });
  const logged = await loggedAbout(uid);
  expect(logged.map(({ action }) => action.split(".")[1])).toEqual([
    ...["created", "updated", "secret_rotated", "deleted"],
  ]);
  expect(logged[1]).toMatchObject({ before: { description: null }, after: { description: "Ours" } });
  expect(logged[0]).toMatchObject({ byName: world.people.admin.name, after: { url: `${URL}?…` } });
  const told = JSON.stringify(logged);
  for (const hidden of [secret, rotated.secret, "hidden"]) expect(told).not.toContain(hidden);
});

it("tells it of endpoints of v1-tasks as well", async () => {
  const { endpoint } = await anEndpoint(world, URL, { dialect: "v1_tasks", eventTypes: ["task_created"] });
  await webhooks.deleteWebhookEndpoint(admin, { uid: endpoint.uid, dialect: "v1_tasks" });
  expect(await loggedAbout(endpoint.uid)).toMatchObject([
    { action: "webhook_endpoint.created", after: { dialect: "v1_tasks" } },
    { action: "webhook_endpoint.deleted", after: null },
  ]);
});

it("keeps both of two changes of different fields at the same time", async () => {
  const { endpoint } = await anEndpoint(world, URL);
  const change = (changes: webhooks.ChangeWebhookEndpoint) =>
    webhooks.updateWebhookEndpoint(admin, { uid: endpoint.uid }, changes);
  await Promise.all([change({ description: "Ours" }), change({ includeArguments: true })]);
  expect(await db().webhookEndpoint.findFirst({ where: { uid: endpoint.uid } })).toMatchObject({
    description: "Ours",
    includeArguments: true,
  });
});

it("lets an organization have a hundred, also where the last ones are made at once", async () => {
  await pool().query(
    `INSERT INTO webhook_endpoints (organization_uid, uid, url, event_types, secret)
     SELECT $1, gen_random_uuid(), $2, '{ping}', '' FROM generate_series(1, $3)`,
    [world.organizationUid, URL, webhooks.MOST_ENDPOINTS - 1],
  );
  const results = await Promise.allSettled([anEndpoint(world, URL), anEndpoint(world, URL)]);
  const refusals = results.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refusals).toMatchObject([{ code: "invalid_request", details: [{ field: "url" }] }]);
  await expect(anEndpoint(await aWorld(), URL)).resolves.toBeDefined();
});
