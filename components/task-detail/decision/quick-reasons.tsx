"use client";
import { t } from "@/lib/client/words/t";

type Props = {
  reasons: readonly string[];
  chosen: string;
  isAsking: boolean;
  onPick: (reason: string) => void;
};

const MOST_NUMBERED = 9;

/** The organization's usual reasons for a rejection, to be picked. They are there while somebody is at the note. */
export function QuickReasons({ reasons, chosen, isAsking, onPick }: Props) {
  if (reasons.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that takes room
    <div
      role="group"
      aria-label={t("Quick reasons")}
      className={`flex flex-wrap gap-1.5 ${isAsking ? "" : "group-not-focus-within/note:hidden"}`}
    >
      {reasons.map((reason, place) => (
        <button
          key={reason}
          type="button"
          aria-pressed={reason === chosen}
          // The note keeps the focus, and with it these stay where they are.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(reason)}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-2.5 text-xs text-text hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-bg aria-pressed:text-accent-fg max-md:min-h-11"
        >
          {isAsking && place < MOST_NUMBERED && (
            <span aria-hidden="true" className="font-mono text-muted max-md:hidden">
              {place + 1}
            </span>
          )}
          <bdi>{reason}</bdi>
        </button>
      ))}
    </div>
  );
}
