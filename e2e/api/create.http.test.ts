import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { createWorkTaskOp, getWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, someContext, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { aTask } from "./requests";

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

let world: World;
let context: Awaited<ReturnType<typeof someContext>>;
beforeAll(async () => {
  world = await aWorld();
  context = await someContext(world.organizationUid);
});
const create = (body: unknown) => call(createWorkTaskOp, { as: world.people.manager.token, body });
const refuse = (body: unknown) => refused(400, createWorkTaskOp, { as: world.people.manager.token, body });

it("needs only a title, and answers 201 with the whole task in the order of the contract", async () => {
  const answer = await create({ title: "Follow up with Acme Corp on payment" });

  expect(answer).toMatchObject({ status: 201, message: "Work task created" });
  expect(Object.keys(JSON.parse(answer.text))).toEqual(["status", "status_code", "message", "data"]);
  const { uid, name } = world.people.manager;
  expect(answer.data).toEqual({
    uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    title: "Follow up with Acme Corp on payment",
    type: "task",
    status: "todo",
    priority: "medium",
    due_date: null,
    description: "",
    created_at: expect.stringMatching(INSTANT),
    updated_at: answer.data.created_at,
    assign_to: null,
    origin: { type: "user", user_uid: uid, user_name: name, avatar_url: null },
    context_entities: [],
    change_log: [
      { at: answer.data.created_at, by_name: name, by_type: "user", action: "created", details: null },
    ],
  });
});

it("keeps every field that is sent, and a later GET says the same", async () => {
  const { reviewer } = world.people;
  const body = {
    title: "Review Q4 invoice discrepancies",
    description: "Three lines differ.\n\n- **one**",
    assign_to: { type: "user", user_uid: reviewer.uid, agent_uid: world.agent.uid, full_name: "noise" },
    priority: "urgent",
    due_date: "2026-04-01",
    status: "in_review",
    context_entities: [{ entity_type: "message", entity_uid: context.message.uid }],
    unknown_key: 1,
  };

  const { data: made } = await create(body);

  expect(made).toMatchObject({
    ...{ title: body.title, description: body.description, priority: "urgent" },
    ...{ due_date: "2026-04-01", status: "in_review" },
    assign_to: { type: "user", user_uid: reviewer.uid, full_name: reviewer.name, avatar_url: null },
    context_entities: [
      {
        entity_type: "message",
        entity_uid: context.message.uid,
        subject: context.message.subject,
        from_email: context.message.fromEmail,
      },
    ],
  });
  const as = world.people.viewer.token;
  expect(await data(getWorkTaskOp, { as, params: { task_uid: made.uid } })).toEqual(made);
});

it("links the party of an invoice along with it, once", async () => {
  const invoice = { entity_type: "invoice", entity_uid: context.invoice.uid };
  const party = { entity_type: "party", entity_uid: context.party.uid };
  const linked = [
    { ...invoice, invoice_number: "INV-2026-0042", counterparty_name: "Acme Corp" },
    { ...party, name: "Acme Corp" },
  ];

  for (const context_entities of [[invoice], [invoice, party], [invoice, invoice, party, party]]) {
    expect((await aTask(world, { context_entities })).context_entities).toEqual(linked);
  }
  const partyFirst = await aTask(world, { context_entities: [party, invoice] });
  expect(partyFirst.context_entities).toEqual([linked[1], linked[0]]);
});

it("assigns to an agent, and to nobody for null, {} and nothing", async () => {
  const { uid, name } = world.agent;
  const toAgent = await aTask(world, { assign_to: { type: "agent", agent_uid: uid } });
  expect(toAgent.assign_to).toEqual({ type: "agent", agent_uid: uid, name });
  for (const body of [{ assign_to: null }, { assign_to: {} }, {}]) {
    expect((await aTask(world, body)).assign_to).toBeNull();
  }
});

it("makes two tasks of two equal requests", async () => {
  const body = { title: "Twice" };
  expect((await aTask(world, body)).uid).not.toBe((await aTask(world, body)).uid);
});

it("sends whoever wants an approval to the other door", async () => {
  const { error, details } = await refuse({ title: "x", type: "hil_approval" });
  expect(error).toContain("POST /api/approvals");
  expect(fieldsOf(details)).toEqual(["type"]);
});

it.each([
  ["title", {}],
  ["title", { title: "" }],
  ["title", { title: "   " }],
  ["title", { title: "a".repeat(256) }],
  ["title", { title: 7 }],
  ["title", { title: null }],
  ["description", { title: "x", description: 7 }],
  ["status", { title: "x", status: "open" }],
  ["status", { title: "x", status: "triage" }],
  ["priority", { title: "x", priority: "none" }],
  ["due_date", { title: "x", due_date: "2026-02-30" }],
  ["due_date", { title: "x", due_date: "2026-04-01T00:00:00Z" }],
  ["due_date", { title: "x", due_date: 20_260_401 }],
  ["assign_to", { title: "x", assign_to: "me" }],
  ["assign_to.type", { title: "x", assign_to: { type: "team" } }],
  ["assign_to.type", { title: "x", assign_to: { user_uid: randomUUID() } }],
  ["assign_to.user_uid", { title: "x", assign_to: { type: "user" } }],
  ["assign_to.agent_uid", { title: "x", assign_to: { type: "agent", user_uid: randomUUID() } }],
  ["assign_to.user_uid", { title: "x", assign_to: { type: "user", user_uid: randomUUID() } }],
  ["assign_to.agent_uid", { title: "x", assign_to: { type: "agent", agent_uid: randomUUID() } }],
  ["context_entities", { title: "x", context_entities: {} }],
  ["context_entities.0.entity_type", { title: "x", context_entities: [{ entity_uid: randomUUID() }] }],
  [
    "context_entities.0.entity_uid",
    { title: "x", context_entities: [{ entity_type: "invoice", entity_uid: "inv-uuid-here" }] },
  ],
  [
    "context_entities.0.entity_uid",
    { title: "x", context_entities: [{ entity_type: "party", entity_uid: randomUUID() }] },
  ],
])("names %s in its refusal of %j", async (field, body) => {
  const { details } = await refuse(body);
  expect(fieldsOf(details)).toContain(field);
  expect(details[0]?.message).toEqual(expect.any(String));
});

it("refuses people, agents and entities of another organization as unknown", async () => {
  const theirs = await aWorld();
  const { invoice } = await someContext(theirs.organizationUid);
  const { details: ofUser } = await refuse({
    title: "x",
    assign_to: { type: "user", user_uid: theirs.people.admin.uid },
  });
  const { details: ofAgent } = await refuse({
    title: "x",
    assign_to: { type: "agent", agent_uid: theirs.agent.uid },
  });
  const { details: ofInvoice } = await refuse({
    title: "x",
    context_entities: [{ entity_type: "invoice", entity_uid: invoice.uid }],
  });
  expect(fieldsOf([...ofUser, ...ofAgent, ...ofInvoice])).toEqual([
    "assign_to.user_uid",
    "assign_to.agent_uid",
    "context_entities.0.entity_uid",
  ]);
});

it("counts characters as people do: 255 emoji are a title, 256 are not", async () => {
  const title = "👩".repeat(255);
  expect((await aTask(world, { title })).title).toBe(title);
  await refuse({ title: `${title}👩` });
});
