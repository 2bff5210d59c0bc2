"use client";
import { useEffect, useMemo, useState } from "react";
import { useSettled } from "@/lib/client/clock/use-settled";
import { useHasSelected } from "@/lib/client/selection/use-selection";
import type { ColumnId } from "@/lib/client/table/columns";
import { useDensity } from "@/lib/client/table/density";
import { noteRoomFor } from "@/lib/client/table/room";
import { useIsPhone } from "@/lib/client/table/surroundings";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { queryOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import { firstLook, noLook } from "./first-look";
import { ListTail } from "./list-tail";
import { SkeletonRows } from "./skeleton-rows";
import { ColumnWidths, TableHead } from "./table-head";
import { TableRows } from "./table-rows";
import { useFitting, useListWidth } from "./use-fitting";
import { useVirtualRows } from "./use-virtual-rows";

const NONE: readonly ListRow[] = [];
const AT_FIRST = 12;
const WHILE_READING = 3;
/** Rows that are left below the screen when the next ones are asked for; of a list just begun, half of it. */
const AHEAD = 60;

/** What comes sooner is not worth painting all rows twice for. */
const LATE_MS = 200;

/** How the rest of the list is read. */
export type Reading = {
  hasMore: boolean;
  isReading: boolean;
  error: Error | null;
  readOn: () => void;
  /** As many as one list shows were read, and there are more. */
  isCutOff: boolean;
};

type Props = {
  /** Undefined while nothing was read yet. */
  rows: readonly ListRow[] | undefined;
  /** How many there are in all; undefined while nobody knows. */
  total: number | undefined;
  search: TaskSearch;
  /** The open task. */
  open: string | null;
  change: ChangeSearch;
  meUid: string;
  /** What is shown belongs to the filter before; the new one is on its way. */
  isOld: boolean;
  isBusy: boolean;
  /** Rows are being selected where there is no room for boxes at other times. */
  isPicking: boolean;
  reading: Reading;
};

export function TaskTable({ rows = NONE, search, open, change, ...rest }: Props) {
  const { total, meUid, isOld, isBusy, isPicking, reading } = rest;
  const isFirst = rows === NONE;
  const isLate = useSettled(isOld, LATE_MS) && isOld;
  const openAt = useMemo(() => rows.findIndex(({ uid }) => uid === open), [rows, open]);
  const belongsTo = useHeld(search, isOld);
  const list = JSON.stringify(queryOf(belongsTo));
  const virtual = useVirtualRows(rows.length, openAt, list);
  const hasSelected = useHasSelected();
  const { shape, fitting, width } = useShape(virtual.scroller, isPicking || hasSelected);
  useEffect(() => noteRoomFor(shape.columns), [shape.columns]);
  const { hasMore, isReading, error, readOn } = reading;
  const isNearEnd = virtual.last >= rows.length - Math.min(AHEAD, rows.length / 2);
  useEffect(() => {
    if (isNearEnd && hasMore && !isReading && !error && !isOld) readOn();
  });

  return (
    <div
      ref={virtual.scroller}
      className="relative min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]"
      aria-busy={isBusy}
    >
      <table
        aria-label={t("Work tasks")}
        aria-busy={isFirst}
        aria-rowcount={Math.max(rows.length, total ?? 0) + 1}
        data-selecting={hasSelected || undefined}
        className={`group/table w-full table-fixed border-separate border-spacing-0 ${isLate ? "opacity-60" : ""}`}
      >
        {width !== null && <ColumnWidths columns={fitting.columns} hasBox={shape.hasBox} />}
        <TableHead
          fitting={fitting}
          hasBox={shape.hasBox}
          lookOf={shape.lookOf}
          sort={search.sort}
          change={change}
        />
        <tbody>
          {isFirst ? (
            <SkeletonRows count={AT_FIRST} {...shape} />
          ) : (
            <TableRows {...{ rows, virtual, meUid, open, change, shape }} search={belongsTo} />
          )}
          {!isFirst && hasMore && !error && <SkeletonRows count={WHILE_READING} isStill {...shape} />}
        </tbody>
      </table>
      {!isFirst && !isOld && (
        <ListTail error={error} isTrying={isReading} onRetry={readOn} isCutOff={reading.isCutOff} />
      )}
    </div>
  );
}

/** What of a row there is room for. */
function useShape(scroller: React.RefObject<HTMLElement | null>, isSelecting: boolean) {
  const isPhone = useIsPhone();
  const isCompact = useDensity() === "compact" && !isPhone;
  const width = useListWidth(scroller);
  const fitting = useFitting(width, !isPhone);
  const ids = fitting.columns.map(({ id }) => id).join();
  const shape = {
    columns: useMemo(() => ids.split(",") as ColumnId[], [ids]),
    hasBox: !isPhone || isSelecting,
    isPhone: isPhone || width === null,
    hasState: !isPhone && fitting.without.includes("status"),
    isCompact,
    lookOf: width === null ? firstLook : noLook,
  };
  return { shape, fitting, width };
}

/** The newest, or as long as it is to be held, the one before: rows that stay on the screen stay what they were. */
function useHeld<T>(value: T, isToBeHeld: boolean): T {
  const [held, setHeld] = useState(value);
  if (!isToBeHeld && held !== value) setHeld(value);
  return isToBeHeld ? held : value;
}
