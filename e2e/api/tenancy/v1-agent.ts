import { createTaskOp } from "@/lib/contracts/v1-agent/operations";
import type { World } from "@/lib/testing/world";
import { data } from "../client";
import { unique } from "../requests";
import { handleOf } from "../stored";
import { aChannel } from "../v1-requests";
import type { Case, Cases } from "./case";

/** A task that the admin and the agent of an organization both take part in. */
const aSharedTask = (world: World) =>
  data(createTaskOp, {
    as: world.people.admin.token,
    body: { title: unique("Draft migration"), assigneeAgentId: world.agent.uid },
  });

/** A task named as `taskId`. */
const onTask = (more: object = {}): Case => ({
  about: "a task in taskId",
  ask: async (owner) => {
    const { id, title } = await aSharedTask(owner);
    return { body: { taskId: id, ...more }, secrets: [owner.name, title], task: id };
  },
  stranger: 404,
});

const REFERENCES = {
  assigneeUserId: async ({ people }: World) => people.admin.uid,
  assigneeAgentId: async ({ agent }: World) => agent.uid,
  parentTaskId: async (world: World) => (await aSharedTask(world)).id,
  channelId: (world: World) => aChannel(world, [world.people.admin, world.agent]),
};
type Field = keyof typeof REFERENCES;
const FIELDS = Object.keys(REFERENCES) as Field[];

/** Something that a new or changed task of the caller's points at. */
const inBody = (field: Field, bodyFor: (caller: World, fields: object) => Promise<object>): Case => ({
  about: `what ${field} names`,
  ask: async (owner, caller) => ({
    body: await bodyFor(caller, { [field]: await REFERENCES[field](owner) }),
    secrets: [owner.name, owner.people.admin.name, owner.agent.name],
  }),
  stranger: 404,
});

const filter = (field: Field): Case => ({
  about: `what ${field} names`,
  ask: async (owner) => {
    const uid = await REFERENCES[field](owner);
    const body = { title: unique("Filtered"), [field]: uid };
    const { id, title } = await data(createTaskOp, { as: owner.people.admin.token, body });
    return { query: { [field]: uid, limit: "100" }, secrets: [id, title], task: id };
  },
  stranger: 200,
  shows: true,
});

const identity = (name: "handle" | "email"): Case => ({
  about: `a person by ${name}`,
  ask: async (owner) => {
    const { uid, email, name: secret } = owner.people.viewer;
    const value = name === "email" ? email : await handleOf(owner.organizationUid, uid);
    return { query: { [name]: value }, secrets: [secret, uid] };
  },
  stranger: 404,
  shows: true,
});

const mention: Case = {
  about: "a person in mentions",
  ask: async (owner, caller) => {
    const mentions = [{ id: owner.people.viewer.uid, type: "user" }];
    const { id: taskId } = await aSharedTask(caller);
    return { body: { taskId, body: "x", mentions }, secrets: [owner.people.viewer.name] };
  },
  stranger: 404,
};

const channelMembers = (type: "public" | "private"): Case => ({
  about: `a ${type} channel in channelId`,
  ask: async (owner) => ({
    query: { channelId: await aChannel(owner, [owner.people.admin], { type }) },
    secrets: [owner.people.admin.name],
  }),
  stranger: 404,
  shows: true,
});

export const V1_AGENT: Cases = {
  agentCreateTask: FIELDS.map((field) => inBody(field, async (_, fields) => ({ title: "x", ...fields }))),
  agentCreateTasksBulk: [
    ...FIELDS.map((field) =>
      inBody(field, async (_, fields) => ({ tasks: [{ title: "x" }, { title: "y", ...fields }] })),
    ),
    {
      about: "a channel in summaryChannelId",
      ask: async (owner) => ({
        body: { tasks: [{ title: "x" }], summaryChannelId: await REFERENCES.channelId(owner) },
        secrets: [owner.name],
      }),
      stranger: 404,
    },
  ],
  agentUpdateTask: [
    onTask({ version: 1, title: "taken over" }),
    ...FIELDS.filter((field) => field !== "parentTaskId").map((field) =>
      inBody(field, async (caller, fields) => ({
        ...{ taskId: (await aSharedTask(caller)).id, version: 1, ...fields },
      })),
    ),
  ],
  agentCompleteTask: [onTask()],
  agentCancelTask: [onTask({ reason: "x" })],
  agentBlockTask: [onTask({ reason: "x" })],
  agentReleaseTask: [{ ...onTask(), by: "agent" }],
  agentCommentOnTask: [onTask({ body: "x" }), mention],
  agentListTasks: FIELDS.filter((field) => field !== "parentTaskId").map(filter),
  agentListMyTasks: [
    {
      about: "a task of somebody else's",
      ask: async (owner) => {
        const { id, title } = await aSharedTask(owner);
        return { query: "limit=100", secrets: [id, title] };
      },
      stranger: 200,
      by: "agent",
      shows: true,
    },
  ],
  agentGetWorkspaceInfo: [
    {
      about: "a workspace",
      ask: async ({ name, slug }) => ({ secrets: [name, slug] }),
      stranger: 200,
      shows: true,
    },
  ],
  agentResolveIdentity: [identity("handle"), identity("email")],
  agentGetChannels: [
    {
      about: "a channel",
      ask: async (owner) => ({ secrets: [await REFERENCES.channelId(owner)] }),
      stranger: 200,
      shows: true,
    },
  ],
  agentGetChannelMembers: [channelMembers("public"), channelMembers("private")],
};
