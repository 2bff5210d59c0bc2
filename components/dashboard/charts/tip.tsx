export type Told = {
  /** From the left of the chart, in its own measure. */
  x: number;
  title: string;
  lines: readonly { label: string; words: string }[];
  hint?: string;
};

const ROOM = 168;
const GAP = 12;

const leftOf = (x: number, width: number, room: number): number =>
  Math.max(0, Math.min(width - room, x < width / 2 ? x + GAP : x - room - GAP));

/** The exact values beside a mark. It repeats what the mark is called, so it is for the eyes alone. */
export const Tip = ({ x, width, scale, title, lines, hint }: Told & { width: number; scale: number }) => (
  <div
    aria-hidden="true"
    className="pointer-events-none absolute top-1 z-10 w-42 rounded-md border border-line bg-raised px-2.5 py-1.5 text-xs shadow-float print:hidden"
    style={{ left: leftOf(x * scale, width, ROOM * scale) }}
  >
    <p className="mb-0.5 font-medium">{title}</p>
    {lines.map(({ label, words }) => (
      <p key={label} className="flex justify-between gap-3">
        <span className="text-muted">{label}</span>
        <span className="tabular-nums">{words}</span>
      </p>
    ))}
    {hint && <p className="mt-0.5 text-muted">{hint}</p>}
  </div>
);
