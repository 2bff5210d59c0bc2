import { wordOf } from "@/lib/client/words/field-words";
import type { Verdict } from "./use-auto-advance";

/** Says what was just decided while the next task is on the screen already. It is always there, so that it is read out. */
export const VerdictLine = ({ verdict }: { verdict: Verdict | null }) => (
  <p role="status" className="min-w-0 flex-1 truncate text-muted">
    {verdict && (
      <>
        {!verdict.next && "Nothing is left to decide. "}
        {wordOf(verdict.decided.resolution ?? "pending")}: <bdi>{verdict.decided.title}</bdi>
        {verdict.next && (
          <span className="sr-only">
            . Next: <bdi>{verdict.next}</bdi>
          </span>
        )}
      </>
    )}
  </p>
);
