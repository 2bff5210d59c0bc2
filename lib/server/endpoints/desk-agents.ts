import * as ops from "@/lib/contracts/desk/workbench/agents";
import type { AgentFacts, ListedAgent } from "@/lib/domain/agent-facts";
import * as manage from "../agents/manage-agents";
import { getAgent, pauseAgent, resumeAgent } from "../agents/pause-agent";
import { endpoint } from "../http/endpoint";
import { chooseOrganization } from "../organizations/choose-organization";

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

const toListed = (agent: ListedAgent): ops.ListedAgentView => ({
  ...toAgent(agent),
  ...{ created_at: agent.createdAt, last_used_at: agent.lastUsedAt },
  ...{ tool_count: agent.toolCount, token_count: agent.tokenCount },
});

const list = endpoint(ops.listAgentsOp, async (ctx, { query }) => ({
  items: (await manage.listAgents(ctx, await chooseOrganization(ctx, query.organization_uid))).map(toListed),
}));

const create = endpoint(ops.createAgentOp, async (ctx, { body }) => {
  const { name, description, owner_user_uid: ownerUserUid } = body;
  const organizationUid = await chooseOrganization(ctx, body.organization_uid);
  return toListed(await manage.createAgent(ctx, { organizationUid, name, description, ownerUserUid }));
});

const update = endpoint(ops.updateAgentOp, async (ctx, { params, body }) => {
  const { name, description, owner_user_uid: ownerUserUid } = body;
  return toListed(await manage.updateAgent(ctx, params.agent_uid, { name, description, ownerUserUid }));
});

const remove = endpoint(ops.deleteAgentOp, async (ctx, { params }) => {
  await manage.deleteAgent(ctx, params.agent_uid);
  return undefined;
});

export const deskAgentEndpoints = [get, pause, resume, list, create, update, remove];
