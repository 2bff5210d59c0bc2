import type { z } from "zod";
import { isList, isOptional, unstorable } from "@/lib/contracts/fields";
import type { Operation } from "@/lib/contracts/operation";
import { AppError, type ErrorCode, invalidQuery } from "@/lib/domain/errors";
import { readJson } from "./read-json";

export type Params = Readonly<Record<string, string | undefined>>;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler gets: parsed, and typed by the operation. */
export type Input<O extends Operation> = {
  params: Parsed<O["params"]>;
  query: Parsed<O["query"]>;
  headers: Parsed<O["headers"]>;
  body: Parsed<O["body"]>;
};

/**
 * @throws AppError `not_found` for a malformed path, `invalid_query` naming every wrong parameter or header,
 * `invalid_request` naming every wrong field of the body, or as readJson does.
 */
export async function parseInput<O extends Operation>(
  op: O,
  req: Request,
  params: Params,
): Promise<Input<O>> {
  return {
    params: op.params && parseParams(op.params, params),
    query: op.query && check(op.query, queryOf(op.query, req), "invalid_query"),
    headers: op.headers && check(op.headers, headersOf(op.headers, req), "invalid_query"),
    body: op.body && check(op.body, await bodyOf(op.body, req), "invalid_request"),
  } as Input<O>;
}

/** Where nothing at all is a body too, whoever sends none need not say of which type it is. */
const bodyOf = (schema: z.ZodType, req: Request): Promise<unknown> | undefined =>
  req.headers.has("content-type") || !isOptional(schema) ? readJson(req) : undefined;

function parseParams(schema: z.ZodObject, params: Params): unknown {
  const result = schema.safeParse(params);
  const isStorable = Object.values(params).every((value) => !value || unstorable(value) === null);
  if (!result.success || !isStorable) throw new AppError("not_found", "There is nothing at this address");
  return result.data;
}

/** Lists come with commas, as `name[]=a&name[]=b`, or repeated; everything else comes once. */
function queryOf(schema: z.ZodObject, req: Request): Record<string, string> {
  const search = new URLSearchParams(req.url.split("?")[1] ?? "");
  const query: Record<string, string> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const value = isList(field) ? manyOf(search, name) : oneOf(search, name);
    const problem = value === undefined ? null : unstorable(value);
    if (problem !== null) throw invalidQuery(name, problem);
    if (value !== undefined) query[name] = value;
  }
  return query;
}

function manyOf(search: URLSearchParams, name: string): string | undefined {
  const values = [...search.getAll(name), ...search.getAll(`${name}[]`)];
  return values.length > 0 ? values.join(",") : undefined;
}

function oneOf(search: URLSearchParams, name: string): string | undefined {
  const [value, ...others] = search.getAll(name);
  if (others.length > 0) throw invalidQuery(name, "must be given once");
  return value;
}

const headersOf = (schema: z.ZodObject, req: Request) =>
  Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = req.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** The body of a request to what is no operation. @throws AppError as parseInput does. */
export const checkBody = async <S extends z.ZodType>(schema: S, req: Request): Promise<z.output<S>> =>
  check(schema, await readJson(req), "invalid_request") as z.output<S>;

function check(schema: z.ZodType, value: unknown, code: ErrorCode): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const details: { field: string; message: string }[] = result.error.issues.map(({ path, message }) => ({
    field: path.join(".") || "body",
    message,
  }));
  const [first] = details;
  throw new AppError(code, first ? `${first.field}: ${first.message}` : "Invalid request", {
    details,
  });
}
