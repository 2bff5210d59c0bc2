import type { Tool } from "@/lib/contracts/mcp/tools";
import type { Operation } from "@/lib/contracts/operation";
import { invalidField } from "@/lib/domain/errors";

export type Arguments = Readonly<Record<string, unknown>>;

/** What the caller of a tool brings along, besides the arguments. */
export type Visitor = { authorization: string; requestId: string; leaving: AbortSignal };

const namesIn = (schema: Operation["params"]): string[] => Object.keys(schema?.shape ?? {});

/** Lists are joined as in an address. */
const word = (value: unknown): string => (Array.isArray(value) ? value.join(",") : String(value));

/** @throws AppError `invalid_request` naming the argument. */
function pathOf({ op }: Tool, given: Arguments): string {
  const parsed = op.params?.safeParse(given);
  const [issue] = parsed?.error?.issues ?? [];
  if (issue) throw invalidField(issue.path.join("."), issue.message);
  return op.path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(word(given[name])));
}

function searchOf({ op, defaults = {} }: Tool, given: Arguments): string {
  const values: Arguments = { ...defaults, ...given };
  const pairs = namesIn(op.query)
    .filter((name) => values[name] !== undefined && values[name] !== null)
    .map((name) => [name, word(values[name])]);
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}

function headersOf({ headers = {} }: Tool, given: Arguments): Record<string, string> {
  const pairs = Object.entries(headers).filter(([argument]) => given[argument] !== undefined);
  return Object.fromEntries(pairs.map(([argument, header]) => [header, word(given[argument])]));
}

/** Everything that is not taken elsewhere. */
function bodyOf({ op, headers = {} }: Tool, given: Arguments): string | null {
  if (!op.body) return null;
  const taken = new Set([...namesIn(op.params), ...namesIn(op.query), ...Object.keys(headers)]);
  return JSON.stringify(Object.fromEntries(Object.entries(given).filter(([name]) => !taken.has(name))));
}

/** The request over HTTP that a call of a tool stands for. @throws AppError `invalid_request` naming the argument. */
export function requestOf(
  tool: Tool,
  given: Arguments,
  { authorization, requestId, leaving }: Visitor,
): Request {
  const body = bodyOf(tool, given);
  return new Request(`http://localhost${pathOf(tool, given)}${searchOf(tool, given)}`, {
    method: tool.op.method,
    headers: {
      authorization,
      "x-request-id": requestId,
      ...(body !== null && { "content-type": "application/json" }),
      ...headersOf(tool, given),
    },
    signal: leaving,
    ...(body !== null && { body }),
  });
}
