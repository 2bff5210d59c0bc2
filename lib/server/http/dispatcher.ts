import createRouter, { type HTTPMethod } from "find-my-way";
import { METHODS } from "@/lib/contracts/operation";
import { AppError } from "@/lib/domain/errors";
import { contractAt, pathOf } from "./contract-at";
import type { Endpoint } from "./endpoint";
import { requestIdOf } from "./headers";
import type { Params } from "./parse-input";
import { respond, respondError } from "./respond";

export type Dispatch = (req: Request) => Promise<Response>;

/** `/api/work-tasks/{task_uid}` → `/api/work-tasks/:task_uid`. */
const pattern = (path: string) => path.replace(/{(\w+)}/g, ":$1");

/**
 * Answers requests to the operations' paths, and unknown paths and methods in the words of the contract there.
 * Both hosts call it: server.ts before anything reaches Next, and Next's own catch-all route.
 */
export function dispatcher(endpoints: readonly Endpoint[]): Dispatch {
  const router = createRouter({ ignoreTrailingSlash: true, maxParamLength: 1024 });
  for (const endpoint of endpoints) {
    router.on(endpoint.method, pattern(endpoint.path), () => undefined, endpoint);
  }
  const find = (method: string, path: string) => router.find(method as HTTPMethod, path);

  const allowedAt = (path: string): string[] => {
    const methods: string[] = METHODS.filter((method) => find(method, path));
    return methods.includes("GET") ? ["GET", "HEAD", ...methods.slice(1)] : methods;
  };

  const refuse = (req: Request, path: string): Response => {
    const allowed = allowedAt(path);
    const requestId = requestIdOf(req);
    if (allowed.length > 0 && req.method === "OPTIONS") {
      return respond(204, undefined, requestId, { allow: [...allowed, "OPTIONS"].join(", ") });
    }
    const error =
      allowed.length > 0
        ? new AppError("method_not_allowed", `${req.method} is not allowed here`, {
            headers: { allow: allowed.join(", ") },
          })
        : new AppError("not_found", "No such route");
    return respondError(contractAt(path), error, requestId);
  };

  return async (req) => {
    const path = pathOf(req.url);
    const isHead = req.method === "HEAD";
    const found = find(isHead ? "GET" : req.method, path);
    if (!found) return refuse(req, path);
    const response = await (found.store as Endpoint).handle(req, found.params as Params);
    return isHead ? new Response(null, response) : response;
  };
}
