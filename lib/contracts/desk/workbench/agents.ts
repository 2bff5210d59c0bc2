import { uid } from "../../fields";
import { operation } from "../../operation";
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
