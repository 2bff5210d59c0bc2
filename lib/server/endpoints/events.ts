import { desk } from "@/lib/contracts/desk/contract";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { authenticate } from "../auth/authenticate";
import type { Endpoint } from "../http/endpoint";
import { eventStream } from "../http/event-stream";
import { requestIdOf } from "../http/headers";
import { respond, respondError } from "../http/respond";
import { watchTasks } from "../realtime/task-events";

const GUARD = { auth: ["session", "bearer"], permission: "work_tasks:read", contract: desk } as const;

/** Hints name tasks of the whole organization, of which an agent sees its own only. */
function requirePerson(ctx: Ctx): Ctx {
  if (ctx.actor.type === "agent") throw new AppError("forbidden", "This stream is for people");
  return ctx;
}

/** Not an operation: its answer has no end, and its schema is that of server-sent events. */
const events: Endpoint = {
  method: "GET",
  path: "/api/events",
  contract: desk,
  handle: async (req) => {
    const requestId = requestIdOf(req);
    const identify = async () => requirePerson(await authenticate(req, GUARD, requestId));
    try {
      const ctx = await identify();
      if (req.method === "HEAD") return respond(200, undefined, requestId);
      const isReturning = req.headers.get("last-event-id") !== null;
      return eventStream((channel) => watchTasks(channel, { ctx, isReturning, renew: identify }), requestId);
    } catch (error) {
      return respondError(desk, error, requestId);
    }
  },
};

export const eventEndpoints = [events];
