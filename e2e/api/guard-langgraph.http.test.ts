import { Annotation, Command, END, interrupt, MemorySaver, START, StateGraph } from "@langchain/langgraph";
import { beforeAll, expect, it } from "vitest";
import { aWorld, type World } from "@/lib/testing/world";
import { approvedCall, guardOf } from "./guard/desk";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const State = Annotation.Root({ ran: Annotation<number> });
const CALL = { tool: "refund", args: { invoice: "INV-1", amount: 4200 } };

/** A graph that stops before it refunds, until somebody resumes it with the grant of the approval. */
function refunding(refund: (grant: string) => Promise<unknown>) {
  return new StateGraph(State)
    .addNode("refund", async () => {
      await refund(interrupt({ action: CALL.tool, args: CALL.args }));
      return { ran: 1 };
    })
    .addEdge(START, "refund")
    .addEdge("refund", END)
    .compile({ checkpointer: new MemorySaver() });
}

/** Two clients answer one interrupt at the same time, and a third one later. */
async function resumeThrice(refund: (grant: string) => Promise<unknown>, grant: string) {
  const graph = refunding(refund);
  const thread = { configurable: { thread_id: "one" } };
  await graph.invoke({}, thread);
  const resume = () => graph.invoke(new Command({ resume: grant }), thread);
  const together = await Promise.allSettled([resume(), resume()]);
  return [...together, ...(await Promise.allSettled([resume()]))];
}

it("experiment A: runs twice what is resumed twice at once, where nothing guards it", async () => {
  const ran: string[] = [];
  await resumeThrice(async (grant) => ran.push(grant), "yes");
  expect(ran).toEqual(["yes", "yes"]);
});

it("experiment A: runs once with the guard, and tells the other one why", async () => {
  const ran: unknown[] = [];
  const guard = guardOf(world);
  const { grant } = await approvedCall(world, CALL);
  const results = await resumeThrice(
    (given) => guard.runOnce(given, CALL, (args) => void ran.push(args)),
    grant,
  );
  expect(ran).toEqual([CALL.args]);
  const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refusals).toContainEqual(expect.objectContaining({ code: "grant_spent" }));
});

it("does not run with whatever else it is resumed with", async () => {
  const ran: unknown[] = [];
  const guard = guardOf(world);
  const other = await approvedCall(world, { tool: "refund", args: { invoice: "INV-2", amount: 1 } });
  for (const [given, code] of [
    ["accept", "grant_invalid"],
    [other.grant, "other_args"],
  ] as const) {
    const results = await resumeThrice(
      (grant) => guard.runOnce(grant, CALL, (args) => void ran.push(args)),
      given,
    );
    expect(results[0]).toMatchObject({ reason: { code } });
  }
  expect(ran).toEqual([]);
});
