import { setImmediate as nextImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { takeTurns } from "./turns";

function computeFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it("lets everything else go on between two turns, however many compute", async () => {
  let others = 0;
  let isOver = false;
  const rest = (async () => {
    for (; !isOver; others += 1) await nextImmediate();
  })();
  const seen: number[] = [];
  const compute = async () => {
    for (let i = 0; i < 5; i += 1) {
      computeFor(10);
      await takeTurns();
      seen.push(others);
    }
  };
  await Promise.all([compute(), compute(), compute()]);
  isOver = true;
  await rest;
  expect(new Set(seen).size).toBe(seen.length);
});
