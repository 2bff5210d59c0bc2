"use client";
import { Check } from "lucide";
import { FIELD } from "@/components/ui/field-look";
import { Icon } from "@/components/ui/icon";
import { useNow } from "@/lib/client/clock/use-now";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { type DueRange, isSameRange } from "@/lib/client/views/due-days";
import { t } from "@/lib/client/words/t";
import { duePresets } from "./filter-due-ranges";

/** A date field is empty while it is being typed, and gives each year on the way to the right one; only days count. */
const dayOf = (value: string): string | null => (value >= "1000" ? value : null);

export function FilterDue({ search, change }: { search: TaskSearch; change: ChangeSearch }) {
  const now = useNow() ?? 0;
  const given: DueRange = { from: search.due_date_from, to: search.due_date_to };
  const ask = ({ from, to }: DueRange) => change({ due_date_from: from, due_date_to: to });
  return (
    <fieldset className="flex flex-col">
      <legend className="sr-only">{t("Due date")}</legend>
      {duePresets(now).map(({ label, range }) => {
        const isOn = isSameRange(range, given);
        return (
          <button
            key={label}
            type="button"
            aria-pressed={isOn}
            onClick={() => ask(isOn ? { from: null, to: null } : range)}
            className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover max-md:h-11"
          >
            <span className="flex-1">{label}</span>
            {isOn && <Icon of={Check} className="size-3.5 text-accent-fg" />}
          </button>
        );
      })}
      <div className="mt-1 flex flex-col gap-2 border-t border-line p-2">
        <Day label={t("From")} day={given.from} onDay={(from) => ask({ ...given, from })} />
        <Day label={t("To, inclusive")} day={given.to} onDay={(to) => ask({ ...given, to })} />
      </div>
    </fieldset>
  );
}

type DayProps = { label: string; day: string | null; onDay: (day: string | null) => void };

const Day = ({ label, day, onDay }: DayProps) => (
  <label className="flex flex-col gap-1">
    {label}
    <input
      type="date"
      className={FIELD}
      value={day ?? ""}
      onChange={(event) => onDay(dayOf(event.target.value))}
    />
  </label>
);
