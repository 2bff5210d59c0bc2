import { beforeAll, expect, it } from "vitest";
import { NEVER_DUE } from "@/lib/domain/due";
import { aWorld, someContext, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { createWorkTask } from "../tasks/create-work-task";
import { getTaskExtras } from "../tasks/get-task-extras";

let world: World;
let context: Awaited<ReturnType<typeof someContext>>;
let uid: string;

beforeAll(async () => {
  world = await aWorld();
  context = await someContext(world.organizationUid);
  const { party, invoice, message } = context;
  ({ uid } = await createWorkTask(world.people.manager.ctx, {
    ...{ organizationUid: world.organizationUid, title: "Chase Acme", description: "", status: "todo" },
    ...{ priority: "medium", due: NEVER_DUE },
    wanted: {
      assignTo: { type: "agent", agent_uid: world.agent.uid },
      entities: [
        { entityType: "message", uid: message.uid },
        { entityType: "invoice", uid: invoice.uid },
        { entityType: "party", uid: party.uid },
      ],
    },
  }));
});

it("tells people the numbers behind everything that a task points at", async () => {
  const { party, invoice, message } = context;
  const found = await getTaskExtras(world.people.viewer.ctx, { uid });
  expect(found.context).toEqual([
    {
      ...{ type: "message", uid: message.uid, to: message.toEmail, direction: "inbound" },
      ...{ sentAt: "2026-04-01T08:00:00.000Z", excerpt: "Where is it?" },
    },
    {
      ...{ type: "invoice", uid: invoice.uid, amountDue: "1250.00", currency: "USD" },
      ...{ issuedOn: "2026-03-01", dueOn: "2026-03-31" },
    },
    {
      ...{ type: "party", uid: party.uid, email: party.email, invoices: 1 },
      due: [{ currency: "USD", amount: "1250.00" }],
    },
  ]);
});

it("keeps every cent of a sum that no binary number could hold", async () => {
  const { organizationUid } = world;
  const { uid: partyUid } = context.party;
  await db().invoice.create({
    data: {
      ...{ organizationUid, uid: crypto.randomUUID(), partyUid, invoiceNumber: "INV-LARGE", currency: "USD" },
      ...{ amountDueCents: 9_007_199_254_740_993n, issuedOn: new Date(), dueOn: new Date() },
    },
  });
  const { context: facts } = await getTaskExtras(world.people.viewer.ctx, { uid });
  expect(facts.at(-1)).toMatchObject({ invoices: 2, due: [{ amount: "90071992548659.93" }] });
});

it("tells an agent nothing of it", async () => {
  expect((await getTaskExtras(world.agent.ctx, { uid })).context).toEqual([]);
});
