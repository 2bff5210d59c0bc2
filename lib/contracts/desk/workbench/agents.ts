import { text, uid } from "../../fields";
import { operation } from "../../operation";
import { filterOptionsQuery } from "../../work-tasks/inputs";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";

const anyone = ["session", "bearer"] as const;

const person = z.strictObject({ user_uid: z.guid(), user_name: z.string() });

export const agent = z
  .strictObject({
    uid: z.guid(),
    organization_uid: z.guid(),
    name: z.string(),
    description: z.string(),
    owner: person.nullable().meta({ description: "The person who answers for it" }),
    paused_at: exactInstant.nullable(),
    paused_by: person.nullable(),
  })
  .meta({ id: "DeskAgent" });
export type AgentView = z.output<typeof agent>;

export const listedAgent = z
  .strictObject({
    ...agent.shape,
    created_at: exactInstant,
    tool_count: z.int(),
    token_count: z.int().meta({ description: "Tokens that can be used" }),
    last_used_at: exactInstant.nullable().meta({ description: "When any of its tokens was last used" }),
  })
  .meta({ id: "DeskListedAgent" });
export type ListedAgentView = z.output<typeof listedAgent>;

/** A name that ends in spaces is the same name. */
const agentName = text(1, 120).transform((value) => value.trim());
const description = text(0, 2000);
const owner = uid.nullable().meta({ description: "A member, who answers for it; null is nobody" });

const params = z.object({ agent_uid: uid });

export const getAgentOp = operation({
  contract: desk,
  id: "getAgent",
  method: "GET",
  path: "/api/agents/{agent_uid}",
  summary: "Get agent",
  description: "An agent of the caller's organizations, and whether it is paused. An agent sees itself.",
  auth: anyone,
  permission: "work_tasks:read",
  params,
  response: agent,
  status: 200,
  message: "Agent retrieved",
  errors: ["not_found"],
});

export const pauseAgentOp = operation({
  contract: desk,
  id: "pauseAgent",
  method: "POST",
  path: "/api/agents/{agent_uid}/pause",
  summary: "Pause agent",
  description:
    "Freezes what waits of the agent, and what it asks for from now on: nobody can decide it (409 `agent_paused`), its time stands still, and grants that were not spent are revoked. For admins, and for the person who answers for the agent. To pause it again changes nothing.",
  auth: anyone,
  permission: "work_tasks:read",
  params,
  response: agent,
  status: 200,
  message: "Agent paused",
  errors: ["not_found"],
});

export const resumeAgentOp = operation({
  contract: desk,
  id: "resumeAgent",
  method: "POST",
  path: "/api/agents/{agent_uid}/resume",
  summary: "Resume agent",
  description:
    "What was frozen goes on where it stood, with the time that was left. Grants that were revoked stay so; new ones can be asked for.",
  auth: anyone,
  permission: "work_tasks:read",
  params,
  response: agent,
  status: 200,
  message: "Agent resumed",
  errors: ["not_found"],
});

export const listAgentsOp = operation({
  contract: desk,
  id: "listAgents",
  method: "GET",
  path: "/api/agents",
  summary: "List agents",
  description: "All agents of an organization, by name. An agent finds itself alone.",
  auth: anyone,
  permission: "work_tasks:read",
  query: filterOptionsQuery,
  response: z.strictObject({ items: z.array(listedAgent) }),
  status: 200,
  message: "Agents retrieved",
  errors: [],
});

export const createAgentOp = operation({
  contract: desk,
  id: "createAgent",
  method: "POST",
  path: "/api/agents",
  summary: "Create agent",
  description: "It can ask for something as soon as it has a token. No two agents have the same name.",
  auth: anyone,
  permission: "organization:administer",
  body: z.object({
    ...filterOptionsQuery.shape,
    name: agentName,
    description: description.default(""),
    owner_user_uid: owner.default(null),
  }),
  example: { name: "Collections agent", description: "Writes to customers whose invoices are overdue" },
  response: listedAgent,
  status: 201,
  message: "Agent created",
  errors: ["name_taken"],
});

export const updateAgentOp = operation({
  contract: desk,
  id: "updateAgent",
  method: "PATCH",
  path: "/api/agents/{agent_uid}",
  summary: "Change agent",
  description:
    "Only the fields that are sent change. For admins; the person who answers for the agent changes name and description, where they are signed in.",
  auth: anyone,
  permission: "work_tasks:read",
  params,
  body: z.object({ name: agentName, description, owner_user_uid: owner }).partial(),
  example: { description: "Writes to customers whose invoices are overdue" },
  response: listedAgent,
  status: 200,
  message: "Agent changed",
  errors: ["not_found", "name_taken"],
});

export const deleteAgentOp = operation({
  contract: desk,
  id: "deleteAgent",
  method: "DELETE",
  path: "/api/agents/{agent_uid}",
  summary: "Delete agent",
  description:
    "With its tokens and tools, as long as no task, comment or webhook endpoint refers to it: 409 from then on. What an agent did keeps its name; one that is to do nothing any more is paused, and its tokens are revoked.",
  auth: anyone,
  permission: "organization:administer",
  params,
  response: null,
  status: 204,
  message: "Agent deleted",
  errors: ["not_found", "has_requests"],
});
