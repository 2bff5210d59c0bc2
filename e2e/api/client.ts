import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { z } from "zod";
import { openApiOf } from "@/lib/contracts/openapi";
import type { Operation } from "@/lib/contracts/operation";

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
  /** A token. Without it the request is anonymous. */
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
  error: string | undefined;
  details: readonly Detail[];
};

export const urlOf = (op: Operation, { params = {}, query = "", base = SERVER }: Call): string => {
  const path = op.path.replace(/{(\w+)}/g, (_, name) => encodeURIComponent(params[name] ?? randomUUID()));
  const search = typeof query === "string" ? query : new URLSearchParams(query).toString();
  return `${base}${path}${search && `?${search}`}`;
};

/** Calls an operation, and holds its answer against the schema and the statuses that its OpenAPI document promises. */
export async function call<const O extends Operation>(op: O, options: Call = {}): Promise<Answered<O>> {
  const { as, body, headers = {} } = options;
  const response = await fetch(urlOf(op, options), {
    method: op.method,
    headers: {
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return read(op, response);
}

async function read<O extends Operation>(op: O, response: Response): Promise<Answered<O>> {
  const { status, headers } = response;
  const text = await response.text();
  expect(documentedStatuses(op), `${op.id} answered ${status}: ${text}`).toContain(status);
  const answer = { status, headers, text };
  if (status === 204 || status === 304) {
    expect(text).toBe("");
    return { ...answer, message: undefined, data: undefined as Data<O>, error: undefined, details: [] };
  }
  if (!response.ok) return { ...answer, ...refusalOf(op, text) };
  const schema = op.contract.successSchema(op.response as z.ZodType, op);
  const envelope = schema.parse(JSON.parse(text)) as { message: string; data: Data<O>; status_code: number };
  expect(envelope.status_code).toBe(status);
  return { ...answer, message: envelope.message, data: envelope.data, error: undefined, details: [] };
}

function refusalOf<O extends Operation>(op: O, text: string) {
  const body = op.contract.errorSchema.parse(JSON.parse(text)) as { error: string; details: Detail[] };
  return { message: undefined, data: undefined as Data<O>, ...body };
}

type Document = { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };

export function documentedStatuses(op: Operation): number[] {
  const { paths } = openApiOf(op.contract) as Document;
  return Object.keys(paths[op.path]?.[op.method.toLowerCase()]?.responses ?? {}).map(Number);
}

/** Expects an operation to be refused, and gives the refusal for a closer look. */
export async function refused<const O extends Operation>(status: number, op: O, options: Call = {}) {
  const answer = await call(op, options);
  expect(answer.status, answer.text).toBe(status);
  return { error: answer.error, details: answer.details, headers: answer.headers };
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
