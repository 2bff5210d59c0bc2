import { wordOf } from "@/lib/client/words/field-words";
import { boxPath } from "./glyph-path";

const BARS: Record<string, number> = { low: 1, medium: 2, high: 3 };

const BAR_PATHS = [1, 2, 3].map((bar) =>
  boxPath({ x: bar * 4.5 - 3.5, y: 13 - bar * 3.5, width: 3, height: bar * 3.5, rx: 1 }),
);
const barsOf = (from: number, to: number): string => BAR_PATHS.slice(from, to).join("");

/** Three bars, as full as the matter is pressing; urgent is a sign of its own. */
export function PriorityGlyph({ priority }: { priority: string }) {
  const full = BARS[priority] ?? 0;
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-4 shrink-0 overflow-visible"
      aria-hidden="true"
      focusable="false"
    >
      {priority === "urgent" ? (
        <>
          <rect x="1" y="1" width="14" height="14" rx="3.5" className="fill-danger" />
          <path d="M8 4v5M8 11.8v0" className="stroke-surface" strokeWidth="2" strokeLinecap="round" />
        </>
      ) : (
        <>
          <path d={barsOf(0, full)} className="fill-muted" />
          <path d={barsOf(full, 3)} className="fill-line-strong" />
        </>
      )}
    </svg>
  );
}

export const Priority = ({ priority }: { priority: string }) => (
  <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
    <PriorityGlyph priority={priority} />
    {wordOf(priority)}
  </span>
);
