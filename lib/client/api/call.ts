import type { z } from "zod";
import { t } from "@/lib/client/words/t";
import type { Operation } from "@/lib/contracts/operation";
import type { ErrorDetail } from "@/lib/domain/errors";
import { noteServerTime } from "../clock/server-clock";
import { ApiError, NO_ANSWER } from "./api-error";
import type { Remote } from "./remote";
import { whileUnderWay } from "./under-way";

type Sent<S> = S extends z.ZodType ? z.input<S> : never;
type Data<O extends Operation> = O["response"] extends z.ZodType ? z.output<O["response"]> : undefined;

/** What an operation takes, in the words of its own schemas, before they parse it. */
export type Args<O extends Operation> = {
  [K in "params" | "body" as O[K] extends z.ZodType ? K : never]: Sent<O[K]>;
} & {
  [K in "query" | "headers" as O[K] extends z.ZodType ? K : never]?: Sent<O[K]>;
} & {
  /** It goes on when the page is closed. */
  keepalive?: boolean;
};

type AnyArgs = {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  headers?: Record<string, string | undefined>;
  body?: unknown;
  keepalive?: boolean;
};

export type Answered<O extends Operation> = {
  data: Data<O>;
  /** The version of what was read, for `If-Match`; null where there is none. */
  etag: string | null;
  /** Until when the decision that was just made can be taken back; null where it cannot. */
  heldUntil: string | null;
};

/** In characters. Browsers refuse more than 64 KiB in all of what outlives its page. */
const KEPT_ALIVE_UP_TO = 20_000;

/**
 * Calls an operation of a contract. The answer is taken at its word: the server holds each against its schema in every test.
 * @throws ApiError with the status, the sentence and the details of the server; status 0 where nothing answered.
 */
export async function call<O extends Operation>(
  op: Remote<O>,
  args: Args<O>,
  signal?: AbortSignal,
): Promise<Answered<O>> {
  const res = await send(op, args as AnyArgs, signal);
  const body: unknown = res.status === 204 ? undefined : await res.json().catch(() => undefined);
  if (!res.ok) throw refused(res.status, body);
  const data = (body as { data?: unknown } | undefined)?.data as Data<O>;
  return { data, etag: res.headers.get("etag"), heldUntil: res.headers.get("held-until") };
}

async function send(op: Remote<Operation>, args: AnyArgs, signal?: AbortSignal): Promise<Response> {
  const { params = {}, query = {}, headers = {} } = args;
  const body = args.body === undefined ? undefined : JSON.stringify(args.body);
  const path = op.path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams(given(query)).toString();
  try {
    const asked = fetch(search ? `${path}?${search}` : path, {
      method: op.method,
      headers: { ...given(headers), ...(body !== undefined && { "content-type": "application/json" }) },
      keepalive: args.keepalive === true && (body?.length ?? 0) < KEPT_ALIVE_UP_TO,
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    });
    const res = await whileUnderWay(asked);
    noteServerTime(res.headers.get("date"));
    return res;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(NO_ANSWER, "No answer from the server");
  }
}

/** Without what nobody gave. */
export const given = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

function refused(status: number, body: unknown): ApiError {
  const { error, details } = (body ?? {}) as { error?: unknown; details?: unknown };
  const message = typeof error === "string" ? error : t("The server answered {status}", { status });
  return new ApiError(status, message, Array.isArray(details) ? (details as ErrorDetail[]) : []);
}
