"use client";
import { memo, useEffect } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { commandFor } from "@/lib/client/shortcuts/commands";
import { isTextField, leaveField } from "@/lib/client/shortcuts/leave-field";
import { SHORTCUTS, type Shortcut } from "@/lib/client/shortcuts/list";
import { mayFire } from "@/lib/client/shortcuts/may-fire";
import { noteKey, SEQUENCE_MS, surroundingsOf } from "@/lib/client/shortcuts/surroundings";
import { useEarlyKeys } from "@/lib/client/shortcuts/use-early-keys";

// Before anybody else: a popup that Esc closes must still be seen as open by then.
const CAPTURE = { capture: true };

/** In the words of the library, which has another sign between keys that follow one another. */
const inItsWords = (keys: string): string => keys.replace(" ", ">");

const hasModifier = ({ keys }: Shortcut): boolean => keys.some((each) => each.includes("+"));

function press(shortcut: Shortcut, event: KeyboardEvent): void {
  if (shortcut.where === "outside-texts" && isTextField(event.target)) return;
  if (!mayFire(shortcut, event, surroundingsOf(event))) return;
  const isLeaving = shortcut.id === "close" && leaveField(event.target);
  const run = isLeaving ? () => undefined : commandFor(shortcut.id);
  if (!run) return;
  event.preventDefault();
  run();
}

type Way = Pick<Shortcut, "where"> & {
  isWithModifier: boolean;
  bound: ReadonlyMap<string, Shortcut>;
};

/** Shortcuts that are listened for in the same way. Each listener of its own would be asked about each key that is pressed. */
function Binding({ where, isWithModifier, bound }: Way) {
  useHotkeys(
    [...bound.keys()],
    (event, { hotkey }) => {
      const shortcut = bound.get(hotkey);
      if (shortcut) press(shortcut, event);
    },
    {
      useKey: true,
      // Only a part of what has to be asked about modifiers, so all of it is asked in one place, above.
      ignoreModifiers: !isWithModifier,
      enableOnFormTags: where !== "outside-fields",
      enableOnContentEditable: where === "everywhere",
      sequenceTimeoutMs: SEQUENCE_MS,
      eventListenerOptions: CAPTURE,
    },
  );
  return null;
}

const WAYS = (["everywhere", "outside-texts", "outside-fields"] as const).flatMap((where) =>
  [true, false].map((isWithModifier): Way => {
    const shortcuts: readonly Shortcut[] = SHORTCUTS;
    const these = shortcuts.filter((each) => each.where === where && hasModifier(each) === isWithModifier);
    const bound = these.flatMap((each) => each.keys.map((keys) => [inItsWords(keys), each] as const));
    return { where, isWithModifier, bound: new Map(bound) };
  }),
);

/** Binds the keys of the list to whatever commands are registered at the moment. */
export const Bindings = memo(function Bindings() {
  useEarlyKeys("bindings");
  useEffect(() => {
    window.addEventListener("keydown", noteKey, CAPTURE);
    return () => window.removeEventListener("keydown", noteKey, CAPTURE);
  }, []);
  return WAYS.filter(({ bound }) => bound.size > 0).map((way) => (
    <Binding key={`${way.where} ${way.isWithModifier}`} {...way} />
  ));
});
