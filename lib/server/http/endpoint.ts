import type { z } from "zod";
import type { Contract, Method, Operation, Page } from "@/lib/contracts/operation";
import type { Ctx } from "@/lib/domain/ctx";
import { authenticate } from "../auth/authenticate";
import { credentials } from "../auth/credential-cache";
import { isRead } from "../auth/same-origin";
import { env } from "../env";
import { log } from "../log";
import { requestIdOf } from "./headers";
import { type Input, type Params, parseInput } from "./parse-input";
import { checkRate } from "./rate-limit";
import { type Extra, respond, respondError } from "./respond";

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

type Data<O extends Operation> = O["response"] extends z.ZodType ? z.output<O["response"]> : undefined;

/** Joins an operation to the function that carries it out: guard, input, answer and errors are done here, once. */
export function endpoint<const O extends Operation>(
  op: O,
  handler: (ctx: Ctx, input: Input<O>) => Promise<Data<O> | Answer<Data<O>>>,
): Endpoint {
  const handle = async (req: Request, params: Params): Promise<Response> => {
    const requestId = requestIdOf(req);
    const startedAt = performance.now();
    const { generation } = credentials();
    let response = await answer(op, handler, { req, params, requestId });
    // A credential was revoked while this was read: only an answer to a credential that still stands may leave.
    if (isRead(req) && generation !== credentials().generation) {
      response = await answer(op, handler, { req, params, requestId });
    }
    const ms = Math.round(performance.now() - startedAt);
    log().info({ requestId, operation: op.id, status: response.status, ms }, "request");
    return response;
  };
  return { method: op.method, path: op.path, contract: op.contract, handle };
}

async function answer<O extends Operation>(
  op: O,
  handler: (ctx: Ctx, input: Input<O>) => Promise<Data<O> | Answer<Data<O>>>,
  { req, params, requestId }: { req: Request; params: Params; requestId: string },
): Promise<Response> {
  try {
    const ctx = await authenticate(req, op, requestId);
    await checkRate(ctx);
    const result = await handler(ctx, await parseInput(op, req, params));
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
