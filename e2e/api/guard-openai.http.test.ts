import { Agent, Runner, RunState, tool } from "@openai/agents-core";
import { assistantMessage, functionCall, ScriptedModel } from "@openai/agents-core/testing";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { aWorld, type World } from "@/lib/testing/world";
import { approvedCall, guardOf } from "./guard/desk";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const CALL = { tool: "refund", args: { amount: 4200 } };
type Wrap = <T extends object>(tool: T) => T;

/** An agent that wants to refund, and stops for approval before it. */
function refunding(wrap: Wrap) {
  const ran: unknown[] = [];
  const refund = tool({
    name: "refund",
    description: "Pays money back",
    parameters: z.object({ amount: z.number() }),
    needsApproval: true,
    execute: async (args) => void ran.push(args),
  });
  const model = new ScriptedModel([
    [functionCall("refund", CALL.args, { callId: "c1" })],
    ...Array.from({ length: 3 }, () => [assistantMessage("Done")]),
  ]);
  const agent = new Agent({ name: "Refunds", model, tools: [wrap(refund)] });
  const runner = new Runner({ tracingDisabled: true });
  return { ran, agent, runner };
}

/** Approves in the framework, and runs the state that was saved then `times` times. */
async function approveAndRun({ agent, runner }: ReturnType<typeof refunding>, times: number) {
  const { state, interruptions } = await runner.run(agent, "Refund it");
  for (const interruption of interruptions) state.approve(interruption);
  const saved = state.toString();
  const run = async () => runner.run(agent, await RunState.fromString(agent, saved));
  const results: PromiseSettledResult<unknown>[] = [];
  for (let n = 0; n < times; n += 1) results.push(...(await Promise.allSettled([run()])));
  return results;
}

it("experiment E: runs an approved state as often as it is run, where nothing guards it", async () => {
  const plain = refunding((each) => each);
  await approveAndRun(plain, 2);
  expect(plain.ran).toEqual([CALL.args, CALL.args]);
});

it("experiment E: runs it once with the guard", async () => {
  const { grant } = await approvedCall(world, CALL);
  const guarded = refunding((each) =>
    guardOf(world).guarded(each, { grantFor: (_tool, _args, callId) => (callId === "c1" ? grant : null) }),
  );
  const results = await approveAndRun(guarded, 2);
  expect(guarded.ran).toEqual([CALL.args]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
});

it("does not run it with the grant of another call", async () => {
  const { grant } = await approvedCall(world, { tool: "refund", args: { amount: 1 } });
  const guarded = refunding((each) => guardOf(world).guarded(each, { grantFor: () => grant }));
  expect(await approveAndRun(guarded, 1)).toMatchObject([{ status: "rejected" }]);
  expect(guarded.ran).toEqual([]);
});
