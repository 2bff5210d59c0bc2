"use client";
import { ticksUpTo } from "@/lib/client/dashboard/scale";
import { numberWords } from "@/lib/client/words/t";
import { FOOT, GUTTER, XAxis, YAxis } from "./axes";
import { ChartFrame } from "./chart-frame";
import { Mark } from "./mark";
import type { PlaceProps } from "./use-places";

export type LinePoint = { label: string; tick: string; value: number };

type Props = {
  name: string;
  /** What the line counts. */
  label: string;
  points: readonly LinePoint[];
};

const HEIGHT = 208;
const HEAD = 10;
const ZERO = HEIGHT - FOOT;

/** How a number goes, from zero upwards. */
export function LineChart({ name, label, points }: Props) {
  const ticks = ticksUpTo(Math.max(0, ...points.map(({ value }) => value)), 3);
  const scale = (ZERO - HEAD) / (ticks.at(-1) ?? 1);
  const yOf = (value: number) => ZERO - value * scale;
  const stepOf = (width: number) => (width - GUTTER) / Math.max(1, points.length);
  const xOf = (place: number, width: number) => GUTTER + (place + 0.5) * stepOf(width);
  const last = points.length - 1;
  return (
    <ChartFrame
      name={name}
      height={HEIGHT}
      size={{ columns: points.length, rows: 1 }}
      tell={({ column }, width) => {
        const point = points[column];
        const lines = [{ label, words: numberWords(point?.value ?? 0) }];
        return point ? { x: xOf(column, width), title: point.label, lines } : null;
      }}
    >
      {(width, propsAt) => {
        const line = points
          .map(({ value }, place) => `${place ? "L" : "M"}${xOf(place, width)} ${yOf(value)}`)
          .join("");
        return (
          <>
            <YAxis width={width} ticks={ticks} yOf={yOf} />
            {line && (
              <path
                d={`${line}L${xOf(last, width)} ${ZERO}L${xOf(0, width)} ${ZERO}Z`}
                className="fill-hover"
              />
            )}
            <path d={line} className="fill-none stroke-text stroke-2" strokeLinejoin="round" />
            {points.map((point, place) => (
              <Point
                // biome-ignore lint/suspicious/noArrayIndexKey: points keep their places
                key={place}
                name={`${point.label}, ${label}: ${numberWords(point.value)}`}
                x={xOf(place, width)}
                y={yOf(point.value)}
                width={stepOf(width)}
                isLast={place === last}
                place={propsAt({ column: place, row: 0 })}
              />
            ))}
            <text x={GUTTER + 4} y={HEAD + 8} className="fill-text text-[12px] font-medium">
              {label}
            </text>
            <XAxis
              ticks={points.map(({ tick }) => tick)}
              xOf={(place) => xOf(place, width)}
              y={HEIGHT - 6}
              width={width}
            />
          </>
        );
      }}
    </ChartFrame>
  );
}

type PointProps = {
  name: string;
  x: number;
  y: number;
  width: number;
  isLast: boolean;
  place: PlaceProps;
};

const Point = ({ name, x, y, width, isLast, place }: PointProps) => (
  <Mark name={name} place={place}>
    <rect x={x - width / 2} y={HEAD} width={width} height={ZERO - HEAD} className="fill-transparent" />
    <circle
      cx={x}
      cy={y}
      r={4}
      className={`fill-text stroke-surface stroke-1 ${isLast ? "" : "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"} group-focus-visible:stroke-accent group-focus-visible:stroke-3`}
    />
  </Mark>
);
