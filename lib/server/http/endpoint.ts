import type { z } from "zod";
import type { Contract, Method, Operation, Page } from "@/lib/contracts/operation";
import type { Ctx } from "@/lib/domain/ctx";
import { authenticate } from "../auth/authenticate";
import { credentials } from "../auth/credential-cache";
import { isRead } from "../auth/same-origin";
import { env } from "../env";
import { log } from "../log";
import { requestIdOf } from "./headers";
import { leavingOf } from "./leaving";
import { type Input, type Params, parseInput } from "./parse-input";
import { checkRate } from "./rate-limit";
import { type Extra, respond, respondError } from "./respond";
import { RowStream, streamRows } from "./row-stream";

/** Something that answers requests to one path, on standard objects; both hosts call it. */
export type Endpoint = {
  method: Method;
  path: `/${string}`;
  contract: Contract;
  handle: (req: Request, params: Params) => Promise<Response>;
};

/** An answer with more than its data: another status, headers, another message, or its place in a longer list. */
export class Answer<T> {
  constructor(
    readonly data: T,
    readonly more: { status?: number; headers?: Extra; message?: string; noBody?: boolean; page?: Page },
  ) {}
}

/** What a handler that takes its time has to know of the request itself. */
export type Visit = {
  /** By `performance.now()`; the same where an answer has to be made again. */
  arrivedAt: number;
  /** Aborts when whoever asked has left. */
  leaving: () => AbortSignal;
  /** Who asks, and what they may, by now; @throws AppError where they may not ask any more. */
  renew: () => Promise<Ctx>;
};

type Handler<O extends Operation> = (
  ctx: Ctx,
  input: Input<O>,
  visit: Visit,
) => Promise<Data<O> | Answer<Data<O>> | RowStream>;

type Data<O extends Operation> = O["response"] extends z.ZodType ? z.output<O["response"]> : undefined;

/** Joins an operation to the function that carries it out: guard, input, answer and errors are done here, once. */
export function endpoint<const O extends Operation>(op: O, handler: Handler<O>): Endpoint {
  const handle = async (req: Request, params: Params): Promise<Response> => {
    const requestId = requestIdOf(req);
    const arrivedAt = performance.now();
    const asked = { req, params, requestId, arrivedAt };
    const { generation } = credentials();
    let response = await answer(op, handler, asked);
    // A credential was revoked while this was read: only an answer to a credential that still stands may leave.
    if (isRead(req) && generation !== credentials().generation) {
      response = await answer(op, handler, { ...asked, isAgain: true });
    }
    const ms = Math.round(performance.now() - arrivedAt);
    log().info({ requestId, operation: op.id, status: response.status, ms }, "request");
    return response;
  };
  return { method: op.method, path: op.path, contract: op.contract, handle };
}

type Asked = {
  req: Request;
  params: Params;
  requestId: string;
  arrivedAt: number;
  /** It was answered before, and counts once for the rate limit. */
  isAgain?: boolean;
};

async function answer<O extends Operation>(
  op: O,
  handler: Handler<O>,
  { req, params, requestId, arrivedAt, isAgain = false }: Asked,
): Promise<Response> {
  try {
    const renew = () => authenticate(req, op, requestId);
    const ctx = await renew();
    if (!isAgain) await checkRate(ctx);
    const visit = { arrivedAt, leaving: () => leavingOf(req), renew };
    const result = await handler(ctx, await parseInput(op, req, params), visit);
    if (result instanceof RowStream) return streamRows(result, requestId);
    return succeed(op, requestId, result instanceof Answer ? result : new Answer(result, {}));
  } catch (error) {
    return respondError(op.contract, error, requestId);
  }
}

function succeed(op: Operation, requestId: string, { data, more }: Answer<unknown>): Response {
  const { status = op.status, headers, message = op.message, noBody = data === undefined, page } = more;
  if (noBody) return respond(status, undefined, requestId, headers);
  if (op.response && env().CHECK_RESPONSES) op.response.parse(data);
  const at = new Date().toISOString();
  const body = op.contract.success(data, { status, message, requestId, at, ...(page && { page }) });
  return respond(status, body, requestId, headers);
}
