import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError, invalidField } from "@/lib/domain/errors";
import { sql } from "../db/pool";
import { schemaProblem } from "./schema-problem";
import { deleteTool, saveTool, selectAgent, selectTools, type Tool } from "./tools-sql";

const MOST = 200;

const noSuch = (what: string) => new AppError("not_found", `${what} not found`);

/** The organization of an agent that the caller sees: people the agents of their organizations, an agent itself. */
async function organizationOf(ctx: Ctx, agentUid: string): Promise<string> {
  const isOther = ctx.actor.type === "agent" && ctx.actor.uid !== agentUid;
  const agent = isOther ? null : await selectAgent(sql(), ctx, agentUid);
  if (!agent) throw noSuch("Agent");
  return agent.organizationUid;
}

async function requireOwner(ctx: Ctx, agentUid: string): Promise<string> {
  const organizationUid = await organizationOf(ctx, agentUid);
  const needed = ctx.actor.type === "agent" ? "approvals:request" : "organization:administer";
  requirePermission(ctx, organizationUid, needed);
  return organizationUid;
}

/** What an agent has said of its tools, by name. @throws AppError `not_found`, `forbidden`. */
export async function listTools(ctx: Ctx, agentUid: string): Promise<Tool[]> {
  const organizationUid = await organizationOf(ctx, agentUid);
  requirePermission(ctx, organizationUid, "work_tasks:read");
  return selectTools(sql(), { organizationUid, agentUid });
}

type Described = { agentUid: string; toolType: string } & Pick<Tool, "description" | "jsonSchema">;

/**
 * An agent describes its own tools, an admin those of any agent.
 * @throws AppError `not_found`, `forbidden`, `invalid_request` for a schema that nothing could be held against.
 */
export async function describeTool(
  ctx: Ctx,
  { agentUid, toolType, description, jsonSchema }: Described,
): Promise<Tool> {
  const organizationUid = await requireOwner(ctx, agentUid);
  const problem = schemaProblem(jsonSchema);
  if (problem) throw invalidField("json_schema", problem);
  const key = { organizationUid, agentUid, toolType };
  const saved = await saveTool(sql(), key, { description, jsonSchema, most: MOST });
  if (!saved) throw invalidField("tool_type", `is one more than the ${MOST} tools that an agent can have`);
  return saved;
}

/** @throws AppError `not_found`, `forbidden`. */
export async function forgetTool(
  ctx: Ctx,
  { agentUid, toolType }: { agentUid: string; toolType: string },
): Promise<void> {
  const organizationUid = await requireOwner(ctx, agentUid);
  const isForgotten = await deleteTool(sql(), { organizationUid, agentUid, toolType });
  if (!isForgotten) throw noSuch("Tool");
}
