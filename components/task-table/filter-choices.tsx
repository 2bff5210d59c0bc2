"use client";
import { useId, useState } from "react";
import { FIELD } from "@/components/ui/field-look";
import type { Counts } from "@/lib/client/tasks/facet-queries";
import { numberWords, t } from "@/lib/client/words/t";
import type { Choice } from "./filter-fields";

type Props = {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  /** Undefined while they are being counted, or where they could not be. */
  counts: Counts | undefined;
};

/** Values to be ticked, each with how many there are of it. What is typed narrows them. */
export function FilterChoices({ label, choices, chosen, onToggle, counts }: Props) {
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const shown = choices.filter(
    (choice) => choice.label.toLowerCase().includes(wanted) || choice.value.toLowerCase() === wanted,
  );
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      <input
        // biome-ignore lint/a11y/noAutofocus: it comes because somebody asked for it
        autoFocus
        type="search"
        aria-label={t("Find in {what}", { what: label.toLowerCase() })}
        placeholder={t("Find…")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className={`${FIELD} mb-1`}
      />
      {shown.map((choice) => (
        <Ticked
          key={choice.value}
          label={choice.label}
          isOn={chosen.includes(choice.value)}
          count={counts && (counts.get(choice.value) ?? 0)}
          onToggle={() => onToggle(choice.value)}
        />
      ))}
      {shown.length === 0 && (
        <p className="px-2 py-1.5 text-muted">{wanted ? t("Nothing by that name") : t("No values yet")}</p>
      )}
    </fieldset>
  );
}

type TickedProps = { label: string; isOn: boolean; count: number | undefined; onToggle: () => void };

/** The count describes the value and is no part of its name, which stays what it is. */
function Ticked({ label, isOn, count, onToggle }: TickedProps) {
  const id = useId();
  return (
    <label className="flex h-8 items-center gap-2.5 rounded-md px-2 hover:bg-hover has-focus-visible:bg-hover max-md:h-11">
      <input
        type="checkbox"
        className="size-3.5 shrink-0 accent-accent"
        aria-labelledby={`${id}name`}
        aria-describedby={`${id}count`}
        checked={isOn}
        onChange={onToggle}
      />
      <bdi id={`${id}name`} className="flex-1 truncate" title={label}>
        {label}
      </bdi>
      <span id={`${id}count`} className="text-xs tabular-nums text-muted">
        {count !== undefined && numberWords(count)}
      </span>
    </label>
  );
}
