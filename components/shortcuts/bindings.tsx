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

function Binding({ shortcut }: { shortcut: Shortcut }) {
  const isEverywhere = shortcut.where === "everywhere";
  useHotkeys(
    shortcut.keys.map((keys) => keys.replace(" ", ">")),
    (event) => {
      if (shortcut.where === "outside-texts" && isTextField(event.target)) return;
      if (!mayFire(shortcut, event, surroundingsOf(event))) return;
      if (shortcut.id === "close" && leaveField(event.target)) return event.preventDefault();
      const run = commandFor(shortcut.id);
      if (!run) return;
      event.preventDefault();
      run();
    },
    {
      useKey: true,
      // Only a part of what has to be asked about modifiers, so all of it is asked in one place, above.
      ignoreModifiers: !shortcut.keys.some((keys) => keys.includes("+")),
      enableOnFormTags: shortcut.where !== "outside-fields",
      enableOnContentEditable: isEverywhere,
      sequenceTimeoutMs: SEQUENCE_MS,
      eventListenerOptions: CAPTURE,
    },
  );
  return null;
}

const BOUND = SHORTCUTS.filter(({ keys }) => keys.length > 0);

/** Binds the keys of the list to whatever commands are registered at the moment. */
export const Bindings = memo(function Bindings() {
  useEarlyKeys("bindings");
  useEffect(() => {
    window.addEventListener("keydown", noteKey, CAPTURE);
    return () => window.removeEventListener("keydown", noteKey, CAPTURE);
  }, []);
  return BOUND.map((shortcut) => <Binding key={shortcut.id} shortcut={shortcut} />);
});
