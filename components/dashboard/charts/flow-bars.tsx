"use client";
import { labelEvery, ticksUpTo } from "@/lib/client/dashboard/scale";
import { useWidth } from "@/lib/client/dashboard/use-width";
import { numberWords, t } from "@/lib/client/words/t";
import { FOOT, GUTTER, XAxis, YAxis } from "./axes";
import { Tip } from "./tip";
import { usePlaces } from "./use-places";

export type FlowColumn = {
  /** In full, and as short as below the chart. */
  label: string;
  tick: string;
  arrivals: number;
  decisions: number;
  arrivalsHref: string;
  decisionsHref: string;
};

const HEIGHT = 208;
const HEAD = 8;
const TICK_WIDTH = 56;

const LOOKS = { arrivals: "fill-accent", decisions: "fill-muted" } as const;
const KINDS = ["arrivals", "decisions"] as const;

const LABELS = () => ({ arrivals: t("Arrivals"), decisions: t("Decisions") });

const mostOf = (columns: readonly FlowColumn[], kind: (typeof KINDS)[number]) =>
  Math.max(0, ...columns.map((column) => column[kind]));

/** What came, upwards, and what was decided, downwards, from one line of zero and in one scale. Each bar is a link. */
export function FlowBars({ name, columns }: { name: string; columns: readonly FlowColumn[] }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { root, told, propsAt, onKeyDown } = usePlaces<SVGSVGElement>({ columns: columns.length, rows: 2 });
  const up = ticksUpTo(mostOf(columns, "arrivals"), 2);
  const down = ticksUpTo(mostOf(columns, "decisions"), 2);
  const [top, bottom] = [up.at(-1) ?? 1, down.at(-1) ?? 1];
  const scale = (HEIGHT - HEAD - FOOT) / (top + bottom);
  const zero = HEAD + top * scale;
  const step = (width - GUTTER) / Math.max(1, columns.length);
  const bar = Math.max(1, step * 0.72);
  const xOf = (column: number) => GUTTER + (column + 0.5) * step;
  const labels = LABELS();
  const column = told && columns[told.column];
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
        <YAxis
          width={width}
          ticks={[...up, ...down.filter((tick) => tick > 0).map((tick) => -tick)]}
          yOf={(value) => zero - value * scale}
        />
        {columns.map((column, place) =>
          KINDS.map((kind, row) => {
            const height = column[kind] * scale;
            const isUp = kind === "arrivals";
            return (
              <a
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                key={`${place} ${kind}`}
                href={isUp ? column.arrivalsHref : column.decisionsHref}
                aria-label={`${column.label}, ${labels[kind]}: ${numberWords(column[kind])}`}
                {...propsAt({ column: place, row })}
                className="group outline-none"
              >
                <rect
                  x={GUTTER + place * step}
                  y={isUp ? HEAD : zero}
                  width={step}
                  height={isUp ? top * scale : bottom * scale}
                  className="fill-transparent group-hover:fill-hover group-focus-visible:fill-hover group-focus-visible:stroke-accent group-focus-visible:stroke-2"
                />
                <rect
                  x={xOf(place) - bar / 2}
                  y={isUp ? zero - height : zero}
                  width={bar}
                  height={height}
                  className={LOOKS[kind]}
                />
              </a>
            );
          }),
        )}
        <text x={GUTTER + 4} y={HEAD + 10} className="fill-accent-fg text-xs font-medium">
          {`↑ ${labels.arrivals}`}
        </text>
        <text x={GUTTER + 4} y={HEIGHT - FOOT - 4} className="fill-muted text-xs font-medium">
          {`↓ ${labels.decisions}`}
        </text>
        <XAxis
          ticks={columns.map(({ tick }) => tick)}
          xOf={xOf}
          y={HEIGHT - 6}
          every={labelEvery(columns.length, width - GUTTER, TICK_WIDTH)}
        />
      </svg>
      {told && column && (
        <Tip
          x={xOf(told.column)}
          width={width}
          title={column.label}
          lines={KINDS.map((kind) => ({ label: labels[kind], words: numberWords(column[kind]) }))}
          hint={t("Enter shows them in the list")}
        />
      )}
    </div>
  );
}
