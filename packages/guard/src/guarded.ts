import { GuardError } from "./guard-error.js";
import type { Call, JsonObject } from "./tool-args.js";

/**
 * The grant of a call: as it is, where the call's own arguments were approved; with the approval's `tool_args` beside it,
 * where a reviewer may have edited them and those are to run.
 */
export type Given = string | { readonly grant: string; readonly args: JsonObject };

/** Finds the grant of a call, as out of a map by the id of the call. Nothing: it does not run. */
export type GrantFor = (
  tool: string,
  args: JsonObject,
  callId: string | undefined,
) => Given | null | undefined | Promise<Given | null | undefined>;

export type GuardedOptions = {
  grantFor: GrantFor;
  /** The tool's name, for tools that do not know their own: those of the AI SDK. */
  name?: string;
};

type Execute = (args: JsonObject) => unknown;
type RunOnce = <T>(grant: string, call: Call, run: (args: JsonObject) => T | Promise<T>) => Promise<T>;
type Run = (
  call: { name: string; args: unknown; callId: string | undefined },
  execute: Execute,
) => Promise<unknown>;

/** The parts of a tool that are read or replaced, as each framework has them. */
type OpenAiTool = {
  type: "function";
  name: string;
  invoke: (context: unknown, input: string, details?: { toolCall?: { callId?: string } }) => Promise<unknown>;
};
type LangChainTool = {
  name: string;
  func: (input: unknown, runManager?: unknown, config?: { toolCall?: { id?: string } }) => unknown;
};
type AiSdkTool = { execute: (input: unknown, options: { toolCallId: string }) => unknown };

const has = <K extends string>(tool: object, key: K): boolean =>
  typeof (tool as Record<string, unknown>)[key] === "function";

const isOpenAi = (tool: object): tool is OpenAiTool =>
  has(tool, "invoke") && (tool as { type?: unknown }).type === "function";
const isLangChain = (tool: object): tool is LangChainTool => has(tool, "func") && has(tool, "invoke");
const isAiSdk = (tool: object): tool is AiSdkTool => has(tool, "execute");

const guardOpenAi = (tool: OpenAiTool, run: Run): OpenAiTool => ({
  ...tool,
  invoke: async (context, input, details) =>
    run({ name: tool.name, args: parsed(input), callId: details?.toolCall?.callId }, (args) =>
      // Beside the details the framework keeps the input as it parsed it; a copy of them goes by the text.
      tool.invoke(context, JSON.stringify(args), details && { ...details }),
    ),
});

function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch (error) {
    throw new GuardError("other_args", "The arguments are no JSON", { cause: error });
  }
}

/** Still the same class to whoever asks: all but `func` is the tool's own. */
const guardLangChain = (tool: LangChainTool, run: Run): LangChainTool =>
  Object.create(tool, {
    func: {
      enumerable: true,
      value: async (input: unknown, runManager?: unknown, config?: { toolCall?: { id?: string } }) =>
        run({ name: tool.name, args: input, callId: config?.toolCall?.id }, (args) =>
          tool.func(args, runManager, config),
        ),
    },
  });

const guardAiSdk = (tool: AiSdkTool, name: string, run: Run): AiSdkTool => ({
  ...tool,
  execute: async (input, options) =>
    run({ name, args: input, callId: options.toolCallId }, (args) => lastOf(tool.execute(args, options))),
});

/** Of a tool that yields what it has so far: what it yields last. */
async function lastOf(result: unknown): Promise<unknown> {
  const settled = await result;
  if (typeof settled !== "object" || settled === null || !(Symbol.asyncIterator in settled)) return settled;
  let last: unknown;
  for await (const part of settled as AsyncIterable<unknown>) last = part;
  return last;
}

const runnerOf =
  (runOnce: RunOnce, grantFor: GrantFor): Run =>
  async ({ name, args, callId }, execute) => {
    const given = await grantFor(name, args as JsonObject, callId);
    if (!given) throw new GuardError("grant_missing", `There is no grant for this call of ${name}`);
    const { grant, args: approved } = typeof given === "string" ? { grant: given, args } : given;
    return runOnce(grant, { tool: name, args: approved as JsonObject }, execute);
  };

/** A tool of the same kind that runs with a grant alone. */
export function guardTool<T extends object>(
  runOnce: RunOnce,
  tool: T,
  { grantFor, name }: GuardedOptions,
): T {
  const run = runnerOf(runOnce, grantFor);
  if (isOpenAi(tool)) return guardOpenAi(tool, run) as unknown as T;
  if (isLangChain(tool)) return guardLangChain(tool, run) as unknown as T;
  if (!isAiSdk(tool)) throw new TypeError("This is no tool of the AI SDK, LangChain or OpenAI Agents");
  if (name === undefined)
    throw new TypeError("A tool of the AI SDK does not know its name: give it as `name`");
  return guardAiSdk(tool, name, run) as unknown as T;
}
