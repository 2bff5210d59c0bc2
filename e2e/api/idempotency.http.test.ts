import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { getWorkTaskOp, requestApprovalOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf } from "./client";
import { approvalBody, unique } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const ask = (key: string, body: object, as = world.agent.token) =>
  call(requestApprovalOp, { as, body, headers: { "idempotency-key": key } });
const rows = (title: string) =>
  db().workTask.count({ where: { organizationUid: world.organizationUid, title } });

it("gives the first answer again to the same request, and makes nothing", async () => {
  const [key, body] = [randomUUID(), approvalBody({ title: unique("Once") })];
  const first = await ask(key, body);
  const again = await ask(key, {
    ...body,
    tool_args: Object.fromEntries(Object.entries(body.tool_args).reverse()),
  });
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(first.headers.get("idempotency-replayed")).toBeNull();
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
  expect(again.data).toEqual(first.data);
  expect(await rows(body.title)).toBe(1);
});

it("makes one row of ten equal requests at once, and gives all ten the same answer", async () => {
  const [key, body] = [randomUUID(), approvalBody({ title: unique("Ten") })];
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(key, body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
  expect(await rows(body.title)).toBe(1);
});

it("refuses the key with another body, and makes nothing, also when both come at once", async () => {
  const [key, body] = [randomUUID(), approvalBody({ title: unique("Mismatch") })];
  await ask(key, body);
  const other = await ask(key, { ...body, reasoning: "Another" });
  expect(other.status).toBe(422);
  expect(fieldsOf(other.details)).toEqual(["idempotency-key"]);
  expect(await rows(body.title)).toBe(1);

  const title = unique("Both");
  const both = await Promise.all(
    ["a", "b"].map((reasoning) => ask(`${key}-2`, approvalBody({ title, reasoning }))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect(await rows(title)).toBe(1);
});

it("knows the key of each agent apart, and nothing without a key", async () => {
  const [key, body] = [randomUUID(), approvalBody({ title: unique("Apart") })];
  const other = await anAgent(world.organizationUid);
  expect((await ask(key, body)).status).toBe(201);
  expect((await ask(key, body, other.token)).status).toBe(201);
  for (let i = 0; i < 2; i += 1) {
    expect((await call(requestApprovalOp, { as: world.agent.token, body })).status).toBe(201);
  }
  expect(await rows(body.title)).toBe(4);
});

it("gives the first answer, not the present state, when a decision came in between", async () => {
  const [key, body] = [randomUUID(), approvalBody({ title: unique("Decided") })];
  const first = await ask(key, body);
  await data(updateWorkTaskOp, {
    as: world.people.reviewer.token,
    params: { task_uid: first.data.uid },
    body: { action: "approve", tool_args: { edited: true } },
  });
  const again = await ask(key, body);
  expect(again.status).toBe(200);
  expect(again.data).toEqual(first.data);
});

it("forgets the key after 24 hours, and then makes a new one", async () => {
  const [key, body] = [randomUUID(), approvalBody({ title: unique("Old") })];
  const first = await ask(key, body);
  const at = (hours: number) => new Date(Date.now() - hours * 60 * 60 * 1000);
  const age = (hours: number) =>
    db().idempotencyRecord.updateMany({ where: { key }, data: { createdAt: at(hours) } });
  await age(23.9);
  expect((await ask(key, body)).data.uid).toBe(first.data.uid);
  await age(24.1);
  const other = { ...body, reasoning: "New reasons" };
  const next = await ask(key, other);
  expect(next.status).toBe(201);
  expect(next.data.uid).not.toBe(first.data.uid);
  expect((await ask(key, other)).data.uid).toBe(next.data.uid);
  expect(await rows(body.title)).toBe(2);
});

it("does not remember a request that was refused", async () => {
  const [key, body] = [randomUUID(), approvalBody({ title: unique("Refused") })];
  const assign_to = { type: "user", user_uid: randomUUID() };
  expect((await ask(key, { ...body, assign_to })).status).toBe(400);
  expect((await ask(key, body)).status).toBe(201);
});

it("takes keys of 1 to 255 characters", async () => {
  const title = unique("Key");
  expect((await ask("k".repeat(255), approvalBody({ title }))).status).toBe(201);
  for (const key of ["", "k".repeat(256)]) {
    const answer = await ask(key, approvalBody({ title }));
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer.details)).toEqual(["idempotency-key"]);
  }
  expect(await rows(title)).toBe(1);
});

it("tells the same answer as a later GET, as long as nothing changed", async () => {
  const { data: made } = await ask(randomUUID(), approvalBody());
  const as = world.agent.token;
  expect(await data(getWorkTaskOp, { as, params: { task_uid: made.uid } })).toEqual(made);
});
