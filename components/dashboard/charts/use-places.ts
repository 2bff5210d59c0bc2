"use client";
import { useRef, useState } from "react";

/** A mark of a chart: the so-manieth column, and in it the so-manieth row from above. */
export type Place = { column: number; row: number };
export type Size = { columns: number; rows: number };

const STEPS: Record<string, Place> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
};

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

const isSame = (one: Place, other: Place) => one.column === other.column && one.row === other.row;

function stepFrom({ column, row }: Place, key: string, size: Size): Place | null {
  if (key === "Home") return { column: 0, row };
  if (key === "End") return { column: size.columns - 1, row };
  const step = STEPS[key];
  return step
    ? { column: within(column + step.column, size.columns), row: within(row + step.row, size.rows) }
    : null;
}

/**
 * Makes the marks of a chart one stop of the Tab key, in which the arrow keys walk; where one is, by pointer or by
 * focus, is what the chart tells about. Esc puts that away.
 */
export function usePlaces<E extends Element>(size: Size) {
  const root = useRef<E>(null);
  const [stop, setStop] = useState<Place>({ column: size.columns - 1, row: 0 });
  const [told, setTold] = useState<Place | null>(null);
  const stopNow = { column: within(stop.column, size.columns), row: within(stop.row, size.rows) };

  const markAt = ({ column, row }: Place) =>
    root.current?.querySelector<SVGElement>(`[data-place="${column} ${row}"]`);

  const propsAt = (place: Place) => ({
    "data-place": `${place.column} ${place.row}`,
    tabIndex: isSame(stopNow, place) ? 0 : -1,
    onFocus: () => {
      setStop(place);
      setTold(place);
    },
    onBlur: () => setTold(null),
    onPointerEnter: () => setTold(place),
    onPointerLeave: () => setTold(null),
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") return setTold(null);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepFrom(stopNow, event.key, size);
    if (!next) return;
    event.preventDefault();
    markAt(next)?.focus();
  };

  return { root, told, propsAt, onKeyDown };
}

export type PlaceProps = ReturnType<ReturnType<typeof usePlaces>["propsAt"]>;
