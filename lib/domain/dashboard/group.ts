import type { Arrivals, Endings } from "./facts";
import { type Dimension, SHOWN_PRIORITIES } from "./words";

/** What a row stands for: an agent, a tool, a reviewer, a priority; null is none. */
export type Key = string | null;

const NO_TOOL: readonly Key[] = [null];

/** Of each row of a day the groups that it belongs to, which are several only by tool. */
function groupsOf<Group>(
  day: Arrivals | Endings,
  by: Dimension,
  groupOf: (key: Key) => Group,
): (row: number) => readonly Group[] {
  const all = (keys: readonly (readonly Key[])[]) => keys.map((of) => of.map(groupOf));
  const one = (keys: readonly Key[]) => all(keys.map((key) => [key]));
  const pick =
    (places: Uint8Array | Uint16Array | Uint32Array, groups: readonly Group[][]) => (row: number) =>
      groups[places[row] ?? 0] ?? [];
  if (by === "agent") return pick(day.agent, one(day.agents));
  if (by === "priority") return pick(day.priority, one(SHOWN_PRIORITIES));
  if (by === "tool")
    return pick(day.toolSet, all(day.toolSets.map((tools) => (tools.length > 0 ? tools : NO_TOOL))));
  return "reviewer" in day ? pick(day.reviewer, one(day.reviewers)) : () => [];
}

/** The same, for rows that come day by day. */
export function groupsInDay<Group>(by: Dimension, groupOf: (key: Key) => Group) {
  let last: { day: Arrivals; of: (row: number) => readonly Group[] } | undefined;
  return (day: Arrivals | Endings, row: number): readonly Group[] => {
    if (last?.day !== day) last = { day, of: groupsOf(day, by, groupOf) };
    return last.of(row);
  };
}
