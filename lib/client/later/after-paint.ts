/** Where nothing is painted, in a window behind others, it does not wait for that. */
const AT_THE_LATEST_MS = 100;

const waiting = new Set<() => void>();

function runAll(): void {
  const all = [...waiting];
  waiting.clear();
  for (const run of all) run();
}

let isListening = false;

/** Whatever the next key or press is about, it finds everything done. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  for (const kind of ["keydown", "pointerdown"] as const)
    window.addEventListener(kind, () => waiting.size > 0 && runAll(), { capture: true });
}

/**
 * Resolves when what has just been changed is on the screen, or the person presses something else: for what belongs to
 * an action, but is not what they wait for.
 */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    listen();
    waiting.add(resolve);
    const run = () => {
      clearTimeout(latest);
      if (waiting.delete(resolve)) resolve();
    };
    const latest = setTimeout(run, AT_THE_LATEST_MS);
    requestAnimationFrame(() => setTimeout(run));
  });
