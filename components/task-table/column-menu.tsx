"use client";
import { ArrowDown, ArrowUp } from "lucide";
import { flushSync } from "react-dom";
import { Button, IconButton } from "@/components/ui/button";
import { ExportEntries } from "@/components/ui/export-entries";
import { Icon } from "@/components/ui/icon";
import { type ColumnId, changed, FLEXIBLE, moved } from "@/lib/client/table/columns";
import { changeColumns, useColumns } from "@/lib/client/table/columns-store";
import { changeDensity, type Density, useDensity } from "@/lib/client/table/density";
import { useRoomFor } from "@/lib/client/table/room";
import { t } from "@/lib/client/words/t";

const WORDS: Record<Density, string> = { comfortable: t("Comfortable"), compact: t("Compact") };
const DENSITIES = Object.keys(WORDS) as Density[];
const LEGEND = "px-2 py-1 text-xs font-medium text-muted";

/** Which columns there are, in which order, and how close the rows stand. */
export function ColumnMenu() {
  return (
    <>
      <Densities />
      <Columns />
      <Button tone="quiet" size="small" className="w-full" onClick={() => changeColumns(null)}>
        {t("As at first")}
      </Button>
      <div className="mt-1 border-t border-line pt-1">
        <ExportEntries />
      </div>
    </>
  );
}

function Densities() {
  const density = useDensity();
  return (
    <fieldset className="mb-1 border-b border-line pb-1 max-md:hidden">
      <legend className={LEGEND}>{t("Rows")}</legend>
      <div className="flex">
        {DENSITIES.map((each) => (
          <label key={each} className="flex h-8 flex-1 items-center gap-2 rounded-md px-2 hover:bg-hover">
            <input
              type="radio"
              name="density"
              className="accent-accent"
              checked={density === each}
              onChange={() => changeDensity(each)}
            />
            {WORDS[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Columns() {
  const roomFor = useRoomFor();
  const columns = useColumns();
  const last = columns.length - 1;
  const move = (id: ColumnId, by: 1 | -1) => (event: React.MouseEvent<HTMLButtonElement>) => {
    const button = event.currentTarget;
    flushSync(() => changeColumns(moved(columns, id, by)));
    // Its row may have been taken out and put back, and the focus with it.
    button.focus();
  };
  return (
    <fieldset>
      <legend className={LEGEND}>{t("Columns")}</legend>
      {columns.map(({ id, label, isShown }, index) => (
        <div key={id} className="flex h-8 items-center rounded-md hover:bg-hover max-md:h-11">
          <label className="flex h-full min-w-0 flex-1 items-center gap-2.5 px-2">
            <input
              type="checkbox"
              className="size-3.5 accent-accent"
              checked={isShown}
              disabled={id === FLEXIBLE}
              onChange={() => changeColumns(changed(columns, id, { isShown: !isShown }))}
            />
            {label}
            {isShown && !roomFor.includes(id) && (
              <span className="text-xs text-muted">{t("no room now")}</span>
            )}
          </label>
          <IconButton
            label={t("Move {column} up", { column: label })}
            aria-disabled={index === 0}
            className="aria-disabled:opacity-40"
            onClick={move(id, -1)}
          >
            <Icon of={ArrowUp} className="size-3.5" />
          </IconButton>
          <IconButton
            label={t("Move {column} down", { column: label })}
            aria-disabled={index === last}
            className="aria-disabled:opacity-40"
            onClick={move(id, 1)}
          >
            <Icon of={ArrowDown} className="size-3.5" />
          </IconButton>
        </div>
      ))}
    </fieldset>
  );
}
