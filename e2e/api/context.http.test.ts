import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, it } from "vitest";
import { contextSearchOp, filterOptionsOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { anAgent, aWorld, someContext, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";

let world: World;
let context: Awaited<ReturnType<typeof someContext>>;
beforeAll(async () => {
  world = await aWorld();
  context = await someContext(world.organizationUid);
  // The same words in another organization, to be found by nobody here.
  await someContext((await aWorld()).organizationUid);
});
const search = (query: Record<string, string>) =>
  data(contextSearchOp, { as: world.people.viewer.token, query });

it("offers the contract's values in the contract's order, and the people and agents by name", async () => {
  const second = await anAgent(world.organizationUid);
  const answer = await call(filterOptionsOp, { as: world.people.viewer.token });
  expect(answer).toMatchObject({ status: 200, message: "Filter options retrieved" });
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect(answer.data).toEqual({
    type: ["task", "hil_approval"],
    status: ["todo", "in_progress", "in_review", "done", "canceled"],
    priority: ["urgent", "high", "medium", "low"],
    assign_to_type: ["user", "agent"],
    users: Object.values(world.people)
      .map(({ uid, name }) => ({ uid, name, avatar_url: null }))
      .sort(byName),
    agents: [world.agent, second].map(({ uid, name }) => ({ uid, name })).sort(byName),
  });
  expect(Object.keys(answer.data)).toEqual([
    "type",
    "status",
    "priority",
    "assign_to_type",
    "users",
    "agents",
  ]);
});

it("finds invoices, parties and messages, of this organization only", async () => {
  const answer = await call(contextSearchOp, { as: world.people.viewer.token, query: { q: "ACME" } });
  expect(answer).toMatchObject({ status: 200, message: "Context search results" });
  const { invoice, party, message } = context;
  expect(answer.data).toEqual({
    invoices: [
      {
        ...{ uid: invoice.uid, invoice_number: "INV-2026-0042", counterparty_name: "Acme Corp" },
        ...{ amount_due_cents: 125_000, currency: "USD" },
      },
    ],
    parties: [{ uid: party.uid, name: "Acme Corp" }],
    messages: [{ uid: message.uid, subject: "RE: INV-2026-0042", from_email: "ap@acme.test" }],
  });
});

it.each([
  ["inv-2026", [1, 0, 1]],
  ["corp", [1, 1, 0]],
  ["ap@", [0, 0, 1]],
  ["%%", [0, 0, 0]],
  ["a_", [0, 0, 0]],
  ["\\\\", [0, 0, 0]],
  [" me c ", [1, 1, 0]],
])("matches %j as a plain substring in any case", async (q, found) => {
  const { invoices, parties, messages } = await search({ q });
  expect([invoices.length, parties.length, messages.length]).toEqual(found);
});

it("leaves the other kinds empty where one is asked for", async () => {
  for (const [entity_type, found] of [
    ["invoice", [1, 0, 0]],
    ["party", [0, 1, 0]],
    ["message", [0, 0, 1]],
  ] as const) {
    const { invoices, parties, messages } = await search({ q: "acme", entity_type });
    expect([invoices.length, parties.length, messages.length]).toEqual(found);
  }
});

it("gives at most per_page of each kind", async () => {
  const { organizationUid } = world;
  for (let i = 0; i < 2; i += 1)
    await db().party.create({ data: { organizationUid, uid: uuidv7(), name: `Zeta ${i}` } });
  expect((await search({ q: "zeta" })).parties).toHaveLength(2);
  expect((await search({ q: "zeta", per_page: "1" })).parties).toHaveLength(1);
});

it.each([
  ["q", ""],
  ["q", "q=a"],
  ["q", "q=%20%20a%20%20"],
  ["q", `q=${"a".repeat(201)}`],
  ["entity_type", "q=acme&entity_type=invoices"],
  ["entity_type", "q=acme&entity_type=invoice,party"],
  ["per_page", "q=acme&per_page=0"],
  ["per_page", "q=acme&per_page=51"],
])("names %s in its refusal of %j", async (field, query) => {
  const { details } = await refused(400, contextSearchOp, { as: world.people.viewer.token, query });
  expect(fieldsOf(details)).toEqual([field]);
});
