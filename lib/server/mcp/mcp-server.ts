import type { Server } from "@modelcontextprotocol/sdk/server/index.js";
import type { RequestHandlerExtra } from "@modelcontextprotocol/sdk/shared/protocol.js";
import type { ServerNotification, ServerRequest } from "@modelcontextprotocol/sdk/types.js";
import { inputSchemaOf, outputSchemaOf } from "@/lib/contracts/mcp/tool-schemas";
import { TOOLS } from "@/lib/contracts/mcp/tools";
import type { Dispatch } from "../http/dispatcher";
import { callTool } from "./call-tool";
import type { Sdk } from "./sdk";
import type { Visitor } from "./tool-request";

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

const INSTRUCTIONS =
  "Before you carry out an action that needs a human's consent, call request_approval with the exact arguments, then wait_for_approval until it is decided. Only `approved` is a yes; carry out exactly the `tool_args` of the answer, of several `actions` those of each approved one, and report what came of it with report_execution.";

const PROGRESS_MS = 5000;

const listed = TOOLS.map((tool) => ({
  name: tool.name,
  title: tool.title,
  description: tool.description,
  inputSchema: inputSchemaOf(tool),
  outputSchema: outputSchemaOf(tool),
  annotations: { readOnlyHint: tool.op.method === "GET", openWorldHint: false },
}));

/** Tells whoever wants to know that it is still at work, so that no client takes a wait for a dead connection. */
async function withProgress<T>({ _meta, sendNotification }: Extra, run: () => Promise<T>): Promise<T> {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return run();
  const startedAt = performance.now();
  const tell = () => {
    const progress = Math.round((performance.now() - startedAt) / 1000);
    sendNotification({ method: "notifications/progress", params: { progressToken, progress } }).catch(
      () => undefined,
    );
  };
  tell();
  const timer = setInterval(tell, PROGRESS_MS);
  try {
    return await run();
  } finally {
    clearInterval(timer);
  }
}

/** A server for one request: it keeps nothing between two of them, so any process can answer the next. */
export function mcpServer({ Server, types }: Sdk, dispatch: Dispatch, visitor: Visitor): Server {
  const server = new Server(
    { name: "countersign", title: "Countersign", version: "1.0.0" },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(types.ListToolsRequestSchema, () => ({ tools: listed }));
  server.setRequestHandler(types.CallToolRequestSchema, ({ params }, extra) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (!tool) throw new types.McpError(types.ErrorCode.InvalidParams, `There is no tool ${params.name}`);
    const call = () => callTool(dispatch, tool, params.arguments ?? {}, visitor);
    return tool.waits ? withProgress(extra, call) : call();
  });
  return server;
}
