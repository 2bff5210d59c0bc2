import { createInvitationOp } from "@/lib/contracts/desk/organization/invitations";
import { updateOrganizationOp } from "@/lib/contracts/desk/organization/settings";
import { aPerson, type World } from "@/lib/testing/world";
import { data } from "../client";
import { unique } from "../requests";
import type { Case, Cases, Named } from "./case";

const inPath: Omit<Case, "ask"> = { about: "an organization in its path", stranger: 404 };

async function anOrganization(owner: World, body?: object): Promise<Named> {
  const { organizationUid, name, people } = owner;
  const params = { organization_uid: organizationUid };
  const quickReason = unique("Ask Acme");
  await data(updateOrganizationOp, {
    ...{ as: people.admin.token, params, body: { quick_reasons: [quickReason] } },
  });
  return { params, secrets: [name, quickReason], ...(body && { body }) };
}

async function aMember({ organizationUid, name }: World, body?: object): Promise<Named> {
  const { uid, email } = await aPerson(organizationUid, "viewer");
  return {
    params: { organization_uid: organizationUid, user_uid: uid },
    secrets: [name, email],
    ...(body && { body }),
  };
}

async function anInvitation({ organizationUid, name, people }: World): Promise<Named> {
  const params = { organization_uid: organizationUid };
  const email = `${unique("jo").replaceAll(" ", ".")}@test.example`.toLowerCase();
  const made = await data(createInvitationOp, {
    ...{ as: people.admin.token, params, body: { role: "viewer", email } },
  });
  return { params: { ...params, invitation_uid: made.uid }, secrets: [name, made.url, email] };
}

/** Who is in an organization, what it settles, and what was changed of that. */
export const ORGANIZATION: Cases = {
  createOrganization: [
    {
      about: "the name of somebody else's organization",
      ask: async ({ name, people }) => ({
        body: { name: unique("Acme") },
        secrets: [people.admin.name, people.admin.email, name],
      }),
      stranger: 201,
    },
  ],
  getOrganization: [{ ...inPath, ask: (owner) => anOrganization(owner), shows: true }],
  updateOrganization: [{ ...inPath, ask: (owner) => anOrganization(owner, { undo_seconds: 9 }) }],
  previewRetention: [
    {
      ...inPath,
      ask: async (owner) => ({ ...(await anOrganization(owner)), query: { months: "12" } }),
    },
  ],
  listMembers: [{ ...inPath, ask: (owner) => aMember(owner), shows: true }],
  getMemberDuties: [{ about: "a member in its path", ask: (owner) => aMember(owner), stranger: 404 }],
  changeMember: [
    { about: "a member in its path", ask: (owner) => aMember(owner, { role: "manager" }), stranger: 404 },
  ],
  removeMember: [{ about: "a member in its path", ask: (owner) => aMember(owner), stranger: 404 }],
  chooseDefaultOrganization: [
    {
      about: "an organization in its body",
      ask: async ({ organizationUid, name }) => ({
        body: { organization_uid: organizationUid },
        secrets: [name],
      }),
      stranger: 403,
    },
  ],
  listInvitations: [{ ...inPath, ask: anInvitation, shows: true }],
  createInvitation: [
    {
      ...inPath,
      ask: async ({ organizationUid, name }) => ({
        params: { organization_uid: organizationUid },
        body: { role: "admin" },
        secrets: [name],
      }),
    },
  ],
  revokeInvitation: [{ about: "an invitation in its path", ask: anInvitation, stranger: 404 }],
  listOrganizationLog: [
    {
      about: "entries in the list",
      ask: async (owner) => ({ secrets: (await anOrganization(owner)).secrets }),
      stranger: 200,
      shows: true,
    },
  ],
};
