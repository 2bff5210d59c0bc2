export type Told = {
  /** In pixels from the left of the chart. */
  x: number;
  title: string;
  lines: readonly { label: string; words: string }[];
  hint?: string;
};

const ROOM = 168;
const GAP = 12;

/** The exact values beside a mark. It repeats what the mark is called, so it is for the eyes alone. */
export const Tip = ({ x, width, title, lines, hint }: Told & { width: number }) => (
  <div
    aria-hidden="true"
    className="pointer-events-none absolute top-1 z-10 w-42 rounded-md border border-line bg-raised px-2.5 py-1.5 text-xs shadow-float print:hidden"
    style={{ left: Math.max(0, Math.min(width - ROOM, x < width / 2 ? x + GAP : x - ROOM - GAP)) }}
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
