import * as ops from "@/lib/contracts/desk/workbench/agents";
import type { AgentFacts } from "@/lib/domain/agent-facts";
import { getAgent, pauseAgent, resumeAgent } from "../agents/pause-agent";
import { endpoint } from "../http/endpoint";

const toAgent = (agent: AgentFacts): ops.AgentView => ({
  uid: agent.uid,
  organization_uid: agent.organizationUid,
  name: agent.name,
  description: agent.description,
  paused_at: agent.pausedAt,
  paused_by: agent.pausedBy && { user_uid: agent.pausedBy.uid, user_name: agent.pausedBy.name },
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
