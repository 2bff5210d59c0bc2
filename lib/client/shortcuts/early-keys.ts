/** What the page keeps of the keys that are pressed before its scripts run. */
export type EarlyKeys = {
  kept: KeyboardEvent[];
  /** Keys come to those who listen from now on. */
  stop: () => void;
};

/** Runs in the text of the page, before anything else of it: it can use nothing that stands outside of it. */
export function keepEarlyKeys(): void {
  const kept: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => void kept.push(event);
  const stop = () => window.removeEventListener("keydown", keep, true);
  window.addEventListener("keydown", keep, true);
  Object.assign(window, { earlyKeys: { kept, stop } });
}
