import { shortcutOf } from "@/lib/client/shortcuts/list";

/** Longer than it takes until the next task is there by itself; one that comes later was opened otherwise. */
const ADVANCES_WITHIN_MS = 3000;

/** For so long nothing is decided on a task that came by itself: a key that bounces, a click that was a double one. */
export const UNSEEN_MS = 250;

const DECIDING: ReadonlySet<string> = new Set([...shortcutOf("approve").keys, ...shortcutOf("reject").keys]);

let decidedAt = Number.NEGATIVE_INFINITY;

/** They opened something themselves, then; a key that decides may have bounced, and a click may have been a double one. */
function noteOwnStep(event: Event): void {
  const isStep =
    event instanceof KeyboardEvent
      ? !DECIDING.has(event.key.toLowerCase())
      : performance.now() - decidedAt > UNSEEN_MS * 2;
  if (!isStep) return;
  decidedAt = Number.NEGATIVE_INFINITY;
  stopListening();
}

const CAPTURE = { capture: true } as const;

function stopListening(): void {
  window.removeEventListener("keydown", noteOwnStep, CAPTURE);
  window.removeEventListener("pointerdown", noteOwnStep, CAPTURE);
}

/** Something was decided: what is shown next comes by itself. */
export function noteDecided(): void {
  decidedAt = performance.now();
  window.addEventListener("keydown", noteOwnStep, CAPTURE);
  window.addEventListener("pointerdown", noteOwnStep, CAPTURE);
}

/** Whether a task that is shown now comes by itself, after a decision. */
export const cameByItself = (): boolean => performance.now() - decidedAt < ADVANCES_WITHIN_MS;
