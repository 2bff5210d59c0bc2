import { isObject } from "./fields";

/** The values inside of a value, each under its key or its place. */
export function childrenOf(value: unknown): (readonly [key: string | number, child: unknown])[] {
  if (Array.isArray(value)) return value.map((child, place) => [place, child] as const);
  return isObject(value) ? Object.entries(value) : [];
}

/** How many values there are, at most as many as are asked for. */
export function countValues(value: unknown, most: number): number {
  const waiting: unknown[] = [value];
  let count = 0;
  while (waiting.length > 0 && count < most) {
    waiting.push(
      ...childrenOf(waiting.pop())
        .map(([, child]) => child)
        .slice(0, most),
    );
    count += 1;
  }
  return count;
}

/** Whether a key or a value within has these letters in it, whatever their case. */
export function holds(value: unknown, searched: string): boolean {
  const sought = searched.toLowerCase();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    const children = childrenOf(next);
    if (children.length === 0 && typeof next !== "object" && String(next).toLowerCase().includes(sought))
      return true;
    if (children.some(([key]) => typeof key === "string" && key.toLowerCase().includes(sought))) return true;
    for (const [, child] of children) waiting.push(child);
  }
  return false;
}
