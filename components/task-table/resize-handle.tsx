"use client";
import { useRef } from "react";
import type { Column } from "@/lib/client/table/columns";
import { firstWidth, WIDEST } from "@/lib/client/table/columns";
import { t } from "@/lib/client/words/t";

const STEP = 8;
const BIG_STEP = 40;

type Props = {
  column: Column;
  /** It stands on the side that looks at the title, which gives and takes the room. */
  side: "left" | "right";
  /** How much wider it may be made before others would have to go. */
  spare: number;
  onResize: (width: number) => void;
};

/** The edge of a column: dragged, or moved with the arrow keys; a double click or Enter gives the first width back. */
export function ResizeHandle({ column, side, spare, onResize }: Props) {
  const start = useRef({ x: 0, width: 0 });
  const { width, least } = column;
  const most = Math.max(width, Math.min(WIDEST, width + Math.floor(spare)));
  const outward = side === "right" ? 1 : -1;
  const resize = (to: number) => onResize(Math.round(Math.min(most, Math.max(least, to))));
  const press = (event: React.KeyboardEvent) => {
    const step = event.shiftKey ? BIG_STEP : STEP;
    const to: Record<string, number> = {
      ArrowRight: width + outward * step,
      ArrowLeft: width - outward * step,
      Home: least,
      End: most,
      Enter: firstWidth(column.id),
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };
  const scale = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("Width of {column}", { column: column.label })}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      title={t("Drag to resize, double click for the first width")}
      onKeyDown={press}
      onDoubleClick={() => resize(firstWidth(column.id))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        resize(start.current.width + (outward * (event.clientX - start.current.x)) / scale());
      }}
      className={`absolute inset-y-1 w-2 cursor-col-resize touch-none rounded-sm border-line-strong opacity-0 hover:opacity-100 focus-visible:opacity-100 group-hover/cell:opacity-100 max-md:hidden ${side === "right" ? "right-0 border-r-2" : "left-0 border-l-2"}`}
    />
  );
}
