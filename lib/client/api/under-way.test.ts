import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { allAnswered, whileUnderWay } from "./under-way";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (ms: number) => whileUnderWay(new Promise((resolve) => setTimeout(resolve, ms)));

async function endOf(waiting: Promise<void>): Promise<number> {
  const from = Date.now();
  const ended = waiting.then(() => Date.now() - from);
  await vi.advanceTimersByTimeAsync(10_000);
  return ended;
}

it("waits for the last answer, also to what was asked for meanwhile", async () => {
  void after(100).then(() => after(200));
  expect(await endOf(allAnswered())).toBe(300);
});

it("waits for a refusal as for an answer, and leaves it to who asked", async () => {
  const refused = whileUnderWay(
    new Promise((_, reject) => setTimeout(() => reject(new Error("refused")), 100)),
  );
  const heard = expect(refused).rejects.toThrow("refused");
  expect(await endOf(allAnswered())).toBe(100);
  await heard;
});

it("waits three seconds and no longer", async () => {
  void after(60_000);
  expect(await endOf(allAnswered())).toBe(3000);
});
