import { rich } from "@/lib/client/words/rich";

type Props = {
  by: string;
  isColleague?: boolean;
  /** What else is said of it, behind the name. */
  more?: React.ReactNode;
  children: React.ReactNode;
};

/** A surface for what others wrote: marked, never styled like our own words, and warmer where no colleague wrote it. */
export function Untrusted({ by, isColleague = false, more, children }: Props) {
  return (
    <div className={`border-l-2 pl-3 ${isColleague ? "border-line-strong" : "border-warn-line"}`}>
      <p className="mb-1 text-xs text-muted">
        {rich("from {who}", { who: <bdi>{by}</bdi> })}
        {more}
      </p>
      {children}
    </div>
  );
}
