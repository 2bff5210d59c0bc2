import { desk } from "@/lib/contracts/desk/contract";
import { workTasks } from "@/lib/contracts/work-tasks/contract";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { type Follow, followApprovals } from "../approvals/follow-approvals";
import { authenticate } from "../auth/authenticate";
import type { Endpoint } from "../http/endpoint";
import { type Channel, eventStream } from "../http/event-stream";
import { requestIdOf } from "../http/headers";
import { respond, respondError } from "../http/respond";
import { watchTasks } from "../realtime/task-events";

type Stream = {
  path: `/${string}`;
  guard: Parameters<typeof authenticate>[1];
  /** Who of those that the guard lets pass may listen. */
  listener: "user" | "agent";
  start: (channel: Channel, visit: Follow) => () => void;
};

/** Not an operation: its answer has no end, and its schema is that of server-sent events. */
const stream = ({ path, guard, listener, start }: Stream): Endpoint => ({
  method: "GET",
  path,
  contract: guard.contract,
  handle: async (req) => {
    const requestId = requestIdOf(req);
    const identify = async () => requireListener(await authenticate(req, guard, requestId), listener);
    try {
      const ctx = await identify();
      if (req.method === "HEAD") return respond(200, undefined, requestId);
      const visit = { ctx, lastEventId: req.headers.get("last-event-id"), renew: identify };
      return eventStream((channel) => start(channel, visit), requestId);
    } catch (error) {
      return respondError(guard.contract, error, requestId);
    }
  },
});

function requireListener(ctx: Ctx, listener: "user" | "agent"): Ctx {
  if (ctx.actor.type === listener) return ctx;
  throw new AppError("forbidden", `This stream is for ${listener === "user" ? "people" : "agents"}`);
}

/** Hints name tasks of the whole organization, of which an agent sees its own only. */
const hints = stream({
  path: "/api/events",
  guard: { auth: ["session", "bearer"], permission: "work_tasks:read", contract: desk },
  listener: "user",
  start: (channel, { ctx, lastEventId, renew }) =>
    watchTasks(channel, { ctx, isReturning: lastEventId !== null, renew }),
});

const approvals = stream({
  path: "/api/approvals/events",
  guard: { auth: ["bearer", "session"], permission: "approvals:read", contract: workTasks },
  listener: "agent",
  start: followApprovals,
});

export const eventEndpoints = [hints, approvals];
