import type { ServerResponse } from "node:http";
import { addressIn } from "./address-in";

/** Where an answer will be written, for requests that Node's own server took. */
const answers = new WeakMap<Request, ServerResponse>();

export const rememberAnswer = (req: Request, res: ServerResponse): void => void answers.set(req, res);

/** Aborts when whoever asked has left. Made only where it is asked for: most are answered before they can leave. */
export function leavingOf(req: Request): AbortSignal {
  const res = answers.get(req);
  if (!res) return req.signal;
  const controller = new AbortController();
  if (res.destroyed) controller.abort();
  else res.once("close", () => controller.abort());
  return controller.signal;
}

/** From where a request came, for limits. What Node took carries it, not the headers that were made of what was sent. */
export const addressOf = (req: Request): string =>
  addressIn(answers.get(req)?.req.headers["x-forwarded-for"] ?? req.headers.get("x-forwarded-for"));
