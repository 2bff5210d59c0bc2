import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Tool } from "@/lib/contracts/mcp/tools";
import type { AppError } from "@/lib/domain/errors";
import type { Dispatch } from "../http/dispatcher";
import { errorOf, textOf, toAppError } from "../http/respond";
import { type Arguments, requestOf, type Visitor } from "./tool-request";

const text = (value: unknown) => [{ type: "text" as const, text: JSON.stringify(value) }];

/** A refusal as models read it: which one, in a sentence, and what to change. */
function refusal(error: AppError): CallToolResult {
  const { code, message, details, headers } = error;
  const retryAfter = headers["retry-after"];
  const said = { code, error: message, details };
  return {
    isError: true,
    content: text(retryAfter === undefined ? said : { ...said, retry_after_seconds: Number(retryAfter) }),
  };
}

/** Calls the operation behind a tool as if it had come over HTTP: with its guard, rate, keys and log. */
export async function callTool(
  dispatch: Dispatch,
  tool: Tool,
  given: Arguments,
  visitor: Visitor,
): Promise<CallToolResult> {
  try {
    const response = await dispatch(requestOf(tool, given, visitor));
    const error = errorOf(response);
    if (error) return refusal(error);
    const body: unknown = JSON.parse(String(await textOf(response)));
    const data = tool.op.contract.dataOf(body) as Record<string, unknown>;
    return { content: text(data), structuredContent: data };
  } catch (error) {
    return refusal(toAppError(error, visitor.requestId));
  }
}
