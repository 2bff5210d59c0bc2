"use client";
import { useWidth } from "@/lib/client/dashboard/use-width";
import { numberWords, t } from "@/lib/client/words/t";
import { Tip } from "./tip";
import { usePlaces } from "./use-places";

type Props = {
  name: string;
  /** What is counted. */
  label: string;
  days: readonly string[];
  /** For each day, for each hour from midnight on. */
  counts: readonly (readonly number[])[];
};

const GUTTER = 36;
const ROW = 22;
const FOOT = 20;
const HOURS = 24;
const EVERY = 3;

const hourWords = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** The more in an hour of the week, the stronger its colour; how many it is says each place, and the table. */
export function HeatMap({ name, label, days, counts }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { root, told, propsAt, onKeyDown } = usePlaces<SVGSVGElement>({ columns: HOURS, rows: days.length });
  const most = Math.max(1, ...counts.flat());
  const step = (width - GUTTER) / HOURS;
  const height = days.length * ROW + FOOT;
  const countAt = (day: number, hour: number) => counts[day]?.[hour] ?? 0;
  const wordsAt = (day: number, hour: number) => `${days[day]} ${hourWords(hour)}`;
  return (
    <div ref={box} className="relative">
      <svg
        ref={root}
        role="group"
        aria-label={name}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        onKeyDown={onKeyDown}
        className="block max-w-full print:h-auto print:w-full"
      >
        {days.map((day, row) => (
          <g key={day}>
            <text
              x={GUTTER - 8}
              y={(row + 0.5) * ROW}
              textAnchor="end"
              dominantBaseline="middle"
              className="fill-muted text-xs"
            >
              {day}
            </text>
            {Array.from({ length: HOURS }, (_, hour) => (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer reads the values here
              <g
                // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place
                key={hour}
                role="img"
                aria-label={`${wordsAt(row, hour)}, ${label}: ${numberWords(countAt(row, hour))}`}
                {...propsAt({ column: hour, row })}
                className="group outline-none"
              >
                <rect
                  x={GUTTER + hour * step}
                  y={row * ROW}
                  width={step}
                  height={ROW}
                  className="fill-transparent"
                />
                <rect
                  x={GUTTER + hour * step + 1}
                  y={row * ROW + 1}
                  width={Math.max(1, step - 2)}
                  height={ROW - 2}
                  rx="2"
                  className="fill-line group-hover:stroke-accent group-focus-visible:stroke-accent group-focus-visible:stroke-2"
                />
                <rect
                  x={GUTTER + hour * step + 1}
                  y={row * ROW + 1}
                  width={Math.max(1, step - 2)}
                  height={ROW - 2}
                  rx="2"
                  fillOpacity={countAt(row, hour) / most}
                  className="pointer-events-none fill-accent"
                />
              </g>
            ))}
          </g>
        ))}
        {Array.from({ length: HOURS / EVERY }, (_, mark) => mark * EVERY).map((hour) => (
          <text
            key={hour}
            x={GUTTER + (hour + 0.5) * step}
            y={height - 6}
            textAnchor="middle"
            className="fill-muted text-xs tabular-nums"
          >
            {hourWords(hour).slice(0, 2)}
          </text>
        ))}
      </svg>
      {told && (
        <Tip
          x={GUTTER + (told.column + 0.5) * step}
          width={width}
          title={t("{day}, {time}", { day: days[told.row] ?? "", time: hourWords(told.column) })}
          lines={[{ label, words: numberWords(countAt(told.row, told.column)) }]}
        />
      )}
    </div>
  );
}
