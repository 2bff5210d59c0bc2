"use client";
import type { Outcome } from "@/lib/client/dashboard/sheets/flow-sheets";
import { shareWords } from "@/lib/client/words/amount-words";
import { numberWords, t } from "@/lib/client/words/t";
import { ChartFrame } from "./chart-frame";
import type { PlaceProps } from "./use-places";

export type OutcomeBar = {
  outcome: Outcome;
  label: string;
  count: number;
  before: number;
  share: number | null;
  shareBefore: number | null;
  href: string | undefined;
};

const ROW = 40;
const LABEL = 132;
const VALUE = 92;

const LOOKS: Record<Outcome, string> = {
  approved: "fill-ok",
  edited: "fill-ok-line stroke-ok",
  rejected: "fill-danger",
  expired: "fill-warn",
  withdrawn: "fill-line-strong",
};

/** How many ended in each way, and below each, thinner, how many did in the period before. Each row is a link. */
export function OutcomeBars({ name, bars }: { name: string; bars: readonly OutcomeBar[] }) {
  const most = Math.max(1, ...bars.flatMap(({ count, before }) => [count, before]));
  return (
    <ChartFrame
      name={name}
      height={bars.length * ROW}
      size={{ columns: 1, rows: bars.length }}
      tell={() => null}
    >
      {(width, propsAt) =>
        bars.map((bar, row) => (
          <Row
            key={bar.outcome}
            bar={bar}
            y={row * ROW}
            width={width}
            scale={Math.max(0, width - LABEL - VALUE) / most}
            place={propsAt({ column: 0, row })}
          />
        ))
      }
    </ChartFrame>
  );
}

type RowProps = { bar: OutcomeBar; y: number; width: number; scale: number; place: PlaceProps };

function Row({ bar, y, width, scale, place }: RowProps) {
  const { outcome, label, count, before, share, shareBefore, href } = bar;
  const right = { x: width - 4, textAnchor: "end", dominantBaseline: "middle" } as const;
  return (
    <a href={href} {...place} className="group outline-none">
      <rect
        x={1}
        y={y + 1}
        width={Math.max(1, width - 2)}
        height={ROW - 2}
        rx="6"
        className="fill-transparent group-hover:fill-hover group-focus-visible:fill-hover group-focus-visible:stroke-accent group-focus-visible:stroke-2"
      />
      <text x={4} y={y + ROW / 2} dominantBaseline="middle" className="fill-text text-[12px]">
        {`${label} `}
      </text>
      <rect
        x={LABEL}
        y={y + 9}
        width={count && Math.max(1, count * scale)}
        height={14}
        rx="2"
        className={LOOKS[outcome]}
      />
      <rect x={LABEL} y={y + 26} width={before * scale} height={4} rx="1" className="fill-line-strong" />
      <text {...right} y={y + 16} className="fill-text text-[12px] font-medium tabular-nums">
        {`${numberWords(count)} · ${shareWords(share)} `}
      </text>
      <text {...right} y={y + 30} className="fill-muted text-[12px] tabular-nums">
        {t("before {share}", { share: shareWords(shareBefore) })}
      </text>
    </a>
  );
}
