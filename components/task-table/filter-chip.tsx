"use client";
import { X } from "lucide";
import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import { type FilterField, type FilterOptions, withoutField } from "./filter-fields";
import { FilterValues } from "./filter-values";

type Props = {
  field: FilterField;
  summary: string;
  options: FilterOptions | undefined;
  change: ChangeSearch;
};

function chipWords(field: FilterField, summary: string) {
  const values = { field: field.label, values: <bdi className="font-medium text-text">{summary}</bdi> };
  const isRange = field.kind === "moments" || field.kind === "number";
  return isRange ? rich("{field} {values}", values) : rich("{field} is {values}", values);
}

/** `Status is To do, In progress ×`, `Created 20 Nov 14:00 – 16:00 ×`: the words open the values, the cross removes the filter. */
export const FilterChip = memo(function FilterChip({ field, summary, options, change }: Props) {
  return (
    <span className="inline-flex h-7 max-w-full shrink-0 items-stretch rounded-md border border-line bg-sunken max-md:h-11">
      <PopupButton
        label={field.label}
        button={{
          className: "min-w-0 truncate rounded-l-md px-2 text-muted hover:bg-hover",
          children: chipWords(field, summary),
        }}
      >
        <FilterValues field={field} options={options} />
      </PopupButton>
      <button
        type="button"
        aria-label={t("Remove filter {field}", { field: field.label })}
        title={t("Remove filter {field}", { field: field.label })}
        onClick={() => change(withoutField(field))}
        className="grid w-6 place-items-center rounded-r-md border-l border-line text-muted hover:bg-hover hover:text-text max-md:w-11"
      >
        <Icon of={X} className="size-3.5" />
      </button>
    </span>
  );
});
