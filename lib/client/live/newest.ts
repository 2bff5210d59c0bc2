import type { TaskHint } from "./hints";

/** Each task once, with the newest version that was told. */
export function newestOf(hints: readonly TaskHint[]): TaskHint[] {
  const byUid = new Map<string, TaskHint>();
  for (const hint of hints) {
    const known = byUid.get(hint.uid);
    if (!known || known.version <= hint.version) byUid.set(hint.uid, hint);
  }
  return [...byUid.values()];
}
