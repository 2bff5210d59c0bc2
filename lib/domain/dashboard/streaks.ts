import { APPROVED, type Endings, isDecision } from "./facts";
import type { Key } from "./group";
import { keeping } from "./keeping";
import type { Stretch } from "./period";
import { rowsIn, type Tally } from "./rows-in";
import { STREAK_LENGTH } from "./words";

/** Approvals in a row by one person; of no one else's decisions is it said what lies between them. */
export type Streak = Stretch & { reviewerUid: Key; length: number };

/** The approvals of a person since the last decision that ended a streak, and when one has ended this one. */
type Run = { from: number; last: number; length: number; brokenAt: number | null };

const newRun = (): Run => ({ from: 0, last: 0, length: 0, brokenAt: null });

const breaksStreaks = (day: Endings, row: number) =>
  day.resolution[row] !== APPROVED || day.isEdited[row] === 1;

function extend(run: Run, at: number): void {
  if (run.length === 0) run.from = at;
  run.last = at;
  run.length += 1;
}

/** The long streaks in a period, the longest first. */
export function longStreaks(stretch: Stretch): Tally<Streak[]> {
  const streaks: Streak[] = [];
  const runs = keeping((_uid: Key) => newRun());
  const end = (reviewerUid: Key, run: Run) => {
    const { length, from, last } = run;
    if (length >= STREAK_LENGTH) streaks.push({ reviewerUid, length, from, before: last + 1 });
    run.length = 0;
    run.brokenAt = null;
  };
  const goOn = (day: Endings, row: number, run: Run) => {
    const at = day.endedAt[row] ?? 0;
    // Of decisions of one moment, as those of a selection, those that break a streak come last.
    if (run.brokenAt !== null && run.brokenAt < at) end(day.reviewers[day.reviewer[row] ?? 0] ?? null, run);
    if (breaksStreaks(day, row)) run.brokenAt = at;
    else extend(run, at);
  };
  return {
    add: (day) => {
      const ofReviewer = day.reviewers.map(runs.of);
      const rows = rowsIn(day.endedAt, stretch);
      for (let row = rows.first; row < rows.end; row += 1) {
        const run = ofReviewer[day.reviewer[row] ?? 0];
        if (run && isDecision(day.resolution[row])) goOn(day, row, run);
      }
    },
    counted: () => {
      for (const [uid, run] of runs.all) end(uid, run);
      // What a rule decided, nobody approved.
      return streaks
        .filter(({ reviewerUid }) => reviewerUid !== null)
        .sort((a, b) => b.length - a.length || a.from - b.from);
    },
  };
}
