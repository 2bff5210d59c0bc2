"use client";
import { useState } from "react";
import { FIELD } from "@/components/ui/field-look";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/use-task-search";
import type { Choice, FilterField, FilterOptions } from "./filter-fields";

type Props = {
  field: FilterField;
  search: TaskSearch;
  options: FilterOptions | undefined;
  change: ChangeSearch;
};

const SEARCHABLE_FROM = 8;

/** The values of one field, to be ticked. Each tick is at once in the address. */
export function FilterValues({ field, search, options, change }: Props) {
  if (field.kind === "due") return <DueRange search={search} change={change} />;
  if (!options) return <p className="px-2 py-1.5 text-muted">Reading the values…</p>;
  const chosen = search[field.name] ?? [];
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    change({ [field.name]: next.length > 0 ? next : null, page: null });
  };
  return <Choices label={field.label} choices={field.choices(options)} chosen={chosen} onToggle={toggle} />;
}

type ChoicesProps = {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
};

function Choices({ label, choices, chosen, onToggle }: ChoicesProps) {
  const [typed, setTyped] = useState("");
  const shown = choices.filter((choice) => choice.label.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      {choices.length >= SEARCHABLE_FROM && (
        <input
          type="search"
          aria-label={`Find in ${label.toLowerCase()}`}
          placeholder="Find…"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className={`${FIELD} mb-1`}
        />
      )}
      {shown.map(({ value, label: name }) => (
        <label
          key={value}
          className="flex h-8 items-center gap-2.5 rounded-md px-2 hover:bg-hover max-md:h-11"
        >
          <input
            type="checkbox"
            className="size-3.5 accent-accent"
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
          <bdi className="truncate">{name}</bdi>
        </label>
      ))}
      {shown.length === 0 && <p className="px-2 py-1.5 text-muted">Nothing by that name</p>}
    </fieldset>
  );
}

/** A date field is empty while it is being typed, and gives each year on the way to the right one; only days count. */
const dayOf = (value: string): string | null => (value >= "1000" ? value : null);

function DueRange({ search, change }: { search: TaskSearch; change: ChangeSearch }) {
  return (
    <fieldset className="flex flex-col gap-2 p-2">
      <legend className="sr-only">Due date</legend>
      <label className="flex flex-col gap-1">
        From
        <input
          type="date"
          className={FIELD}
          value={search.due_date_from ?? ""}
          onChange={(event) => change({ due_date_from: dayOf(event.target.value), page: null })}
        />
      </label>
      <label className="flex flex-col gap-1">
        To, inclusive
        <input
          type="date"
          className={FIELD}
          value={search.due_date_to ?? ""}
          onChange={(event) => change({ due_date_to: dayOf(event.target.value), page: null })}
        />
      </label>
    </fieldset>
  );
}
