import { describeToolOp } from "@/lib/contracts/desk/workbench/tools";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { anAgent as makeAgent, type World } from "@/lib/testing/world";
import { data } from "../client";
import { anApproval, aTask, unique } from "../requests";
import type { Case, Cases, Named } from "./case";
import { inBody, inPath } from "./work-tasks";

/** An approval that its admin has decided, and may take back. */
async function aHeldApproval(owner: World) {
  await db().organization.update({ where: { uid: owner.organizationUid }, data: { undoSeconds: 60 } });
  const asked = await anApproval(owner);
  const body = { action: "approve", hold_seconds: 60 };
  await data(updateWorkTaskOp, { as: owner.people.admin.token, params: { task_uid: asked.uid }, body });
  return asked;
}

const rules: Omit<Case, "ask"> = { about: "an organization in its path", stranger: 404 };
const ofOrganization = async (owner: World): Promise<Named> => {
  const quickReason = unique("Ask Acme");
  const where = { uid: owner.organizationUid };
  await db().organization.update({ where, data: { quickReasons: [quickReason] } });
  return { params: { organization_uid: owner.organizationUid }, secrets: [owner.name, quickReason] };
};

async function aTool({ agent }: World): Promise<Named> {
  const params = { agent_uid: agent.uid, tool_type: unique("refund") };
  const description = unique("Pays Acme back");
  const body = { description, json_schema: { type: "object" } };
  await data(describeToolOp, { as: agent.token, params, body });
  return { params, secrets: [agent.name, description] };
}

const anAgent = async ({ agent }: World): Promise<Named> => ({
  params: { agent_uid: agent.uid },
  secrets: [agent.name],
});

/** One that no other test asks with. */
const aSpareAgent = async ({ organizationUid }: World): Promise<Named> => {
  const { uid, name } = await makeAgent(organizationUid);
  return { params: { agent_uid: uid }, secrets: [name] };
};

const bulk = (about: string, deedOf: (owner: World) => object): Case => ({
  about,
  ask: async (owner) => {
    const { uid, title } = await anApproval(owner, { title: unique("Chase Acme") });
    return { body: { tasks: [{ uid }], ...deedOf(owner) }, secrets: [owner.name, title], task: uid };
  },
  // Each of them is refused in the report.
  stranger: 200,
});

/** How decisions are made on the desk, beyond the work-tasks contract. */
export const DESK_DECISIONS: Cases = {
  changeManyTasks: [
    bulk("an approval to decide", () => ({ action: "approve" })),
    bulk("an approval to hold", () => ({ action: "reject", hold_seconds: 8 })),
    bulk("an approval to triage", () => ({ action: "set_priority", priority: "urgent" })),
    {
      about: "a person in its body",
      ask: async (owner, caller) => ({
        body: {
          action: "assign",
          tasks: [{ uid: (await aTask(caller)).uid }],
          assign_to: { type: "user", user_uid: owner.people.viewer.uid },
        },
        secrets: [owner.name, owner.people.viewer.name],
      }),
      stranger: 200,
    },
  ],
  takeBackDecision: [inPath(aHeldApproval)],
  triageTask: [
    inPath(aTask, "task_uid", { priority: "urgent" }),
    inPath(anApproval, "task_uid", { priority: "urgent" }),
    ...inBody(async (caller, body) => ({
      params: { task_uid: (await anApproval(caller)).uid },
      body,
    })).filter(({ about }) => !about.startsWith("an invoice")),
  ],
  getDecisionRules: [{ ...rules, ask: ofOrganization, shows: true }],
  setTestMode: [
    { ...rules, ask: async (owner) => ({ ...(await ofOrganization(owner)), body: { is_test: false } }) },
  ],
  updateDecisionRules: [
    {
      ...rules,
      ask: async (owner) => ({ ...(await ofOrganization(owner)), body: { undo_skips_urgent: false } }),
    },
  ],
  getAgent: [{ about: "an agent in its path", ask: anAgent, stranger: 404, shows: true }],
  pauseAgent: [{ about: "an agent in its path", ask: aSpareAgent, stranger: 404 }],
  resumeAgent: [{ about: "an agent in its path", ask: aSpareAgent, stranger: 404 }],
  listTools: [{ about: "an agent in its path", ask: aTool, stranger: 404, shows: true }],
  describeTool: [
    {
      about: "an agent in its path",
      ask: async (owner) => ({ ...(await aTool(owner)), body: { json_schema: { type: "object" } } }),
      stranger: 404,
    },
  ],
  forgetTool: [{ about: "an agent and a tool in its path", ask: aTool, stranger: 404 }],
};
