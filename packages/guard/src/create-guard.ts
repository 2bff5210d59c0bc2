import type { JSONWebKeySet } from "jose";
import { consume } from "./consume.js";
import { type GuardedOptions, guardTool } from "./guarded.js";
import { type Call, type JsonObject, settle } from "./tool-args.js";
import { type GrantClaims, keysOf, verify } from "./verify-grant.js";

export type GuardOptions = {
  /** The server's public address, as its grants name it. */
  issuer: string;
  /** The agent's uid. */
  audience: string;
  /** The agent's token, to spend grants with. */
  token: string;
  /** Where the server is reached, if that is not its public address. */
  url?: string;
  /** Where its keys are; `/.well-known/jwks.json` of the server unless said otherwise. */
  jwksUrl?: string;
  /** The keys themselves, where they are not to be fetched. */
  jwks?: JSONWebKeySet;
  fetch?: typeof fetch;
  /** By how much clocks may differ; 5 unless said otherwise. */
  clockToleranceSeconds?: number;
};

export type Guard = {
  /**
   * What a grant says, if it is one of this server for this agent, for this tool with these arguments, and its time is
   * not over. It asks nobody but for keys that it does not have; whether the grant was spent only `runOnce` can tell.
   * @throws GuardError.
   */
  verifyGrant: (grant: string, call: Call) => Promise<GrantClaims>;
  /**
   * Verifies a grant, spends it, and then runs: in this order, so that of any number of calls with one grant one runs,
   * wherever the others are. `run` gets the approved arguments, without `tool_type`.
   * @throws GuardError where it did not run; what `run` throws where it did.
   */
  runOnce: <T>(
    grant: string,
    call: Call,
    run: (args: JsonObject, claims: GrantClaims) => T | Promise<T>,
  ) => Promise<T>;
  /** A tool of the AI SDK, LangChain or OpenAI Agents that runs by `runOnce` alone. */
  guarded: <T extends object>(tool: T, options: GuardedOptions) => T;
};

const DEFAULT_TOLERANCE_SECONDS = 5;

const withoutSlash = (url: string): string => url.replace(/\/+$/, "");

/** Keeps tools from running anything but what was approved, once. */
export function createGuard(options: GuardOptions): Guard {
  const { fetch = globalThis.fetch, token, audience, jwks } = options;
  const issuer = withoutSlash(options.issuer);
  const url = withoutSlash(options.url ?? issuer);
  const verifier = {
    ...{ issuer, audience },
    clockToleranceSeconds: options.clockToleranceSeconds ?? DEFAULT_TOLERANCE_SECONDS,
    keys: keysOf({ url: options.jwksUrl ?? `${url}/.well-known/jwks.json`, fetch, jwks }),
  };
  const runOnce: Guard["runOnce"] = async (grant, call, run) => {
    const settled = settle(call);
    const claims = await verify(verifier, grant, settled);
    await consume({ url, token, fetch }, grant, claims);
    return await run(settled.args, claims);
  };
  return {
    verifyGrant: async (grant, call) => verify(verifier, grant, settle(call)),
    runOnce,
    guarded: (tool, given) => guardTool(runOnce, tool, given),
  };
}
