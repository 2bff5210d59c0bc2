import type { Contract } from "@/lib/contracts/operation";
import { AppError } from "@/lib/domain/errors";
import { log } from "../log";
import { API_HEADERS } from "./headers";

export type Extra = { readonly [header: string]: string };

/** The text of answers that were made here: reading it back out of a Response costs more than all else about it. */
const texts = new WeakMap<Response, string>();

/** The whole body of an answer, or null where it has none. */
export async function textOf(response: Response): Promise<string | Buffer | null> {
  const text = texts.get(response);
  if (text !== undefined) return text;
  return response.body ? Buffer.from(await response.arrayBuffer()) : null;
}

/** The only places that build a Response are in this folder. A body of undefined is none. */
export function respond(status: number, body: unknown, requestId: string, extra: Extra = {}): Response {
  const headers = { ...API_HEADERS, "x-request-id": requestId, ...extra };
  if (body === undefined) return new Response(null, { status, headers });
  const text = JSON.stringify(body);
  const response = new Response(text, {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });
  texts.set(response, text);
  return response;
}

/** An error nobody planned for is logged in full and told to the caller as a request id and nothing else. */
export function respondError(contract: Contract, error: unknown, requestId: string): Response {
  const planned = error instanceof AppError;
  if (!planned) log().error({ requestId, err: error }, "unplanned error");
  const known = planned
    ? error
    : new AppError("internal", "Something went wrong on our side", { details: [{ request_id: requestId }] });
  const { status, body } = contract.answerTo(known);
  return respond(status, body, requestId, known.headers);
}
