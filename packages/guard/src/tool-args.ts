import canonicalize from "canonicalize";
import { base64url } from "jose";
import { GuardError } from "./guard-error.js";

export type JsonObject = { readonly [key: string]: unknown };

/** What is about to run. `args` may be an approval's `tool_args`: the `tool_type` in them is the name of the tool. */
export type Call = { readonly tool: string | null; readonly args: JsonObject };

/** A call as it is asked for, and hashed: the arguments as plain JSON, with the tool's name as `tool_type` among them. */
export type SettledCall = {
  readonly tool: string | null;
  readonly toolArgs: JsonObject;
  /** The same without `tool_type`: what the tool itself takes. */
  readonly args: JsonObject;
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A copy, so that nobody can change it between the check and the call. */
function plain(args: unknown): JsonObject {
  const refuse = (cause?: unknown) =>
    new GuardError("other_args", "The arguments are no JSON object", { cause });
  let copy: unknown;
  try {
    copy = JSON.parse(canonicalize(args) ?? "null");
  } catch (error) {
    throw refuse(error);
  }
  if (!isObject(copy)) throw refuse();
  return copy;
}

/** @throws GuardError `other_args` for what is no JSON object; `other_tool` where `tool_type` names another one. */
export function settle({ tool, args }: Call): SettledCall {
  const { tool_type: named, ...bare } = plain(args);
  if (named !== undefined && named !== tool) {
    throw new GuardError("other_tool", "The arguments are for another tool");
  }
  return { tool, args: bare, toolArgs: tool === null ? bare : { ...bare, tool_type: tool } };
}

/** What to post as `tool_args` when the approval of a call is asked for. @throws GuardError `other_args`, `other_tool`. */
export const toolArgsOf = (call: Call): JsonObject => settle(call).toolArgs;

/** base64url of SHA-256 over the RFC 8785 form, as the claim `args_sha256` has it. */
export async function hashOf(toolArgs: JsonObject): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalize(toolArgs));
  return base64url.encode(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
