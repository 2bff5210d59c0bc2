import { wordOf } from "@/lib/client/words/field-words";

const BARS: Record<string, number> = { low: 1, medium: 2, high: 3 };

/** Three bars, as full as the matter is pressing; urgent is a sign of its own. */
export function PriorityGlyph({ priority }: { priority: string }) {
  const full = BARS[priority] ?? 0;
  return (
    <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true" focusable="false">
      {priority === "urgent" ? (
        <>
          <rect x="1" y="1" width="14" height="14" rx="3.5" className="fill-danger" />
          <path d="M8 4v5" className="stroke-surface" strokeWidth="2" strokeLinecap="round" />
          <circle cx="8" cy="11.8" r="1.1" className="fill-surface" />
        </>
      ) : (
        [1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 4.5 - 3.5}
            y={13 - bar * 3.5}
            width="3"
            height={bar * 3.5}
            rx="1"
            className={bar <= full ? "fill-muted" : "fill-line-strong"}
          />
        ))
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
