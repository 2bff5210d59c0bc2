import type { z } from "zod";
import { isList } from "@/lib/contracts/fields";
import type { Operation } from "@/lib/contracts/operation";
import { AppError, invalidField } from "@/lib/domain/errors";
import { checkText, readJson } from "./read-json";

export type Params = Readonly<Record<string, string | undefined>>;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler gets: parsed, and typed by the operation. */
export type Input<O extends Operation> = {
  params: Parsed<O["params"]>;
  query: Parsed<O["query"]>;
  headers: Parsed<O["headers"]>;
  body: Parsed<O["body"]>;
};

/** @throws AppError `not_found` for a malformed path, `invalid_request` naming every wrong field, or as readJson does. */
export async function parseInput<O extends Operation>(
  op: O,
  req: Request,
  params: Params,
): Promise<Input<O>> {
  return {
    params: op.params && parseParams(op.params, params),
    query: op.query && check(op.query, queryOf(op.query, req)),
    headers: op.headers && check(op.headers, headersOf(op.headers, req)),
    body: op.body && check(op.body, await readJson(req)),
  } as Input<O>;
}

function parseParams(schema: z.ZodObject, params: Params): unknown {
  const result = schema.safeParse(params);
  if (!result.success) throw new AppError("not_found", "Work task not found");
  return result.data;
}

/** Lists come with commas, as `name[]=a&name[]=b`, or repeated; everything else comes once. */
function queryOf(schema: z.ZodObject, req: Request): Record<string, string> {
  const search = new URLSearchParams(req.url.split("?")[1] ?? "");
  const query: Record<string, string> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const isMany = isList(field);
    const values = isMany ? [...search.getAll(name), ...search.getAll(`${name}[]`)] : search.getAll(name);
    if (values.length === 0) continue;
    if (values.length > 1 && !isMany) throw invalidField(name, "must be given once");
    query[name] = values.join(",");
    checkText(query[name], name);
  }
  return query;
}

const headersOf = (schema: z.ZodObject, req: Request) =>
  Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = req.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

function check(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const details: { field: string; message: string }[] = result.error.issues.map(({ path, message }) => ({
    field: path.join(".") || "body",
    message,
  }));
  const [first] = details;
  throw new AppError("invalid_request", first ? `${first.field}: ${first.message}` : "Invalid request", {
    details,
  });
}
