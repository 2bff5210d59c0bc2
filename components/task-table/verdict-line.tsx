import { wordOf } from "@/lib/client/words/field-words";
import { rich } from "@/lib/client/words/rich";
import type { Verdict } from "./use-auto-advance";

const wordsOf = ({ decided: { resolution, title } }: Verdict) => ({
  decision: wordOf(resolution ?? "pending"),
  title: <bdi>{title}</bdi>,
});

/** Says what was just decided while the next task is on the screen already. It is always there, so that it is read out. */
export const VerdictLine = ({ verdict }: { verdict: Verdict | null }) => (
  <p role="status" className="min-w-0 flex-1 truncate text-muted">
    {verdict && (
      <>
        {verdict.next
          ? rich("{decision}: {title}", wordsOf(verdict))
          : rich("Nothing is left to decide. {decision}: {title}", wordsOf(verdict))}
        {verdict.next && (
          <span className="sr-only">{rich(". Next: {title}", { title: <bdi>{verdict.next}</bdi> })}</span>
        )}
      </>
    )}
  </p>
);
