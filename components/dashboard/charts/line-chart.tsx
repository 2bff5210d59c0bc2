"use client";
import { labelEvery, ticksUpTo } from "@/lib/client/dashboard/scale";
import { useWidth } from "@/lib/client/dashboard/use-width";
import { numberWords } from "@/lib/client/words/t";
import { FOOT, GUTTER, XAxis, YAxis } from "./axes";
import { Tip } from "./tip";
import { usePlaces } from "./use-places";

export type LinePoint = { label: string; tick: string; value: number };

type Props = {
  name: string;
  /** What the line counts. */
  label: string;
  points: readonly LinePoint[];
};

const HEIGHT = 132;
const HEAD = 10;
const TICK_WIDTH = 56;

/** How a number goes, from zero upwards. */
export function LineChart({ name, label, points }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { root, told, propsAt, onKeyDown } = usePlaces<SVGSVGElement>({ columns: points.length, rows: 1 });
  const ticks = ticksUpTo(Math.max(0, ...points.map(({ value }) => value)), 2);
  const scale = (HEIGHT - HEAD - FOOT) / (ticks.at(-1) ?? 1);
  const zero = HEIGHT - FOOT;
  const step = (width - GUTTER) / Math.max(1, points.length);
  const xOf = (place: number) => GUTTER + (place + 0.5) * step;
  const yOf = (value: number) => zero - value * scale;
  const line = points.map(({ value }, place) => `${place ? "L" : "M"}${xOf(place)} ${yOf(value)}`).join("");
  const last = points.length - 1;
  const point = told && points[told.column];
  return (
    <div ref={box} className="relative">
      <svg
        ref={root}
        role="group"
        aria-label={name}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        onKeyDown={onKeyDown}
        className="block max-w-full print:h-auto print:w-full"
      >
        <YAxis width={width} ticks={ticks} yOf={yOf} />
        <path d={`${line}L${xOf(last)} ${zero}L${xOf(0)} ${zero}Z`} className="fill-accent-bg" />
        <path d={line} className="fill-none stroke-accent stroke-2" strokeLinejoin="round" />
        {points.map(({ label: words, value }, place) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer reads the values here
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: points keep their places
            key={place}
            role="img"
            aria-label={`${words}, ${label}: ${numberWords(value)}`}
            {...propsAt({ column: place, row: 0 })}
            className="group outline-none"
          >
            <rect
              x={GUTTER + place * step}
              y={HEAD}
              width={step}
              height={zero - HEAD}
              className="fill-transparent"
            />
            <circle
              cx={xOf(place)}
              cy={yOf(value)}
              r={place === last ? 3.5 : 4}
              className={`fill-accent ${place === last ? "" : "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"}`}
            />
          </g>
        ))}
        <text x={GUTTER + 4} y={HEAD + 8} className="fill-accent-fg text-xs font-medium">
          {label}
        </text>
        <XAxis
          ticks={points.map(({ tick }) => tick)}
          xOf={xOf}
          y={HEIGHT - 6}
          every={labelEvery(points.length, width - GUTTER, TICK_WIDTH)}
        />
      </svg>
      {told && point && (
        <Tip
          x={xOf(told.column)}
          width={width}
          title={point.label}
          lines={[{ label, words: numberWords(point.value) }]}
        />
      )}
    </div>
  );
}
