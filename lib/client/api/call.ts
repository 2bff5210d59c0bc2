import type { z } from "zod";
import type { Operation } from "@/lib/contracts/operation";
import type { ErrorDetail } from "@/lib/domain/errors";
import { ApiError, NO_ANSWER } from "./api-error";

type Sent<S> = S extends z.ZodType ? z.input<S> : never;
type Data<O extends Operation> = O["response"] extends z.ZodType ? z.output<O["response"]> : undefined;

/** What an operation takes, in the words of its own schemas, before they parse it. */
export type Args<O extends Operation> = {
  [K in "params" | "body" as O[K] extends z.ZodType ? K : never]: Sent<O[K]>;
} & {
  [K in "query" | "headers" as O[K] extends z.ZodType ? K : never]?: Sent<O[K]>;
};

type AnyArgs = {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  headers?: Record<string, string | undefined>;
  body?: unknown;
};

export type Answered<O extends Operation> = {
  data: Data<O>;
  /** The version of what was read, for `If-Match`; null where there is none. */
  etag: string | null;
};

/**
 * Calls an operation of a contract. The answer is parsed, so a broken contract fails here and not in a component.
 * @throws ApiError with the status, the sentence and the details of the server; status 0 where nothing answered.
 */
export async function call<O extends Operation>(
  op: O,
  args: Args<O>,
  signal?: AbortSignal,
): Promise<Answered<O>> {
  const res = await send(op, args as AnyArgs, signal);
  const body: unknown = res.status === 204 ? undefined : await res.json().catch(() => undefined);
  if (!res.ok) throw refused(res.status, body);
  const data = op.response?.parse(op.contract.dataOf(body)) as Data<O>;
  return { data, etag: res.headers.get("etag") };
}

async function send(op: Operation, args: AnyArgs, signal?: AbortSignal): Promise<Response> {
  const { params = {}, query = {}, headers = {}, body } = args;
  const path = op.path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams(given(query)).toString();
  try {
    return await fetch(search ? `${path}?${search}` : path, {
      method: op.method,
      headers: { ...given(headers), ...(body !== undefined && { "content-type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(NO_ANSWER, "No answer from the server");
  }
}

const given = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

function refused(status: number, body: unknown): ApiError {
  const { error, details } = (body ?? {}) as { error?: unknown; details?: unknown };
  const message = typeof error === "string" ? error : `The server answered ${status}`;
  return new ApiError(status, message, Array.isArray(details) ? (details as ErrorDetail[]) : []);
}
