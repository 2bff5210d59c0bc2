/** The room of a panel that comes. */
const Room = ({ className }: { className: string }) => (
  <div className={`flex flex-col gap-3 rounded-lg border border-line bg-surface p-4 ${className}`}>
    <div className="skeleton h-4 w-40" />
    <div className="skeleton min-h-0 flex-1" />
  </div>
);

/** Two beside each other where there is room for their tables. */
export const GRID = "grid gap-4 @min-[68rem]:grid-cols-2";
/** A wide one and a narrow one. */
export const WIDE_AND_NARROW = "grid gap-4 @min-[56rem]:grid-cols-3 [&>:first-child]:@min-[56rem]:col-span-2";

export const NowSkeleton = () => (
  <div className="flex flex-col gap-4">
    <div className="grid gap-4 md:grid-cols-3">
      {["a", "b", "c"].map((key) => (
        <Room key={key} className="h-30" />
      ))}
    </div>
    <div className="grid grid-cols-2 gap-2 md:grid-cols-4">
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
        <div key={key} className="skeleton h-16" />
      ))}
    </div>
    <div className={WIDE_AND_NARROW}>
      <Room className="h-60" />
      <Room className="h-60" />
    </div>
  </div>
);

/** So many panels of a height, two beside each other. */
export const PanelSkeletons = ({ count, className = "h-72" }: { count: number; className?: string }) => (
  <div className={GRID}>
    {Array.from({ length: count }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what comes has no names yet
      <Room key={place} className={className} />
    ))}
  </div>
);
