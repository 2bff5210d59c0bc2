import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Ctx } from "@/lib/domain/ctx";
import { permissionsOf, ROLES, type Role } from "@/lib/domain/permissions";
import { createApiToken } from "@/lib/server/auth/create-api-token";
import { db } from "@/lib/server/db/client";

export type WorldPerson = { uid: string; name: string; email: string; role: Role; token: string; ctx: Ctx };
export type WorldAgent = { uid: string; name: string; token: string; ctx: Ctx };

/** An organization of its own with a person of each role and an agent: tests that share nothing can run at once. */
export type World = {
  organizationUid: string;
  slug: string;
  name: string;
  people: Record<Role, WorldPerson>;
  agent: WorldAgent;
};

const ctxFor = (organizationUid: string, actor: Ctx["actor"], holder: Role | "agent"): Ctx => ({
  actor,
  organizations: new Map([[organizationUid, permissionsOf(holder)]]),
  defaultOrganization: organizationUid,
  sight: "desk",
  requestId: randomUUID(),
});

export async function aPerson(
  organizationUid: string,
  role: Role,
  passwordHash?: string,
): Promise<WorldPerson> {
  const uid = uuidv7();
  const name = `${role} ${uid.slice(-6)}`;
  const email = `${role}.${uid}@test.example`;
  await db().user.create({
    data: {
      uid,
      name,
      email,
      defaultOrganizationUid: organizationUid,
      ...(passwordHash && { passwordHash }),
      memberships: { create: { organizationUid, role } },
    },
  });
  const token = await createApiToken({ organizationUid, holder: { type: "user", uid } });
  return { uid, name, email, role, token, ctx: ctxFor(organizationUid, { type: "user", uid, name }, role) };
}

export async function anAgent(
  organizationUid: string,
  owner?: Pick<WorldPerson, "uid">,
): Promise<WorldAgent> {
  const uid = uuidv7();
  const name = `Agent ${uid.slice(-6)}`;
  await db().agent.create({ data: { organizationUid, uid, name, ownerUserUid: owner?.uid ?? null } });
  const token = await createApiToken({ organizationUid, holder: { type: "agent", uid } });
  return { uid, name, token, ctx: ctxFor(organizationUid, { type: "agent", uid, name }, "agent") };
}

export async function aWorld(passwordHash?: string): Promise<World> {
  const organizationUid = uuidv7();
  const slug = `org-${organizationUid}`;
  const name = `Organization ${organizationUid.slice(-6)}`;
  await db().organization.create({ data: { uid: organizationUid, slug, name } });
  const people = await Promise.all(ROLES.map((role) => aPerson(organizationUid, role, passwordHash)));
  return {
    organizationUid,
    slug,
    name,
    people: Object.fromEntries(people.map((person) => [person.role, person])) as Record<Role, WorldPerson>,
    agent: await anAgent(organizationUid),
  };
}

/** A party, an invoice of it and a message. */
export async function someContext(organizationUid: string) {
  const [partyUid, invoiceUid, messageUid] = [uuidv7(), uuidv7(), uuidv7()];
  const party = { organizationUid, uid: partyUid, name: "Acme Corp", email: "billing@acme.test" };
  await db().party.create({ data: party });
  const invoice = {
    organizationUid,
    uid: invoiceUid,
    partyUid,
    invoiceNumber: "INV-2026-0042",
    amountDueCents: 125_000n,
    currency: "USD",
    issuedOn: new Date("2026-03-01"),
    dueOn: new Date("2026-03-31"),
  };
  await db().invoice.create({ data: invoice });
  const message = {
    organizationUid,
    uid: messageUid,
    subject: "RE: INV-2026-0042",
    fromEmail: "ap@acme.test",
    toEmail: "billing@test.example",
    direction: "inbound" as const,
    body: "Where is it?",
    sentAt: new Date("2026-04-01T08:00:00Z"),
  };
  await db().message.create({ data: message });
  return { party, invoice, message };
}
