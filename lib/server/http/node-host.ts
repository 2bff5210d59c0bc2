import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { AppError } from "@/lib/domain/errors";
import { log } from "../log";
import { contractAt, pathOf } from "./contract-at";
import type { Dispatch } from "./dispatcher";
import { rememberAnswer } from "./leaving";
import { respondError, textOf } from "./respond";
import { isRowStream } from "./row-stream";

const BODILESS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Only path and query are read of the address; its host is the sender's claim. */
const urlOf = (req: IncomingMessage): string => `http://localhost${req.url ?? "/"}`;

function toRequest(req: IncomingMessage): Request {
  const headers: [string, string][] = [];
  for (let i = 0; i + 1 < req.rawHeaders.length; i += 2) {
    headers.push([req.rawHeaders[i] as string, req.rawHeaders[i + 1] as string]);
  }
  const method = req.method ?? "GET";
  const url = urlOf(req);
  if (BODILESS.has(method)) return new Request(url, { method, headers });
  const body = Readable.toWeb(req) as ReadableStream<Uint8Array>;
  // A body that is still arriving; the DOM's types do not know that it has to be said.
  const init: RequestInit & { duplex: "half" } = { method, headers, body, duplex: "half" };
  return new Request(url, init);
}

const isStream = (response: Response): boolean =>
  isRowStream(response) || (response.headers.get("content-type")?.startsWith("text/event-stream") ?? false);

/** Writes what comes for as long as there is a reader. That the reader leaves is how it ends, and no error. */
async function stream(
  response: Response,
  headers: Record<string, string>,
  res: ServerResponse,
): Promise<void> {
  res.writeHead(response.status, headers);
  if (!response.body) return void res.end();
  await pipeline(Readable.fromWeb(response.body as WebStream), res).catch(() => undefined);
}

async function send(response: Response, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const headers: Record<string, string> = Object.fromEntries(response.headers);
  // A body that was refused unread cannot be followed by another request on the same connection.
  if (!req.complete && !BODILESS.has(req.method ?? "GET")) headers.connection = "close";
  if (isStream(response)) return stream(response, headers, res);
  const body = await textOf(response);
  if (body !== null) headers["content-length"] = String(Buffer.byteLength(body));
  res.writeHead(response.status, headers);
  res.end(body);
  if (headers.connection === "close") req.resume();
}

/** Calls a handler of standard objects from Node's own HTTP server. */
export async function serve(dispatch: Dispatch, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const request = toRequest(req);
    rememberAnswer(request, res);
    await send(await dispatch(request), req, res);
  } catch (error) {
    // Not a request that standard objects can hold (a method like TRACE, a broken header), or a reader that left.
    log().debug({ err: error }, "request could not be answered");
    if (res.headersSent) return void res.end();
    const refusal = new AppError("invalid_query", "The request cannot be understood");
    const answer = respondError(contractAt(pathOf(urlOf(req))), refusal, randomUUID());
    res.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: "close" });
    res.end(await textOf(answer));
  }
}
