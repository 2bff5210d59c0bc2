import type { Contract } from "@/lib/contracts/operation";
import { AppError } from "@/lib/domain/errors";
import { log } from "../log";
import { API_HEADERS } from "./headers";
import { isUnreachable } from "./unreachable";

export type Extra = { readonly [header: string]: string };

/** The text of answers that were made here: reading it back out of a Response costs more than all else about it. */
const texts = new WeakMap<Response, string>();

/** The whole body of an answer, or null where it has none. */
export async function textOf(response: Response): Promise<string | Buffer | null> {
  const text = texts.get(response);
  if (text !== undefined) return text;
  return response.body ? Buffer.from(await response.arrayBuffer()) : null;
}

/** What an answer refuses, for callers within the process: a contract's body does not say all of it. */
const errors = new WeakMap<Response, AppError>();

export const errorOf = (response: Response): AppError | undefined => errors.get(response);

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

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * A picture that somebody sent us: under its own type, never sniffed, and without any right where it is opened as a page.
 * Its address changes with it, so the browser of whoever may see it keeps it.
 */
export function respondPicture(
  { mediaType, bytes }: { mediaType: string; bytes: Buffer },
  requestId: string,
): Response {
  const headers = {
    ...API_HEADERS,
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": `private, max-age=${YEAR_SECONDS}, immutable`,
  };
  return new Response(new Uint8Array(bytes), {
    status: 200,
    headers: { ...headers, "content-type": mediaType, "x-request-id": requestId },
  });
}

const RETRY_AFTER_SECONDS = 5;

/** Tells the caller of an error that nobody planned for whether to try again, or how to name it, and nothing else. */
const unplanned = (error: unknown, requestId: string): AppError =>
  isUnreachable(error)
    ? new AppError("unavailable", "The service cannot answer at the moment; try again in a few seconds", {
        headers: { "retry-after": String(RETRY_AFTER_SECONDS) },
      })
    : new AppError("internal", "Something went wrong on our side", { details: [{ request_id: requestId }] });

/** What the caller may know of an error. What nobody planned for is logged in full. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  log().error({ requestId, err: error }, "unplanned error");
  return unplanned(error, requestId);
}

/** Answers with an error in the words of a contract. */
export function respondError(contract: Contract, error: unknown, requestId: string): Response {
  const known = toAppError(error, requestId);
  const { status, body } = contract.answerTo(known, { requestId, at: new Date().toISOString() });
  const response = respond(status, body, requestId, known.headers);
  errors.set(response, known);
  return response;
}
