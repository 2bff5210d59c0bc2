"use client";
import { useDeferredValue } from "react";
import { argumentChanges, changesWords } from "@/lib/client/arguments/argument-changes";
import type { Args } from "@/lib/client/arguments/fields";
import { t } from "@/lib/client/words/t";
import { ChangesList } from "./changes-list";

type Props = { from: Args; to: Args };

/** What approving the draft would change, right above the button that does it. */
export function DraftChanges({ from, to }: Props) {
  // A long comparison must not hold up what is being typed.
  const later = useDeferredValue(to);
  const count = argumentChanges(from, later).length;
  if (count === 0) return null;
  return (
    // It scrolls by itself, so it must be reachable without a mouse.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the focus to be scrolled by keys
    <section aria-label={t("Your changes")} tabIndex={0} className="max-h-[28dvh] overflow-y-auto">
      <p className="mb-1 text-xs text-muted">
        {t("{changes} to what the agent asked for", { changes: changesWords(count) })}
      </p>
      <ChangesList from={from} to={later} />
    </section>
  );
}
