import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createTaskOp } from "@/lib/contracts/v1-agent/operations";
import { aWorld } from "@/lib/testing/world";
import { call } from "./client";
import { anApproval, aTask } from "./requests";
import { storedTask } from "./stored";
import { anAgentTask } from "./v1-requests";

it("2.2: identifiers go up without a gap, also under 20 creations at once and over refused ones", async () => {
  const fresh = await aWorld();
  const refusedBody = { title: "x", assigneeUserId: randomUUID() };
  const made = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      if (i % 5 === 0) await call(createTaskOp, { as: fresh.agent.token, body: refusedBody });
      return anAgentTask(fresh);
    }),
  );
  const numbers = made.map(({ identifier }) => Number(identifier.replace(/^T-/, "")));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

it("2.2: approvals and tasks of all doors share one row of numbers", async () => {
  const fresh = await aWorld();
  const [approval, task] = [await anApproval(fresh), await aTask(fresh)];
  expect((await anAgentTask(fresh)).identifier).toBe("T-3");
  expect([(await storedTask(approval.uid)).number, (await storedTask(task.uid)).number]).toEqual([1, 2]);
});
