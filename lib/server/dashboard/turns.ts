import { setImmediate } from "node:timers/promises";

/** For so long at most a dashboard computes before whatever else came gets its turn. */
const TURN_MS = 8;

let turns = Promise.resolve();
let startedAt = 0;

/**
 * Lets everything else go on where the turn is over. Of all that computes only one goes on in each turn of the event loop,
 * so that ten panels keep others waiting no longer than one.
 */
export async function takeTurns(): Promise<void> {
  if (performance.now() - startedAt <= TURN_MS) return;
  turns = turns.then(() => setImmediate());
  await turns;
  startedAt = performance.now();
}
