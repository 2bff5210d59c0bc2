import { pathOf } from "@/lib/client/arguments/json-path";
import { keysOf } from "./schema";

const INDEX = /^\d+$/;

/** `/lines/0/price` → `lines[0].price`; the whole is called `The call`. */
export const nameOf = (pointer: string): string =>
  keysOf(pointer).reduce((path, key) => pathOf(path, INDEX.test(key) ? Number(key) : key), "") || "The call";

/** Words of a problem with what they are about; whole sentences stand by themselves. */
export const problemSentence = (pointer: string, words: string): string =>
  /^[A-Z]/.test(words) ? `${nameOf(pointer)}: ${words}` : `${nameOf(pointer)} ${words}`;

/** Why it cannot be approved, in one line; null where it can. */
export function reasonOf(problems: ReadonlyMap<string, string>): string | null {
  const [first] = problems;
  if (!first) return null;
  const more = problems.size - 1;
  return `${problemSentence(...first)}${more > 0 ? `, and ${more} more` : ""}`;
}
