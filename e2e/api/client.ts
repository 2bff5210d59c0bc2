import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { z } from "zod";
import { openApiOf } from "@/lib/contracts/openapi";
import type { Operation } from "@/lib/contracts/operation";
import { hashToken } from "@/lib/server/auth/token";
import { db } from "@/lib/server/db/client";
import { sessionCookie } from "@/lib/testing/session-cookie";

function address(name: "SERVER_URL" | "NEXT_BASE_URL"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the tests with npm test`);
  return value;
}

/** The process as it runs in production; BASE_URL of the run. */
export const SERVER = address("SERVER_URL");
/** The same program with Next's own routes as host of the API. */
export const NEXT = address("NEXT_BASE_URL");

export type Call = {
  /** A token, sent in the header that the operation takes it from. Without it the request is anonymous. */
  as?: string | undefined;
  params?: Readonly<Record<string, string>>;
  query?: string | Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  base?: string;
};

export type Detail = Readonly<Record<string, unknown>>;

type Data<O extends Operation> = O["response"] extends z.ZodType ? z.output<O["response"]> : undefined;

export type Answered<O extends Operation> = {
  status: number;
  headers: Headers;
  text: string;
  message: string | undefined;
  /** Of a success; a refusal has none. */
  data: Data<O>;
  /** Of a refusal: its whole body, as the contract's schema has it. */
  refusal: unknown;
  /** Below /api a refusal has these two. */
  error: string | undefined;
  details: readonly Detail[];
};

export const urlOf = (op: Operation, { params = {}, query = "", base = SERVER }: Call): string => {
  const path = op.path.replace(/{(\w+)}/g, (_, name) => encodeURIComponent(params[name] ?? randomUUID()));
  const search = typeof query === "string" ? query : new URLSearchParams(query).toString();
  return `${base}${path}${search && `?${search}`}`;
};

/** The header in which an operation takes a token. */
export const credential = (op: Operation, token: string): Record<string, string> =>
  op.auth.includes("apiKey") ? { "x-api-key": token } : { authorization: `Bearer ${token}` };

/** Where no token will do, whoever holds it signs in; an agent cannot. */
async function credentials(op: Operation, token: string): Promise<Record<string, string>> {
  if (op.auth.some((kind) => kind !== "session")) return credential(op, token);
  const held = await db().apiToken.findUnique({ where: { tokenHash: new Uint8Array(hashToken(token)) } });
  if (!held?.userUid) return credential(op, token);
  const { name, value } = await sessionCookie(held.userUid);
  return { cookie: `${name}=${value}`, "sec-fetch-site": "same-origin" };
}

/** Calls an operation, and holds its answer against the schema and the statuses that its OpenAPI document promises. */
export async function call<const O extends Operation>(op: O, options: Call = {}): Promise<Answered<O>> {
  const { as, body, headers = {} } = options;
  const response = await fetch(urlOf(op, options), {
    method: op.method,
    headers: {
      ...(as !== undefined && (await credentials(op, as))),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return read(op, response);
}

const NOTHING = { message: undefined, refusal: undefined, error: undefined, details: [] };

async function read<O extends Operation>(op: O, response: Response): Promise<Answered<O>> {
  const { status, headers } = response;
  const text = await response.text();
  expect(documentedStatuses(op), `${op.id} answered ${status}: ${text}`).toContain(status);
  const answer = { ...NOTHING, status, headers, text };
  if (status === 204 || status === 304) {
    expect(text).toBe("");
    return { ...answer, data: undefined as Data<O> };
  }
  if (op.rows && response.ok) return { ...answer, data: undefined as Data<O> };
  const schema = response.ok
    ? op.contract.successSchema(op.response as z.ZodType, op)
    : op.contract.errorSchema;
  const body = schema.parse(JSON.parse(text)) as Envelope;
  expectMeta(body, answer);
  if (!response.ok) return { ...answer, ...refusalOf(body), data: undefined as Data<O> };
  return { ...answer, message: body.message, data: op.contract.dataOf(body) as Data<O> };
}

/** What some of the envelopes say beside the data. */
type Envelope = {
  message?: string;
  status_code?: number;
  meta?: { requestId: string };
  error?: unknown;
  details?: readonly Detail[];
};

function expectMeta(
  { status_code, meta }: Envelope,
  { status, headers }: { status: number; headers: Headers },
) {
  if (status_code !== undefined) expect(status_code).toBe(status);
  if (meta !== undefined) expect(meta.requestId).toBe(headers.get("x-request-id"));
}

const refusalOf = (refusal: Envelope) => ({
  refusal,
  error: typeof refusal.error === "string" ? refusal.error : undefined,
  details: refusal.details ?? [],
});

type Document = { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };

export function documentedStatuses(op: Operation): number[] {
  const { paths } = openApiOf(op.contract) as Document;
  return Object.keys(paths[op.path]?.[op.method.toLowerCase()]?.responses ?? {}).map(Number);
}

/** Expects an operation to be refused, and gives the refusal for a closer look. */
export async function refused<const O extends Operation>(status: number, op: O, options: Call = {}) {
  const answer = await call(op, options);
  expect(answer.status, answer.text).toBe(status);
  const { error, details, refusal, headers } = answer;
  return { error, details, refusal, headers };
}

/** Expects an operation to succeed, and gives its data. */
export async function data<const O extends Operation>(op: O, options: Call = {}): Promise<Data<O>> {
  const answer = await call(op, options);
  expect([200, 201, 204], answer.text).toContain(answer.status);
  return answer.data;
}

export const fieldsOf = (details: readonly Detail[]): unknown[] => details.map(({ field }) => field);

/**
 * Expects an answer to turn as soon as the database has announced a change of credentials, which takes it a moment.
 * What a server remembers on its own lasts a second, longer than this waits.
 */
export const turnsTo = (status: number, ask: () => Promise<number>) =>
  expect.poll(ask, { interval: 5, timeout: 900 }).toBe(status);
