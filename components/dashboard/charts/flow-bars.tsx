"use client";
import { ticksUpTo } from "@/lib/client/dashboard/scale";
import { numberWords, t } from "@/lib/client/words/t";
import { FOOT, GUTTER, XAxis, YAxis } from "./axes";
import { ChartFrame } from "./chart-frame";
import type { PlaceProps } from "./use-places";

export type FlowColumn = {
  /** In full, and as short as below the chart. */
  label: string;
  tick: string;
  arrivals: number;
  decisions: number;
  arrivalsHref: string | undefined;
  decisionsHref: string | undefined;
};

const HEIGHT = 208;
const HEAD = 8;
const FILLED = 0.72;

const KINDS = ["arrivals", "decisions"] as const;
type Kind = (typeof KINDS)[number];

const LOOKS: Record<Kind, string> = { arrivals: "fill-accent", decisions: "fill-muted" };
const LABELS: Record<Kind, string> = { arrivals: t("Arrivals"), decisions: t("Decisions") };

/** One scale for both, so that bars can be compared over the line of zero. */
function scaleOf(columns: readonly FlowColumn[]) {
  const ticks = (kind: Kind) => ticksUpTo(Math.max(0, ...columns.map((column) => column[kind])), 2);
  const [up, down] = [ticks("arrivals"), ticks("decisions")];
  const [top, bottom] = [up.at(-1) ?? 1, down.at(-1) ?? 1];
  const scale = (HEIGHT - HEAD - FOOT) / (top + bottom);
  return { scale, zero: HEAD + top * scale, up, down };
}

type BarProps = {
  column: FlowColumn;
  kind: Kind;
  room: { x: number; width: number; zero: number; scale: number };
  place: PlaceProps;
};

function Bar({ column, kind, room: { x, width, zero, scale }, place }: BarProps) {
  const height = column[kind] * scale;
  const isUp = kind === "arrivals";
  const bar = Math.max(1, width * FILLED);
  return (
    <a
      href={isUp ? column.arrivalsHref : column.decisionsHref}
      aria-label={`${column.label}, ${LABELS[kind]}: ${numberWords(column[kind])}`}
      {...place}
      className="group outline-none"
    >
      <rect
        {...{ x, width }}
        y={isUp ? HEAD : zero}
        height={isUp ? zero - HEAD : HEIGHT - FOOT - zero}
        className="fill-transparent group-hover:fill-hover group-focus-visible:fill-hover group-focus-visible:stroke-accent group-focus-visible:stroke-2"
      />
      <rect
        x={x + (width - bar) / 2}
        y={isUp ? zero - height : zero}
        width={bar}
        height={height}
        className={LOOKS[kind]}
      />
    </a>
  );
}

/** What came, upwards, and what was decided, downwards, from one line of zero and in one scale. Each bar is a link. */
export function FlowBars({ name, columns }: { name: string; columns: readonly FlowColumn[] }) {
  const { scale, zero, up, down } = scaleOf(columns);
  const stepOf = (width: number) => (width - GUTTER) / Math.max(1, columns.length);
  const xOf = (place: number, width: number) => GUTTER + (place + 0.5) * stepOf(width);
  return (
    <ChartFrame
      name={name}
      height={HEIGHT}
      size={{ columns: columns.length, rows: 2 }}
      tell={({ column: place }, width) => {
        const column = columns[place];
        if (!column) return null;
        const lines = KINDS.map((kind) => ({ label: LABELS[kind], words: numberWords(column[kind]) }));
        const hint = t("Enter shows them in the list");
        return { x: xOf(place, width), title: column.label, lines, hint };
      }}
    >
      {(width, propsAt) => (
        <>
          <YAxis
            width={width}
            ticks={[...down.slice(1).map((tick) => -tick), ...up]}
            yOf={(value) => zero - value * scale}
          />
          {columns.map((column, place) =>
            KINDS.map((kind, row) => (
              <Bar
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                key={`${place} ${kind}`}
                {...{ column, kind }}
                room={{ x: GUTTER + place * stepOf(width), width: stepOf(width), zero, scale }}
                place={propsAt({ column: place, row })}
              />
            )),
          )}
          <text x={GUTTER + 4} y={HEAD + 10} className="fill-accent-fg text-[12px] font-medium">
            {`↑ ${LABELS.arrivals}`}
          </text>
          <text x={GUTTER + 4} y={HEIGHT - FOOT - 4} className="fill-muted text-[12px] font-medium">
            {`↓ ${LABELS.decisions}`}
          </text>
          <XAxis
            ticks={columns.map(({ tick }) => tick)}
            xOf={(place) => xOf(place, width)}
            y={HEIGHT - 6}
            width={width}
          />
        </>
      )}
    </ChartFrame>
  );
}
