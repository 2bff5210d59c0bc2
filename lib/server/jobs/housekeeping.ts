import { log } from "../log";

export type Chore = { name: string; everyMs: number; run: () => Promise<unknown> };

/** Runs each chore again and again, never twice at once. @returns what ends it, with a last run of each. */
export function startHousekeeping(chores: readonly Chore[]): () => Promise<void> {
  const stops = chores.map(startChore);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function startChore({ name, everyMs, run }: Chore): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const once = async () => {
    try {
      await run();
    } catch (error) {
      log().warn({ err: error, chore: name }, "a chore failed; it will be tried again");
    }
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      running = once();
    }, everyMs);
    timer.unref();
  };

  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
    await once();
  };
}
