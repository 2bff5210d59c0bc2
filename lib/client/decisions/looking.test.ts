import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { lookedAtMs, startLooking } from "./looking";

/** As much of a document as says whether it is to be seen. */
class Page extends EventTarget {
  visibilityState: "visible" | "hidden" = "visible";

  turn(state: "visible" | "hidden"): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

let page: Page;
beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  vi.stubGlobal("document", page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("counts while the request is open and the page is to be seen", () => {
  startLooking("a");
  vi.advanceTimersByTime(1500);
  page.turn("hidden");
  vi.advanceTimersByTime(60_000);
  page.turn("visible");
  vi.advanceTimersByTime(500);
  expect(lookedAtMs("a")).toBe(2000);
});

it("goes on where the same request is shown anew, and begins again with another one", () => {
  const stop = startLooking("b");
  vi.advanceTimersByTime(700);
  stop();
  vi.advanceTimersByTime(10_000);
  startLooking("b");
  vi.advanceTimersByTime(300);
  expect(lookedAtMs("b")).toBe(1000);
  startLooking("c");
  expect([lookedAtMs("b"), lookedAtMs("c")]).toEqual([undefined, 0]);
});
