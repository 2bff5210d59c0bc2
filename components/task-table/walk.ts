import type { Item } from "@/lib/contracts/work-tasks/objects";

export type Step = 1 | -1;
export type Target = { kind: "task"; uid: string } | { kind: "page"; by: Step };

/**
 * Where one step leads from the open task. One that has left the list is remembered by its place, so that the walk goes
 * on with what took it.
 */
export function stepFrom(uids: readonly string[], open: string | null, place: number, step: Step): Target {
  const uid = uids[placeAfter(uids, open, place, step)];
  return uid === undefined ? { kind: "page", by: step } : { kind: "task", uid };
}

function placeAfter(uids: readonly string[], open: string | null, place: number, step: Step): number {
  if (open === null) return step > 0 ? 0 : uids.length - 1;
  const index = uids.indexOf(open);
  if (index >= 0) return index + step;
  return step > 0 ? place : place - 1;
}

const isPending = (item: Item): boolean => item.type === "hil_approval" && item.resolution === null;

/**
 * The first one from a place on that still needs a decision, else the first before it. A list may have been read before
 * the latest decisions were made, so those are left out by their uids.
 */
export function nextUndecided(
  items: readonly Item[],
  decided: ReadonlySet<string>,
  place: number,
): Item | undefined {
  const isLeft = (item: Item) => isPending(item) && !decided.has(item.uid);
  return items.slice(place).find(isLeft) ?? items.find(isLeft);
}
