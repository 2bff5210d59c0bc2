import type { AgentFacts } from "@/lib/domain/agent-facts";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { freezeRequests, thawRequests } from "../approvals/freeze-requests";
import { inTransaction, type Queryable, sql, type Tx } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";
import { type LockedAgent, lockAgent, selectAgentFacts, setPaused } from "./pause-agent-sql";

export const noSuchAgent = () => new AppError("not_found", "Agent not found");

async function findAgent(ctx: Ctx, uid: string, from: Queryable): Promise<AgentFacts> {
  const isOther = ctx.actor.type === "agent" && ctx.actor.uid !== uid;
  const agent = isOther ? null : await selectAgentFacts(from, ctx, uid);
  if (!agent) throw noSuchAgent();
  return agent;
}

/** People see the agents of their organizations, an agent itself. @throws AppError `not_found`, `forbidden`. */
export async function getAgent(ctx: Ctx, uid: string): Promise<AgentFacts> {
  const agent = await findAgent(ctx, uid, sql());
  requirePermission(ctx, agent.organizationUid, "work_tasks:read");
  return agent;
}

/** Admins can, and the person who answers for the agent. */
async function openAgent(tx: Tx, ctx: Ctx, uid: string): Promise<LockedAgent> {
  const agent = await lockAgent(tx, ctx, uid);
  if (!agent) throw noSuchAgent();
  const isOwner = ctx.actor.type === "user" && agent.ownerUserUid === ctx.actor.uid;
  if (!isOwner) requirePermission(ctx, agent.organizationUid, "organization:administer");
  return agent;
}

const record = (tx: Tx, ctx: Ctx, { organizationUid, uid, name }: LockedAgent, isPaused: boolean) =>
  recordOrganizationChange(tx, ctx.actor, {
    ...{ organizationUid, action: isPaused ? "agent.paused" : "agent.resumed" },
    subject: { type: "agent", uid, name },
    ...{ before: { is_paused: !isPaused }, after: { is_paused: isPaused } },
  });

/**
 * From the commit on nobody decides a request of the agent, those that it makes meanwhile included; their time stands
 * still, and grants that were not spent are revoked. To pause it again changes nothing.
 * @throws AppError `not_found`, `forbidden`.
 */
export const pauseAgent = (ctx: Ctx, uid: string): Promise<AgentFacts> =>
  inTransaction(async (tx) => {
    const agent = await openAgent(tx, ctx, uid);
    if (!agent.isPaused) {
      const at = new Date().toISOString();
      await setPaused(tx, agent, { at, byUserUid: ctx.actor.uid });
      await freezeRequests(tx, ctx, { organizationUid: agent.organizationUid, agentUid: agent.uid, at });
      await record(tx, ctx, agent, true);
    }
    return findAgent(ctx, uid, tx);
  });

/** The requests go on where they stood. Revoked grants stay so. @throws as pauseAgent does. */
export const resumeAgent = (ctx: Ctx, uid: string): Promise<AgentFacts> =>
  inTransaction(async (tx) => {
    const agent = await openAgent(tx, ctx, uid);
    if (agent.isPaused) {
      const at = new Date().toISOString();
      await setPaused(tx, agent, null);
      await thawRequests(tx, ctx, { organizationUid: agent.organizationUid, agentUid: agent.uid, at });
      await record(tx, ctx, agent, false);
    }
    return findAgent(ctx, uid, tx);
  });
