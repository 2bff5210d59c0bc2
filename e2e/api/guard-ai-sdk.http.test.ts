import { generateText, jsonSchema, type ModelMessage, tool } from "ai";
import { MockLanguageModelV4 } from "ai/test";
import { beforeAll, expect, it } from "vitest";
import { aWorld, type World } from "@/lib/testing/world";
import type { GrantFor } from "@/packages/guard/src/index";
import { approvedCall, guardOf } from "./guard/desk";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: undefined },
};
const stopped = { unified: "stop", raw: undefined } as const;
/** What it answers once the tool has run is of no matter here. */
const model = new MockLanguageModelV4({
  doGenerate: { content: [{ type: "text", text: "Done" }], finishReason: stopped, usage, warnings: [] },
});

const CALL = { tool: "refund", args: { amount: 4200 } };

/** The history of a chat in which the user approved the call `c1`, perhaps changed since. */
const historyWith = (input: object): ModelMessage[] => [
  { role: "user", content: "Refund it" },
  {
    role: "assistant",
    content: [
      { type: "tool-call", toolCallId: "c1", toolName: "refund", input },
      { type: "tool-approval-request", approvalId: "a1", toolCallId: "c1" },
    ],
  },
  { role: "tool", content: [{ type: "tool-approval-response", approvalId: "a1", approved: true }] },
];

function refunding() {
  const ran: unknown[] = [];
  const refund = tool({
    description: "Pays money back",
    inputSchema: jsonSchema<{ amount: number }>({ type: "object" }),
    execute: async (args) => void ran.push(args),
  });
  const continueWith = async (input: object, tools = { refund }) => {
    const needsApproval = { refund: "user-approval" } as const;
    await generateText({ model, tools, toolApproval: needsApproval, messages: historyWith(input) });
  };
  const guarded = (grantFor: GrantFor) => ({
    refund: guardOf(world).guarded(refund, { name: "refund", grantFor }),
  });
  return { ran, continueWith, guarded };
}

it("experiment D: runs what the history says, swapped and replayed, where nothing guards it", async () => {
  const { ran, continueWith } = refunding();
  await continueWith({ amount: 999_999 });
  await continueWith({ amount: 4200 });
  await continueWith({ amount: 4200 });
  expect(ran).toEqual([{ amount: 999_999 }, { amount: 4200 }, { amount: 4200 }]);
});

it("experiment D: runs with the guard what was approved, once", async () => {
  const { ran, continueWith, guarded } = refunding();
  const grants = new Map([["c1", (await approvedCall(world, CALL)).grant]]);
  const tools = guarded((_tool, _args, callId) => grants.get(callId ?? ""));
  await continueWith({ amount: 999_999 }, tools);
  expect(ran).toEqual([]);
  await continueWith({ amount: 4200 }, tools);
  await continueWith({ amount: 4200 }, tools);
  expect(ran).toEqual([{ amount: 4200 }]);
});

it("runs with the arguments that the reviewer edited", async () => {
  const { ran, continueWith, guarded } = refunding();
  const { grant, toolArgs } = await approvedCall(world, CALL, { amount: 40 });
  await continueWith(
    { amount: 4200 },
    guarded(() => grant),
  );
  expect(ran).toEqual([]);
  await continueWith(
    { amount: 4200 },
    guarded(() => ({ grant, args: toolArgs })),
  );
  expect(ran).toEqual([{ amount: 40 }]);
});
