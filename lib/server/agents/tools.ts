import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError, invalidField } from "@/lib/domain/errors";
import { changedFields, type OrganizationChange } from "@/lib/domain/organization-change";
import { inTransaction, sql, type Tx } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";
import { holdAgent } from "./manage-agents";
import { type LockedAgent, lockAgent } from "./pause-agent-sql";
import { schemaProblem } from "./schema-problem";
import { deleteTool, saveTool, selectAgent, selectTool, selectTools, type Tool } from "./tools-sql";

const MOST = 200;

const noSuch = (what: string) => new AppError("not_found", `${what} not found`);

/** The organization of an agent that the caller sees: people the agents of their organizations, an agent itself. */
async function organizationOf(ctx: Ctx, agentUid: string): Promise<string> {
  const isOther = ctx.actor.type === "agent" && ctx.actor.uid !== agentUid;
  const agent = isOther ? null : await selectAgent(sql(), ctx, agentUid);
  if (!agent) throw noSuch("Agent");
  return agent.organizationUid;
}

/** What an agent has said of its tools, by name. @throws AppError `not_found`, `forbidden`. */
export async function listTools(ctx: Ctx, agentUid: string): Promise<Tool[]> {
  const organizationUid = await organizationOf(ctx, agentUid);
  requirePermission(ctx, organizationUid, "work_tasks:read");
  return selectTools(sql(), { organizationUid, agentUid });
}

/** Holds the agent whose tools are to change: of itself, of an admin, or of whoever answers for it. */
async function holdOwn(tx: Tx, ctx: Ctx, agentUid: string): Promise<LockedAgent> {
  if (ctx.actor.type === "user") return holdAgent(tx, ctx, agentUid);
  const agent = ctx.actor.uid === agentUid ? await lockAgent(tx, ctx, agentUid) : null;
  if (!agent) throw noSuch("Agent");
  requirePermission(ctx, agent.organizationUid, "approvals:request");
  return agent;
}

/** As the log of the organization tells it. */
const stateOf = ({ toolType, description, renderer, jsonSchema }: Omit<Tool, "updatedAt">) => ({
  tool: toolType,
  description,
  renderer,
  json_schema: jsonSchema,
});

const record = (
  tx: Tx,
  ctx: Ctx,
  { organizationUid, uid, name }: LockedAgent,
  change: Pick<OrganizationChange, "action" | "before" | "after">,
) =>
  recordOrganizationChange(tx, ctx.actor, {
    organizationUid,
    subject: { type: "agent", uid, name },
    ...change,
  });

async function recordDescribed(
  tx: Tx,
  ctx: Ctx,
  agent: LockedAgent,
  { before, saved }: { before: Tool | null; saved: Tool },
): Promise<void> {
  const after = stateOf(saved);
  const changed = before ? changedFields(stateOf(before), after) : { before: null, after };
  if (!changed) return;
  const { toolType: tool } = saved;
  await record(tx, ctx, agent, {
    action: "agent.tool_described",
    before: changed.before && { tool, ...changed.before },
    after: { tool, ...changed.after },
  });
}

/** A view says what is dangerous about a call, so whoever makes the calls does not choose it. */
function requireChooser(ctx: Ctx, before: Tool | null, renderer: string | null): void {
  if (ctx.actor.type === "user" || renderer === (before?.renderer ?? null)) return;
  throw new AppError("forbidden", "renderer: people choose how the arguments of a tool are shown");
}

type Described = { agentUid: string; toolType: string; renderer?: string | null | undefined } & Pick<
  Tool,
  "description" | "jsonSchema"
>;

/**
 * An agent describes its own tools; an admin, and whoever answers for it, those of theirs. A renderer that is not given
 * stays, so that an agent that describes its tools at every start leaves what people chose.
 * @throws AppError `not_found`, `forbidden`, `invalid_request` for a schema that nothing could be held against.
 */
export function describeTool(ctx: Ctx, { agentUid, toolType, ...described }: Described): Promise<Tool> {
  return inTransaction(async (tx) => {
    const agent = await holdOwn(tx, ctx, agentUid);
    const problem = schemaProblem(described.jsonSchema);
    if (problem) throw invalidField("json_schema", problem);
    const key = { organizationUid: agent.organizationUid, agentUid, toolType };
    const before = await selectTool(tx, key);
    const { renderer = before?.renderer ?? null } = described;
    requireChooser(ctx, before, renderer);
    const saved = await saveTool(tx, key, { ...described, renderer, most: MOST });
    if (!saved) throw invalidField("tool_type", `is one more than the ${MOST} tools that an agent can have`);
    await recordDescribed(tx, ctx, agent, { before, saved });
    return saved;
  });
}

/** @throws AppError `not_found`, `forbidden`. */
export function forgetTool(
  ctx: Ctx,
  { agentUid, toolType }: { agentUid: string; toolType: string },
): Promise<void> {
  return inTransaction(async (tx) => {
    const agent = await holdOwn(tx, ctx, agentUid);
    const key = { organizationUid: agent.organizationUid, agentUid, toolType };
    const before = await selectTool(tx, key);
    if (!before) throw noSuch("Tool");
    await deleteTool(tx, key);
    await record(tx, ctx, agent, { action: "agent.tool_forgotten", before: stateOf(before), after: null });
  });
}
