"use client";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { moveInMenu } from "@/components/ui/menu-keys";
import { later } from "@/lib/client/later/later";
import { type Counts, facetQuery } from "@/lib/client/tasks/facet-queries";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import { type ChangeSearch, useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import { FilterChoices } from "./filter-choices";
import { FilterDue } from "./filter-due";
import { choicesOf, type FilterField, type FilterOptions, type ListField } from "./filter-fields";

type Of<Field> = {
  field: Field;
  search: TaskSearch;
  options: FilterOptions | undefined;
  change: ChangeSearch;
};

/** The values of one field, to be ticked. Each tick is at once in the address, and here, whatever is said beside it. */
export function FilterValues(props: Pick<Of<FilterField>, "field" | "options">) {
  const [search, change] = useTaskFilter();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between the controls in it
    <div onKeyDown={moveInMenu}>
      <Suspense fallback={<Reading />}>
        <Values {...props} search={search} change={change} />
      </Suspense>
    </div>
  );
}

const FilterMoments = later(async () => (await import("./filter-moments")).FilterMoments);
const FilterNumber = later(async () => (await import("./filter-moments")).FilterNumber);

function Values({ field, ...props }: Of<FilterField>) {
  const { search, change } = props;
  switch (field.kind) {
    case "due":
      return <FilterDue search={search} change={change} />;
    case "moments":
      return <FilterMoments field={field} search={search} change={change} />;
    case "number":
      return <FilterNumber field={field} search={search} change={change} />;
    case "list":
      return <ListValues field={field} {...props} />;
  }
}

const Reading = () => <p className="px-2 py-1.5 text-muted">{t("Reading the values…")}</p>;

const NONE: Counts = new Map();

function ListValues({ field, search, options, change }: Of<ListField>) {
  const { data: counts, isPending } = useQuery(facetQuery(search, field.name));
  // Which tools there are is known from nothing but their counts.
  if (!options || (field.name === "tool" && isPending)) return <Reading />;
  const chosen = search[field.name] ?? [];
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    change({ [field.name]: next.length > 0 ? next : null });
  };
  return (
    <FilterChoices
      label={field.label}
      choices={choicesOf(field, options, counts ?? NONE, chosen)}
      chosen={chosen}
      onToggle={toggle}
      counts={counts}
    />
  );
}
