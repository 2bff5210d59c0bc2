import { expect } from "vitest";
import { createGuard } from "../src/create-guard.js";
import type { JsonObject } from "../src/tool-args.js";
import { aServer, optionsFor } from "./stand-in.js";

export const ARGS = { amount: 40, to: { iban: "DE1", names: ["a", "b"] } };
export const TOOL_ARGS = { tool_type: "refund", ...ARGS };
export const CALL = { tool: "refund", args: ARGS };

/** A guard at a stand-in of its own for the server, and what ran. */
export function aGuard(answer?: Parameters<typeof aServer>[0]) {
  const server = aServer(answer);
  const guard = createGuard(optionsFor(server.fetch));
  const ran: unknown[] = [];
  const run = (grant: string, call: { tool: string | null; args: object } = CALL) =>
    guard.runOnce(grant, { tool: call.tool, args: call.args as JsonObject }, (args) => {
      ran.push(args);
      return "done";
    });
  return { ...server, guard, ran, run };
}

export const refuses = (code: string) => expect.objectContaining({ name: "GuardError", code });
