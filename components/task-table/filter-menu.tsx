"use client";
import { ArrowLeft, ChevronRight, ListFilter } from "lucide";
import { memo, useState } from "react";
import { buttonLook } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { moveInMenu } from "@/components/ui/menu-keys";
import { PopupButton } from "@/components/ui/popup-button";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";
import { t } from "@/lib/client/words/t";
import { FILTER_FIELDS, type FilterField, type FilterOptions } from "./filter-fields";
import { FilterValues } from "./filter-values";

type Props = { options: FilterOptions | undefined };

const ITEM = "flex h-8 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover max-md:h-11";

/** First the field, then its values. */
export const FilterMenu = memo(function FilterMenu({ options }: Props) {
  const [field, setField] = useState<FilterField | null>(null);
  const keyed = useKeyed<HTMLButtonElement>("filter");
  return (
    <PopupButton
      label={t("Filter")}
      onOpen={() => setField(null)}
      button={{
        ...keyed,
        className: buttonLook({ size: "small" }),
        children: (
          <>
            <Icon of={ListFilter} className="size-3.5" />
            {t("Filter")}
          </>
        ),
      }}
    >
      {field ? (
        <>
          <button
            type="button"
            aria-label={t("Back from {field}", { field: field.label })}
            className={`${ITEM} text-muted`}
            onClick={() => setField(null)}
          >
            <Icon of={ArrowLeft} />
            {field.label}
          </button>
          <FilterValues field={field} options={options} />
        </>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between its buttons
        <div onKeyDown={moveInMenu}>
          {FILTER_FIELDS.map((each) => (
            <button key={each.name} type="button" className={ITEM} onClick={() => setField(each)}>
              <span className="flex-1">{each.label}</span>
              <Icon of={ChevronRight} className="size-3.5 text-muted" />
            </button>
          ))}
        </div>
      )}
    </PopupButton>
  );
});
