const LINES = ["w-2/5", "w-3/5", "w-1/2", "w-2/3", "w-2/5"];

/** Lines in the shape of those that come. */
export const LinesSkeleton = ({ label }: { label: string }) => (
  <div role="status">
    <span className="sr-only">{label}</span>
    {LINES.map((width, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
      <div key={line} className="flex min-h-14 items-center border-b border-line px-4">
        <div className={`skeleton h-3 ${width}`} />
      </div>
    ))}
  </div>
);
