import { createApiTokenOp } from "@/lib/contracts/desk/settings/tokens";
import { createAgentOp } from "@/lib/contracts/desk/workbench/agents";
import { hashPassword } from "@/lib/server/auth/password";
import { db } from "@/lib/server/db/client";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { aPerson, type World } from "@/lib/testing/world";
import { data } from "../client";
import { unique } from "../requests";
import type { Case, Cases } from "./case";

const anAgent = async ({ people }: World) => {
  const body = { name: unique("Collector") };
  const { uid, name } = await data(createAgentOp, { as: people.admin.token, body });
  return { params: { agent_uid: uid }, secrets: [name] };
};

const agent = (body?: object): Case => ({
  about: "an agent in its path",
  ask: async (owner) => ({ ...(await anAgent(owner)), ...(body && { body }) }),
  stranger: 404,
  strangersAgent: 404,
});

const inOrganization = ({ organizationUid }: World) => ({ organization_uid: organizationUid });

const aToken = async (owner: World) => {
  const made = await data(createApiTokenOp, {
    ...{ as: owner.people.admin.token, params: inOrganization(owner), body: { name: unique("Report") } },
  });
  return { params: { ...inOrganization(owner), token_uid: made.uid }, secrets: [made.token, made.name] };
};

/** What belongs to the person who asks alone: a stranger gets their own. */
const own = (status: number, body?: object): Case => ({
  about: "somebody else's account",
  ask: async ({ people }) => ({ ...(body && { body }), secrets: [people.admin.name, people.admin.email] }),
  stranger: status,
});

const PRESENT = "correct horse";

/** Agents, tokens, and what people keep of themselves. */
export const SETTINGS: Cases = {
  listAgents: [
    {
      about: "agents in the list",
      ask: async (owner) => ({ secrets: (await anAgent(owner)).secrets }),
      stranger: 200,
      shows: true,
    },
  ],
  createAgent: [
    {
      about: "an owner in its body",
      ask: async ({ people }) => ({
        body: { name: unique("Collector"), owner_user_uid: people.admin.uid },
        secrets: [people.admin.name],
      }),
      stranger: 400,
      shows: true,
    },
  ],
  updateAgent: [agent({ description: "Taken over" })],
  deleteAgent: [agent()],
  listApiTokens: [
    {
      about: "an organization in its path",
      ask: async (owner) => ({ params: inOrganization(owner), secrets: (await aToken(owner)).secrets }),
      stranger: 404,
      shows: true,
    },
  ],
  createApiToken: [
    {
      about: "an agent in its body",
      ask: async ({ agent: { uid, name } }, caller) => ({
        params: inOrganization(caller),
        body: { name: unique("Report"), agent_uid: uid },
        secrets: [name],
      }),
      stranger: 400,
    },
  ],
  revokeApiToken: [{ about: "a token in its path", ask: aToken, stranger: 404 }],
  getProfile: [{ ...own(200), shows: true }],
  updateProfile: [
    {
      ...own(200),
      ask: async ({ people }, { people: callers }) => ({
        body: { name: callers.admin.name },
        secrets: [people.admin.name, people.admin.email],
      }),
      shows: true,
    },
  ],
  setAvatar: [],
  removeAvatar: [own(204)],
  changePassword: [
    {
      about: "the password of somebody else",
      ask: async ({ organizationUid, people }, caller) => {
        const stranger = await aPerson(organizationUid, "admin", await hashPassword(PRESENT));
        await db().user.update({
          where: { uid: caller.people.admin.uid },
          data: { passwordHash: people === caller.people ? await hashPassword(PRESENT) : null },
        });
        const body = { present_password: PRESENT, new_password: "correct horse battery staple" };
        return { body, secrets: [stranger.email] };
      },
      stranger: 400,
    },
  ],
  listSessions: [
    {
      about: "sessions in the list",
      ask: async ({ people }) => ({ secrets: [(await sessionCookie(people.admin.uid)).sessionUid] }),
      stranger: 200,
      shows: true,
    },
  ],
  endSession: [
    {
      about: "a session in its path",
      ask: async ({ people }) => {
        const { sessionUid } = await sessionCookie(people.admin.uid);
        return { params: { session_uid: sessionUid }, secrets: [people.admin.email] };
      },
      stranger: 404,
    },
  ],
  endSessions: [own(204)],
};
