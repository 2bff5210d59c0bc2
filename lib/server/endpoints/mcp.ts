import type { Operation } from "@/lib/contracts/operation";
import { workTasks } from "@/lib/contracts/work-tasks/contract";
import { AppError } from "@/lib/domain/errors";
import { authenticate } from "../auth/authenticate";
import { isSameOrigin } from "../auth/same-origin";
import type { Dispatch } from "../http/dispatcher";
import type { Endpoint } from "../http/endpoint";
import { API_HEADERS, requestIdOf } from "../http/headers";
import { leavingOf } from "../http/leaving";
import { readJson } from "../http/read-json";
import { respondError } from "../http/respond";
import { mcpServer } from "../mcp/mcp-server";
import { sdk } from "../mcp/sdk";

const GUARD: Pick<Operation, "auth" | "permission" | "contract"> = {
  auth: ["bearer"],
  permission: ["approvals:read", "approvals:request", "work_tasks:read"],
  contract: workTasks,
};

/** @throws AppError `unauthenticated`; `forbidden` for people, and for pages of other sites. */
async function requireAgent(req: Request, requestId: string): Promise<void> {
  if (req.headers.has("origin") && !isSameOrigin(req)) {
    throw new AppError("forbidden", "A page of another site may not call this server");
  }
  const { actor } = await authenticate(req, GUARD, requestId);
  if (actor.type !== "agent") throw new AppError("forbidden", "This server is for agents");
}

async function answer(req: Request, requestId: string, dispatch: Dispatch): Promise<Response> {
  await requireAgent(req, requestId);
  const parsedBody = await readJson(req);
  const loaded = await sdk();
  const authorization = req.headers.get("authorization") ?? "";
  const server = mcpServer(loaded, dispatch, { authorization, requestId, leaving: leavingOf(req) });
  const transport = new loaded.Transport();
  await server.connect(transport);
  return transport.handleRequest(req, { parsedBody });
}

/**
 * MCP over streamable HTTP, without sessions. No operation: what is called through it are the operations behind the tools,
 * through the dispatcher that is given.
 */
export const mcpEndpoint = (dispatch: Dispatch): Endpoint => ({
  method: "POST",
  path: "/mcp",
  contract: workTasks,
  handle: async (req) => {
    const requestId = requestIdOf(req);
    try {
      const response = await answer(req, requestId, dispatch);
      const headers = { ...Object.fromEntries(response.headers), ...API_HEADERS, "x-request-id": requestId };
      return new Response(response.body, { status: response.status, headers });
    } catch (error) {
      return respondError(workTasks, error, requestId);
    }
  },
});
