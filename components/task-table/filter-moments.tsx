"use client";
import { FIELD } from "@/components/ui/field-look";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import type { MomentField, NumberField } from "./filter-fields";
import { fieldOf, momentOf } from "./filter-moment-ranges";

type Of<Field> = { field: Field; search: TaskSearch; change: ChangeSearch };

/** From one moment to another, on the viewer's clock; either can be left open. */
export const FilterMoments = ({ field, search, change }: Of<MomentField>) => (
  <fieldset className="flex flex-col gap-2 p-2">
    <legend className="sr-only">{field.label}</legend>
    <Moment label={t("From")} at={search[field.from]} onMoment={(at) => change({ [field.from]: at })} />
    <Moment label={t("Before")} at={search[field.before]} onMoment={(at) => change({ [field.before]: at })} />
  </fieldset>
);

type MomentProps = { label: string; at: string | null; onMoment: (at: string | null) => void };

const Moment = ({ label, at, onMoment }: MomentProps) => (
  <label className="flex flex-col gap-1">
    {label}
    <input
      type="datetime-local"
      className={FIELD}
      value={fieldOf(at)}
      onChange={(event) => onMoment(momentOf(event.target.value))}
    />
  </label>
);

export const FilterNumber = ({ field, search, change }: Of<NumberField>) => (
  <label className="flex flex-col gap-1 p-2">
    {t("Under so many seconds")}
    <input
      type="number"
      min={1}
      className={FIELD}
      value={search[field.name] ?? ""}
      onChange={(event) => change({ [field.name]: event.target.value || null })}
    />
  </label>
);
