/** Two ticks: one asked, one countersigned. */
export function Mark({ className = "size-5" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g
        className="stroke-on-accent"
        fill="none"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M8.5 16.5l4.2 4.2L20 12" />
        <path d="M16.2 19.4l1.4 1.4L24.6 12" strokeOpacity="0.6" />
      </g>
    </svg>
  );
}
