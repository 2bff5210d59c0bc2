import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { countAgain } from "./count-again";
import { taskKeys } from "./task-keys";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function asking() {
  const client = new QueryClient();
  const counted = vi.spyOn(client, "invalidateQueries");
  return { counted, ask: () => countAgain(client) };
}

it("counts once when it is quiet, however often it was asked", () => {
  const { counted, ask } = asking();
  for (let asked = 0; asked < 3; asked += 1) {
    ask();
    vi.advanceTimersByTime(500);
  }
  expect(counted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(counted.mock.calls).toEqual([[{ queryKey: taskKeys.lists() }]]);
  vi.advanceTimersByTime(10_000);
  expect(counted).toHaveBeenCalledTimes(1);
});

it("does not wait for quiet for longer than two seconds", () => {
  const { counted, ask } = asking();
  for (let ms = 0; ms < 4500; ms += 500) {
    ask();
    vi.advanceTimersByTime(500);
  }
  expect(counted).toHaveBeenCalledTimes(2);
});
