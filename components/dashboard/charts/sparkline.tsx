const WIDTH = 56;
const HEIGHT = 18;
const PAD = 2;

/** How a number went, in the height of a line of text, from zero upwards. The number beside it is what is read. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const step = (WIDTH - 2 * PAD) / Math.max(1, values.length - 1);
  const points = values.map(
    (value, place) => `${PAD + place * step},${HEIGHT - PAD - (value / most) * (HEIGHT - 2 * PAD)}`,
  );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
      className="inline-block h-4.5 w-14 align-middle"
    >
      <polyline
        points={points.join(" ")}
        className="fill-none stroke-muted"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
