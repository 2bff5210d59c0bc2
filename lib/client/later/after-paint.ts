import { flushSync } from "react-dom";

/** Where nothing is painted, in a window behind others, it does not wait for that. */
const AT_THE_LATEST_MS = 100;

const waiting = new Set<() => void>();
let latest: ReturnType<typeof setTimeout> | undefined;

function runAll(): void {
  clearTimeout(latest);
  if (waiting.size === 0) return;
  const all = [...waiting];
  waiting.clear();
  // Drawn at once, too: a key that comes between this and the drawing would still be taken by what was there before.
  flushSync(() => {
    for (const run of all) run();
  });
}

let isListening = false;

/** Whatever the next key or press is about, it finds everything done; and so does who closes the page. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  for (const kind of ["keydown", "pointerdown", "click", "pagehide"] as const)
    window.addEventListener(kind, runAll, { capture: true });
}

/** To be called in a frame: a message is taken after it is painted, where a timer may be faster. */
function oncePainted(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}

/**
 * Does something when what has just been changed is on the screen, or the person presses something else: for what belongs
 * to an action, but is not what they wait for.
 */
export function afterPaint(run: () => void): void {
  listen();
  waiting.add(run);
  // All of them together, so that the page is drawn again once.
  if (waiting.size > 1) return;
  latest = setTimeout(runAll, AT_THE_LATEST_MS);
  requestAnimationFrame(() => oncePainted(() => setTimeout(runAll)));
}
