import type { ShortcutId } from "./list";

type Run = () => void;

const registered = new Map<ShortcutId, readonly Run[]>();

/** Says what a shortcut does from now on. The newest registration wins. Gives the way to take it back. */
export function registerCommand(id: ShortcutId, run: Run): () => void {
  // A new function for each registration, so that two of the same can be told apart.
  const entry = () => run();
  registered.set(id, [...(registered.get(id) ?? []), entry]);
  return () =>
    void registered.set(
      id,
      (registered.get(id) ?? []).filter((each) => each !== entry),
    );
}

/** What the shortcut does now; undefined where nothing on the page has a use for it. */
export const commandFor = (id: ShortcutId): Run | undefined => registered.get(id)?.at(-1);
