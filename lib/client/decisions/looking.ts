import { MAX_REVIEW_MS } from "@/lib/domain/work-task";

/** What is open, for how long it was before it was last hidden, and since when it is to be seen again. */
type Look = { uid: string; ms: number; since: number | null };

let look: Look | null = null;

const elapsed = ({ ms, since }: Look): number => ms + (since === null ? 0 : performance.now() - since);

function onVisibility(): void {
  if (!look) return;
  const isVisible = document.visibilityState === "visible";
  look = { ...look, ms: elapsed(look), since: isVisible ? performance.now() : null };
}

/** Counts how long a request is to be seen, from now on; of the one that was open last, on. @returns what pauses it. */
export function startLooking(uid: string): () => void {
  look = look?.uid === uid ? look : { uid, ms: 0, since: null };
  onVisibility();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    if (look?.uid === uid) look = { uid, ms: elapsed(look), since: null };
  };
}

/** For how long a request was to be seen, in whole milliseconds; undefined where it is not what was open last. */
export const lookedAtMs = (uid: string): number | undefined =>
  look?.uid === uid ? Math.min(Math.round(elapsed(look)), MAX_REVIEW_MS) : undefined;
