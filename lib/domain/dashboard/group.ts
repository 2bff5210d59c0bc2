import type { Arrivals, Endings } from "./facts";
import { type Dimension, SHOWN_PRIORITIES } from "./words";

/** What a row stands for: an agent, a tool, a reviewer, a priority; null is none. */
export type Key = string | null;

const NO_TOOL: readonly Key[] = [null];

/** Of each row a place, and of each place the groups that its rows belong to, which are several only by tool. */
export type Grouped<Group> = {
  readonly places: Uint8Array | Uint16Array | Uint32Array;
  readonly groups: readonly (readonly Group[])[];
};

/** The rows of a day by one dimension. */
export function groupsOf<Group>(
  day: Arrivals | Endings,
  by: Dimension,
  groupOf: (key: Key) => Group,
): Grouped<Group> {
  const one = (keys: readonly Key[]) => keys.map((key) => [groupOf(key)]);
  if (by === "agent") return { places: day.agent, groups: one(day.agents) };
  if (by === "priority") return { places: day.priority, groups: one(SHOWN_PRIORITIES) };
  if (by === "tool") {
    const keys = day.toolSets.map((tools) => (tools.length > 0 ? tools : NO_TOOL));
    return { places: day.toolSet, groups: keys.map((of) => of.map(groupOf)) };
  }
  if ("reviewer" in day) return { places: day.reviewer, groups: one(day.reviewers) };
  return { places: day.agent, groups: [] };
}
