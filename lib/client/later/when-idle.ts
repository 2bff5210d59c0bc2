const AFTER_MS = 1500;

/** Runs something once the page has nothing better to do, at the latest after a while. */
export const whenIdle = (run: () => void): void =>
  typeof requestIdleCallback === "function" ? void requestIdleCallback(run, { timeout: AFTER_MS }) : run();
