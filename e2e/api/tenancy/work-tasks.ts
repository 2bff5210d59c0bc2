import { askAgentOp } from "@/lib/contracts/approvals/operations";
import { createChannelOp } from "@/lib/contracts/desk/operations";
import { getApprovalOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import type { World } from "@/lib/testing/world";
import { data } from "../client";
import { anApproval, approvalBody, aTask, unique } from "../requests";
import { aChannel } from "../v1-requests";
import type { Case, Cases, Named } from "./case";

type Maker = (owner: World) => Promise<{ uid: string; title: string }>;

/** A task or an approval, named in the path. */
export const inPath = (make: Maker, param = "task_uid", body?: object): Case => ({
  about: "a task in its path",
  ask: async (owner) => {
    const { uid, title } = await make(owner);
    return { params: { [param]: uid }, ...(body && { body }), secrets: [owner.name, title], task: uid };
  },
  stranger: 404,
});

async function anApproved(owner: World) {
  const asked = await anApproval(owner);
  const decision = { params: { task_uid: asked.uid }, body: { action: "approve" } };
  await data(updateWorkTaskOp, { as: owner.people.admin.token, ...decision });
  return asked;
}

async function anAsked(owner: World) {
  const asked = await anApproval(owner);
  const body = { question: "Which invoice?" };
  await data(askAgentOp, { as: owner.people.admin.token, params: { uid: asked.uid }, body });
  return asked;
}

/** A grant and the approval that it is for. */
const granted: Case = {
  about: "an approval in its path",
  ask: async (owner) => {
    const { uid, title } = await anApproved(owner);
    const { grant } = await data(getApprovalOp, { as: owner.agent.token, params: { uid } });
    return { params: { uid }, body: { grant }, secrets: [owner.name, title], task: uid };
  },
  stranger: 404,
};

/** Only the agent that asked can do it at home. */
export const byAgent = (each: Case): Case => ({ ...each, by: "agent" });

const invoiceOf = async ({ organizationUid }: World) =>
  (await db().invoice.findFirstOrThrow({ where: { organizationUid } })).uid;

/** What a task can point at, and the field that names it. */
const REFERENCES: readonly (readonly [about: string, (owner: World) => Promise<object>])[] = [
  ["a person", async ({ people }) => ({ assign_to: { type: "user", user_uid: people.admin.uid } })],
  ["an agent", async ({ agent }) => ({ assign_to: { type: "agent", agent_uid: agent.uid } })],
  [
    "an invoice",
    async (owner) => ({ context_entities: [{ entity_type: "invoice", entity_uid: await invoiceOf(owner) }] }),
  ],
];

const secretsOf = ({ name, people, agent }: World) => [name, people.admin.name, agent.name];

export const inBody = (request: (caller: World, fields: object) => Promise<Omit<Named, "secrets">>): Case[] =>
  REFERENCES.map(([about, fieldsOf]) => ({
    about: `${about} in its body`,
    ask: async (owner, caller) => ({
      ...(await request(caller, await fieldsOf(owner))),
      secrets: secretsOf(owner),
    }),
    stranger: 400,
  }));

const filter = (name: string, uidOf: (owner: World) => string): Case => ({
  about: `somebody in ${name}`,
  ask: async (owner) => {
    const assign_to = { type: "user", user_uid: owner.people.admin.uid };
    const { uid, title } = await anApproval(owner, { title: unique("Chase Acme"), assign_to });
    return { query: { [name]: uidOf(owner) }, secrets: [uid, title], task: uid };
  },
  stranger: 200,
  shows: true,
});

const channelIn = async (owner: World) => {
  const channel_uid = await aChannel(owner, [owner.people.viewer]);
  return { channel_uid, secrets: [owner.name, owner.people.manager.name] };
};

/** work-tasks, and the desk's own operations beside it. */
export const WORK_TASKS: Cases = {
  listWorkTasks: [
    filter("assign_to_uid", ({ people }) => people.admin.uid),
    filter("origin_agent_uid", ({ agent }) => agent.uid),
  ],
  createWorkTask: inBody(async (_, fields) => ({ body: { title: "x", ...fields } })),
  getWorkTask: [inPath(aTask), inPath(anApproval)],
  updateWorkTask: [
    inPath(anApproval, "task_uid", { action: "approve" }),
    inPath(aTask, "task_uid", { title: "taken over" }),
    ...inBody(async (caller, body) => ({ params: { task_uid: (await aTask(caller)).uid }, body })),
  ],
  deleteWorkTask: [inPath(aTask)],
  getFilterOptions: [
    {
      about: "people and agents",
      ask: async (owner) => ({ secrets: [owner.people.admin.name, owner.agent.name] }),
      stranger: 200,
      strangersAgent: 403,
      shows: true,
    },
  ],
  searchContext: [
    {
      about: "an invoice",
      ask: async (owner) => ({ query: "q=acme&per_page=50", secrets: [await invoiceOf(owner)] }),
      stranger: 200,
      strangersAgent: 403,
      shows: true,
    },
  ],
  requestApproval: inBody(async (_, fields) => ({ body: approvalBody(fields) })).map((each) => ({
    ...each,
    by: "agent",
  })),
  getApproval: [inPath(anApproval, "uid")],
  askAgent: [inPath(anApproval, "uid", { question: "x" })],
  answerQuestion: [byAgent(inPath(anAsked, "uid", { answer: "x" }))],
  consumeGrant: [byAgent(granted)],
  reportExecution: [byAgent(inPath(anApproved, "uid", { outcome: "succeeded" }))],
  withdrawApproval: [byAgent(inPath(anApproval, "uid", {}))],
  getTaskExtras: [inPath(aTask), inPath(anApproval)],
  setTaskStatus: [inPath(aTask, "task_uid", { status: "blocked" })],
  addTaskComment: [inPath(aTask, "task_uid", { body: "x" })],
  listChannels: [
    {
      about: "a channel",
      ask: async (owner) => {
        const body = { name: unique("escalations") };
        await data(createChannelOp, { as: owner.people.admin.token, body });
        return { secrets: [body.name] };
      },
      stranger: 200,
      shows: true,
    },
  ],
  // It names an organization only, which is tried with all that do.
  createChannel: [],
  getChannel: [
    {
      about: "a channel in its path",
      ask: async (owner) => {
        const { channel_uid, secrets } = await channelIn(owner);
        return { params: { channel_uid }, secrets };
      },
      stranger: 404,
    },
  ],
  addChannelMember: [
    {
      about: "a channel in its path",
      ask: async (owner, caller) => {
        const { channel_uid, secrets } = await channelIn(owner);
        return { params: { channel_uid }, body: { type: "user", uid: caller.people.admin.uid }, secrets };
      },
      stranger: 404,
    },
    {
      about: "a person in its body",
      ask: async (owner, caller) => {
        const channel_uid = await aChannel(caller, [caller.people.admin]);
        const body = { type: "user", uid: owner.people.viewer.uid };
        return { params: { channel_uid }, body, secrets: [owner.people.viewer.name] };
      },
      stranger: 400,
      strangersAgent: 403,
    },
  ],
  removeChannelMember: [
    {
      about: "a channel and a member in its path",
      ask: async (owner) => {
        const channel_uid = await aChannel(owner, [owner.people.admin, owner.people.viewer]);
        const params = { channel_uid, member_uid: owner.people.viewer.uid };
        return { params, secrets: [owner.name, owner.people.viewer.name] };
      },
      stranger: 404,
    },
  ],
};
