"use client";
import { switchSingleKeys, useSingleKeys } from "@/lib/client/shortcuts/single-keys";

/** Keys of one letter get in the way of those who speak to their computer, or who hit keys by accident. */
export function SingleKeysSwitch() {
  const isOn = useSingleKeys();
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-hover max-md:hidden">
      <span className="flex-1">Single-key shortcuts</span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => switchSingleKeys(event.target.checked)}
        className="h-4.5 w-8 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken before:m-px before:block before:size-3.5 before:rounded-full before:bg-muted before:content-[''] checked:border-accent checked:bg-accent checked:before:translate-x-3.5 checked:before:bg-on-accent forced-colors:appearance-auto"
      />
    </label>
  );
}
