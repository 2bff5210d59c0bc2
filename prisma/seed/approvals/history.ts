import type { WorkTaskPriority } from "@/lib/domain/work-task";
import type { PersonKey } from "../people";
import { createRandom } from "../random";
import { type ApprovalStory, approved, type Outcome } from "./draft";
import { type Draw, PAST_CALLS, type PastCall } from "./history-calls";

const DAYS = 70;
const MOST_A_DAY = 4;

const PRIORITIES: readonly WorkTaskPriority[] = ["low", "medium", "medium", "medium", "high", "urgent"];
const REVIEWERS: readonly PersonKey[] = ["mara", "priya", "priya", "jon", "jon", "jon"];
const REASONS = [
  "Wrong amount",
  "Wrong amount",
  "Not needed any more",
  "Not needed any more",
  "Not needed any more",
  "Wrong recipient",
  "Ask me first",
];

/** In minutes: the more urgent, the sooner most are decided. */
const PATIENCE: Record<WorkTaskPriority, number> = { urgent: 9, high: 40, medium: 130, low: 420, none: 420 };

const SECONDS_TO_READ = [2, 6, 11, 18, 25, 40, 70, 150];

function outcomeOf({ draw, random }: Drawn, priority: WorkTaskPriority, { edits }: PastCall): Outcome {
  const by = draw(REVIEWERS);
  const after = Math.max(1, Math.round(-Math.log(1 - random()) * PATIENCE[priority]));
  const reviewSeconds = draw(SECONDS_TO_READ);
  const fate = random();
  if (fate < 0.11)
    return { resolution: "rejected", by, after, note: draw(REASONS), edits: null, reviewSeconds };
  const report = random() < 0.06 ? "failed" : "succeeded";
  return { ...approved(by, after), edits: fate > 0.87 ? edits : null, reviewSeconds, report };
}

type Drawn = { draw: Draw; random: () => number };

function drawnFor(key: string): Drawn {
  const random = createRandom(`history/${key}`);
  return { random, draw: (values) => values[Math.floor(random() * values.length)] as never };
}

/** One request of the past. */
const past =
  (daysAgo: number, place: number): ApprovalStory =>
  () => {
    const number = String(1000 + daysAgo * MOST_A_DAY + place);
    const drawn = drawnFor(number);
    const { agent, edits, ...call } = drawn.draw(PAST_CALLS)(drawn.draw, number);
    const priority = drawn.draw(PRIORITIES);
    const outcome = outcomeOf(drawn, priority, { agent, edits, ...call });
    return { ...call, key: `past-${number}`, agent, priority, asked: daysAgo, outcome };
  };

/** What was decided in the weeks before, so that there is something to look back on; a little more each week. */
export const HISTORY: readonly ApprovalStory[] = Array.from({ length: DAYS }, (_, day) => DAYS - day).flatMap(
  (daysAgo) => {
    const most = daysAgo > DAYS / 2 ? MOST_A_DAY - 1 : MOST_A_DAY;
    const count = 1 + Math.floor(createRandom(`history/day/${daysAgo}`)() * most);
    return Array.from({ length: count }, (_, place) => past(daysAgo, place));
  },
);
