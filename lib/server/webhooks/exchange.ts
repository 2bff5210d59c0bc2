import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import { lookupFor, problemOf } from "./destination";

/** What came of one attempt. */
export type Exchange = {
  status: number | null;
  /** Why it counts as failed; null where it does not. */
  error: string | null;
  ms: number;
  answer: string | null;
  /** The seconds for which the answer asks to be left alone. */
  retryAfter: number | null;
};

type Sending = {
  url: string;
  headers: Record<string, string>;
  body: string;
  limitMs: number;
  /** Breaks the exchange off: the process ends. */
  signal: AbortSignal;
};

const KEPT_BYTES = 1024;

/** Sends one message, and follows no redirect. Never throws, but where the signal broke it off. */
export async function exchange({ url, headers, body, limitMs, signal }: Sending): Promise<Exchange> {
  const startedAt = performance.now();
  const limit = AbortSignal.timeout(limitMs);
  const seen: Seen = { status: null, answer: null, retryAfter: null };
  try {
    await send({ url: new URL(url), headers, body, signal: AbortSignal.any([limit, signal]) }, seen);
    return { ...seen, ms: since(startedAt), error: problemWith(seen.status) };
  } catch (error) {
    signal.throwIfAborted();
    return {
      ...seen,
      ms: since(startedAt),
      error: limit.aborted ? `took more than ${limitMs / 1000} s` : wordsOf(error),
    };
  }
}

const since = (startedAt: number): number => Math.round(performance.now() - startedAt);

type Seen = Pick<Exchange, "status" | "answer" | "retryAfter">;

function problemWith(status: number | null): string | null {
  if (status !== null && status >= 200 && status < 300) return null;
  if (status !== null && status >= 300 && status < 400) return "redirects are not followed";
  return `answered ${status}`;
}

/** Connecting to several addresses can fail in several ways. */
const wordsOf = (error: unknown): string => {
  const [first] = error instanceof AggregateError ? error.errors : [error];
  return (first instanceof Error ? first.message : String(first)).slice(0, 500);
};

async function send(
  { url, headers, body, signal }: Pick<Sending, "headers" | "body" | "signal"> & { url: URL },
  seen: Seen,
): Promise<void> {
  const problem = problemOf(url);
  if (problem) throw new Error(`the address ${problem}`);
  const { request } = url.protocol === "https:" ? https : http;
  const sent = request(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "accept-encoding": "identity",
      "user-agent": "Countersign-Webhooks/1",
      ...headers,
    },
    lookup: lookupFor(url),
    // A connection of its own, so that its address was looked up and checked for this message.
    agent: false,
    signal,
  });
  sent.end(body);
  const answer = await answerTo(sent);
  seen.status = answer.statusCode ?? null;
  seen.retryAfter = secondsIn(answer.headers["retry-after"]);
  seen.answer = await beginningOf(answer);
}

const answerTo = (sent: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    sent.once("response", resolve);
    // For good: a request can fail again when it is broken off.
    sent.on("error", reject);
  });

/** As PostgreSQL can store it, without a character that was cut in two. The rest of the answer is not read. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= KEPT_BYTES) break;
  }
  answer.destroy();
  const kept = Buffer.concat(chunks).subarray(0, KEPT_BYTES);
  return new TextDecoder().decode(kept, { stream: true }).replaceAll("\0", "");
}

/** `Retry-After` is a number of seconds or a date. */
export function secondsIn(retryAfter: string | undefined, now = Date.now()): number | null {
  if (retryAfter === undefined) return null;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter);
  const seconds = (Date.parse(retryAfter) - now) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}
