import * as ops from "@/lib/contracts/desk/workbench/agents";
import type { AgentFacts } from "@/lib/domain/agent-facts";
import { getAgent, pauseAgent, resumeAgent } from "../agents/pause-agent";
import { endpoint } from "../http/endpoint";

const toPerson = (person: { uid: string; name: string } | null) =>
  person && { user_uid: person.uid, user_name: person.name };

const toAgent = (agent: AgentFacts): ops.AgentView => ({
  uid: agent.uid,
  organization_uid: agent.organizationUid,
  name: agent.name,
  description: agent.description,
  owner: toPerson(agent.owner),
  paused_at: agent.pausedAt,
  paused_by: toPerson(agent.pausedBy),
});

const get = endpoint(ops.getAgentOp, async (ctx, { params }) =>
  toAgent(await getAgent(ctx, params.agent_uid)),
);

const pause = endpoint(ops.pauseAgentOp, async (ctx, { params }) =>
  toAgent(await pauseAgent(ctx, params.agent_uid)),
);

const resume = endpoint(ops.resumeAgentOp, async (ctx, { params }) =>
  toAgent(await resumeAgent(ctx, params.agent_uid)),
);

export const deskAgentEndpoints = [get, pause, resume];
