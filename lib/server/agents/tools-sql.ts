import { type Ctx, reachable } from "@/lib/domain/ctx";
import type { Instant, JsonObject } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

export type ToolKey = { organizationUid: string; agentUid: string; toolType: string };

/** What an agent has said of one of its tools. */
export type Tool = {
  toolType: string;
  description: string;
  jsonSchema: JsonObject;
  /** How the desk is to show its arguments; null lets it guess. */
  renderer: string | null;
  updatedAt: Instant;
};

const COLUMNS = Prisma.sql`
  tool_type AS "toolType", description, json_schema AS "jsonSchema", renderer, updated_at AS "updatedAt"`;

const at = ({ organizationUid, agentUid, toolType }: ToolKey) => Prisma.sql`
  organization_uid = ${organizationUid}::uuid AND agent_uid = ${agentUid}::uuid AND tool_type = ${toolType}`;

/** The organization of an agent, where the caller reaches it. */
export async function selectAgent(
  from: Queryable,
  ctx: Ctx,
  agentUid: string,
): Promise<{ organizationUid: string } | null> {
  const [agent] = await from.rows<{ organizationUid: string }>(Prisma.sql`
    SELECT organization_uid AS "organizationUid" FROM agents
    WHERE organization_uid = ANY (${reachable(ctx)}::uuid[]) AND uid = ${agentUid}::uuid`);
  return agent ?? null;
}

export async function selectTool(from: Queryable, key: ToolKey): Promise<Tool | null> {
  const [tool] = await from.rows<Tool>(
    Prisma.sql`SELECT ${COLUMNS} FROM agent_tools WHERE ${at(key)}`,
    "select-tool",
  );
  return tool ?? null;
}

export const selectTools = (
  from: Queryable,
  { organizationUid, agentUid }: Omit<ToolKey, "toolType">,
): Promise<Tool[]> =>
  from.rows<Tool>(Prisma.sql`
    SELECT ${COLUMNS} FROM agent_tools
    WHERE organization_uid = ${organizationUid}::uuid AND agent_uid = ${agentUid}::uuid ORDER BY tool_type`);

/** Null where the agent has `most` other tools already. */
export async function saveTool(
  from: Tx,
  key: ToolKey,
  { description, jsonSchema, renderer, most }: Omit<Tool, "toolType" | "updatedAt"> & { most: number },
): Promise<Tool | null> {
  const { organizationUid, agentUid, toolType } = key;
  const [saved] = await from.rows<Tool>(Prisma.sql`
    INSERT INTO agent_tools AS t (organization_uid, agent_uid, tool_type, description, json_schema, renderer)
    SELECT ${organizationUid}::uuid, ${agentUid}::uuid, ${toolType}, ${description}, ${JSON.stringify(jsonSchema)}::json, ${renderer}
    WHERE (SELECT count(*) FROM agent_tools WHERE organization_uid = ${organizationUid}::uuid
      AND agent_uid = ${agentUid}::uuid AND tool_type <> ${toolType}) < ${most}
    ON CONFLICT (organization_uid, agent_uid, tool_type) DO UPDATE
      SET description = excluded.description, json_schema = excluded.json_schema, renderer = excluded.renderer, updated_at = now()
    RETURNING ${COLUMNS}`);
  return saved ?? null;
}

export async function deleteTool(from: Tx, key: ToolKey): Promise<boolean> {
  const deleted = await from.rows(Prisma.sql`DELETE FROM agent_tools WHERE ${at(key)} RETURNING tool_type`);
  return deleted.length > 0;
}
