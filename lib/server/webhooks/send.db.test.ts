import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { NEVER_DUE } from "@/lib/domain/due";
import type { WebhookEndpoint } from "@/lib/domain/webhook";
import { askFor } from "@/lib/testing/held-decisions";
import type { Receiver } from "@/lib/testing/webhook-receiver";
import {
  anEndpoint,
  aToldWorld,
  makeRetriesDue,
  onlyDeliveryTo,
  secondsWaiting,
  sendDue,
} from "@/lib/testing/webhooks";
import type { World } from "@/lib/testing/world";
import { decideApproval } from "../approvals/decide-approval";
import { pool } from "../db/pool";
import { TASKS } from "../jobs/tasks";
import { startWorker } from "../jobs/worker";
import { createWorkTask } from "../tasks/create-work-task";
import { rotateWebhookSecret } from "./endpoints";

let world: World;
let receiver: Receiver;
let endpoint: WebhookEndpoint;
let secret: string;
beforeEach(async () => {
  ({ world, receiver, endpoint, secret } = await aToldWorld());
});
afterEach(() => receiver.close());

const approve = (uid: string) => decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" });

it("is verified by the official library, and by it alone with the right secret", async () => {
  const uid = await askFor(world);
  await sendDue();
  const [message] = receiver.received;
  if (!message) throw new Error("nothing arrived");
  const headers = message.headers as Record<string, string>;
  expect(new Webhook(secret).verify(message.body, headers)).toMatchObject({
    ...{ type: "approval.requested", data: { uid } },
  });
  const { secret: other } = await anEndpoint(world, receiver.url);
  expect(() => new Webhook(other).verify(message.body, headers)).toThrow();
  expect(() => new Webhook(secret).verify(`${message.body} `, headers)).toThrow();
  expect(headers["content-type"]).toBe("application/json");
});

it("is sent at once by a job of the deciding transaction", async () => {
  const stop = startWorker(TASKS);
  try {
    const uid = await askFor(world);
    await approve(uid);
    await expect.poll(receiver.told, { timeout: 10_000 }).toEqual(["approval.requested", "approval.decided"]);
  } finally {
    await stop();
  }
});

it("keeps what came of it: status, time and the first 1,024 bytes of the answer", async () => {
  receiver.answer((_, res) => void res.writeHead(202).end(`\0${"é".repeat(2000)}`));
  await askFor(world);
  await sendDue();
  const { state, attemptsMade, attempts } = await onlyDeliveryTo(endpoint);
  expect([state, attemptsMade]).toEqual(["delivered", 1]);
  expect(attempts).toMatchObject([{ status: 202, error: null, answer: "é".repeat(511) }]);
  expect(attempts[0]?.ms).toBeGreaterThanOrEqual(0);
});

it("signs with both secrets for as long as they overlap, and then with the new one", async () => {
  const { admin } = world.people;
  const { secret: next } = await rotateWebhookSecret(admin.ctx, { uid: endpoint.uid, overlapHours: 1 });
  const verifiedBy = async () => {
    receiver.received.length = 0;
    await askFor(world);
    await sendDue();
    const [{ body, headers } = { body: "", headers: {} }] = receiver.received;
    return [secret, next].map((each) => {
      try {
        return Boolean(new Webhook(each).verify(body, headers as Record<string, string>));
      } catch {
        return false;
      }
    });
  };
  expect(await verifiedBy()).toEqual([true, true]);
  await pool().query("UPDATE webhook_endpoints SET old_secret_until = now()");
  expect(await verifiedBy()).toEqual([false, true]);
});

it("says so where NEXTAUTH_SECRET is not the one that sealed the secret", async () => {
  await pool().query(
    "UPDATE webhook_endpoints SET secret = overlay(secret PLACING '\\x00'::bytea FROM 20 FOR 1) || '\\x00'",
  );
  await askFor(world);
  await sendDue();
  const [attempt] = (await onlyDeliveryTo(endpoint)).attempts;
  expect(attempt).toMatchObject({ status: null, error: expect.stringContaining("NEXTAUTH_SECRET") });
  expect(receiver.received).toEqual([]);
});

it("sends nothing to an address that is not public, and says why", async () => {
  await pool().query("UPDATE webhook_endpoints SET url = $1", [
    receiver.url.replace("localhost", "127.0.0.1"),
  ]);
  await askFor(world);
  await sendDue();
  const [attempt] = (await onlyDeliveryTo(endpoint)).attempts;
  expect(attempt).toMatchObject({ status: null, error: "the address must be an https address" });
  expect(receiver.received).toEqual([]);
});

it("speaks the dialect of v1-tasks: its headers, its signature, three attempts", async () => {
  await pool().query("DELETE FROM webhook_endpoints");
  const made = await anEndpoint(world, receiver.url, {
    ...{ dialect: "v1_tasks", eventTypes: ["task_comment_added", "task_created"] },
  });
  ({ endpoint } = made);
  await createWorkTask(world.people.manager.ctx, {
    ...{ organizationUid: world.organizationUid, title: "Chase Acme", description: "", status: "todo" },
    ...{ priority: "medium", due: NEVER_DUE, wanted: { assignTo: null, entities: [] } },
  });
  receiver.answer(500);
  const delays: number[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await sendDue();
    if ((await onlyDeliveryTo(endpoint)).state === "pending")
      delays.push(Math.floor((await secondsWaiting(endpoint)) / 60));
    await makeRetriesDue(endpoint.uid);
  }
  expect((await onlyDeliveryTo(endpoint)).state).toBe("failed");
  expect(delays).toEqual([1, 5]);
  expect(receiver.received).toHaveLength(3);
  const [{ headers, body } = { headers: {}, body: "" }] = receiver.received;
  expect(headers).toMatchObject({
    "x-solum-event": "task_created",
    "x-solum-signature": `sha256=${createHmac("sha256", made.secret).update(body).digest("hex")}`,
  });
  expect(headers).not.toHaveProperty("webhook-signature");
});
