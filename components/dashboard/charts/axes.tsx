import { labelEvery } from "@/lib/client/dashboard/scale";
import { numberWords } from "@/lib/client/words/t";

/** Room for the numbers on the left, and for the words below. */
export const GUTTER = 40;
export const FOOT = 22;
/** What is said below a column takes so much room. */
const TICK_WIDTH = 64;

const TEXT = "fill-muted text-[12px] tabular-nums";

type YProps = { width: number; ticks: readonly number[]; yOf: (value: number) => number };

/** Faint lines at round numbers, which stand at the left. */
export const YAxis = ({ width, ticks, yOf }: YProps) =>
  ticks.map((tick) => (
    <g key={tick}>
      <line
        x1={GUTTER}
        x2={width}
        y1={yOf(tick)}
        y2={yOf(tick)}
        className={tick === 0 ? "stroke-line-strong" : "stroke-line"}
      />
      <text x={GUTTER - 8} y={yOf(tick)} textAnchor="end" dominantBaseline="middle" className={TEXT}>
        {numberWords(Math.abs(tick))}
      </text>
    </g>
  ));

type XProps = {
  ticks: readonly string[];
  xOf: (column: number) => number;
  y: number;
  width: number;
};

/** What the columns are, below them, as many as there is room for. */
export function XAxis({ ticks, xOf, y, width }: XProps) {
  const every = labelEvery(ticks.length, width - GUTTER, TICK_WIDTH);
  return ticks.map(
    (tick, column) =>
      // The last one is what people look at first.
      (ticks.length - 1 - column) % every === 0 && (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
          key={column}
          x={Math.min(xOf(column), width - TICK_WIDTH / 2 + 6)}
          y={y}
          textAnchor="middle"
          className={TEXT}
        >
          {tick}
        </text>
      ),
  );
}
