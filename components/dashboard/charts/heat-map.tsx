"use client";
import { numberWords, t } from "@/lib/client/words/t";
import { ChartFrame } from "./chart-frame";
import { Mark } from "./mark";
import type { PlaceProps } from "./use-places";

type Props = {
  name: string;
  /** What is counted. */
  label: string;
  days: readonly string[];
  /** For each day, for each hour from midnight on. */
  counts: readonly (readonly number[])[];
  tone: keyof typeof TONES;
};

const TONES = { arrivals: "fill-accent", decisions: "fill-muted" } as const;

const GUTTER = 36;
const ROW = 22;
const FOOT = 20;
const EVERY = 3;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const hourWords = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** The more in an hour of the week, the stronger its colour; how many it is, each place and the table say. */
export function HeatMap({ name, label, days, counts, tone }: Props) {
  const most = Math.max(1, ...counts.flat());
  const height = days.length * ROW + FOOT;
  const countAt = (day: number, hour: number) => counts[day]?.[hour] ?? 0;
  const wordsAt = (day: number, hour: number) =>
    t("{day}, {time}", { day: days[day] ?? "", time: hourWords(hour) });
  const stepOf = (width: number) => (width - GUTTER) / HOURS.length;
  const xOf = (hour: number, width: number) => GUTTER + hour * stepOf(width);
  return (
    <ChartFrame
      name={name}
      height={height}
      size={{ columns: HOURS.length, rows: days.length }}
      tell={({ column: hour, row }, width) => ({
        x: xOf(hour + 0.5, width),
        title: wordsAt(row, hour),
        lines: [{ label, words: numberWords(countAt(row, hour)) }],
      })}
    >
      {(width, propsAt) => (
        <>
          {days.map((day, row) => (
            <text
              key={day}
              x={GUTTER - 8}
              y={(row + 0.5) * ROW}
              textAnchor="end"
              dominantBaseline="middle"
              className="fill-muted text-[12px]"
            >
              {day}
            </text>
          ))}
          {days.flatMap((day, row) =>
            HOURS.map((hour) => (
              <HourPlace
                key={`${day} ${hour}`}
                name={`${wordsAt(row, hour)}, ${label}: ${numberWords(countAt(row, hour))}`}
                x={xOf(hour, width)}
                y={row * ROW}
                width={stepOf(width)}
                strength={countAt(row, hour) / most}
                tone={TONES[tone]}
                place={propsAt({ column: hour, row })}
              />
            )),
          )}
          {HOURS.filter((hour) => hour % EVERY === 0).map((hour) => (
            <text
              key={hour}
              x={xOf(hour + 0.5, width)}
              y={height - 6}
              textAnchor="middle"
              className="fill-muted text-[12px] tabular-nums"
            >
              {hourWords(hour).slice(0, 2)}
            </text>
          ))}
        </>
      )}
    </ChartFrame>
  );
}

type HourProps = {
  name: string;
  x: number;
  y: number;
  width: number;
  /** From 0 to 1. */
  strength: number;
  tone: string;
  place: PlaceProps;
};

function HourPlace({ name, x, y, width, strength, tone, place }: HourProps) {
  const inner = { x: x + 1, y: y + 1, width: Math.max(1, width - 2), height: ROW - 2, rx: 2 };
  return (
    <Mark name={name} place={place}>
      <rect {...{ x, y, width }} height={ROW} className="fill-transparent" />
      <rect
        {...inner}
        className="fill-sunken stroke-line group-hover:stroke-accent group-focus-visible:stroke-accent group-focus-visible:stroke-2"
      />
      <rect {...inner} fillOpacity={strength} className={`pointer-events-none ${tone}`} />
    </Mark>
  );
}
