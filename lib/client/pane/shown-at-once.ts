type Show = (uid: string) => boolean;

let show: Show | undefined;
let last: { uid: string; at: number } | undefined;

/** For the pane: says how to bring a task to the front that it has drawn already. Gives the way to take it back. */
export function onShowAtOnce(how: Show): () => void {
  show = how;
  return () => {
    if (show === how) show = undefined;
  };
}

/**
 * Brings a task to the front before anything else is done about it, where it is drawn already; says whether it was.
 * Whoever calls it opens the task, too, once that is painted.
 */
export function showAtOnce(uid: string): boolean {
  const isShown = show?.(uid) ?? false;
  last = isShown ? { uid, at: performance.now() } : undefined;
  return isShown;
}

/** Since when a task that is opened now is to be seen, on the clock of the page. */
export const shownSince = (uid: string): number => (last?.uid === uid ? last.at : performance.now());
