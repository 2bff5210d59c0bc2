import { AppError } from "@/lib/domain/errors";
import type { JsonObject } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import { brokenFields } from "./broken-fields";
import { selectTool } from "./tools-sql";

type Asked = { organizationUid: string; originAgentUid: string | null; toolType: string | null };

/**
 * Holds edited arguments against what the agent has said of the tool that they name.
 * @throws AppError `invalid_request` naming each argument, as in `tool_args.amount`, with `place` before it.
 */
export async function checkToolArgs(tx: Tx, asked: Asked, toolArgs: JsonObject, place = ""): Promise<void> {
  const { organizationUid, originAgentUid: agentUid } = asked;
  const toolType = typeof toolArgs.tool_type === "string" ? toolArgs.tool_type : asked.toolType;
  if (agentUid === null || toolType === null) return;
  const tool = await selectTool(tx, { organizationUid, agentUid, toolType });
  const broken = tool
    ? brokenFields(tool.jsonSchema, toolArgs).map((each) => ({ ...each, field: `${place}${each.field}` }))
    : [];
  const [first] = broken;
  if (!first) return;
  throw new AppError("invalid_request", `${first.field}: ${first.message}`, { details: broken });
}
