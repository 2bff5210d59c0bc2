import { pathOf } from "@/lib/client/arguments/json-path";
import { t } from "@/lib/client/words/t";
import { keysOf } from "./schema";

const INDEX = /^\d+$/;

/** `/lines/0/price` → `lines[0].price`; the whole is called `The call`. */
export const nameOf = (pointer: string): string =>
  keysOf(pointer).reduce((path, key) => pathOf(path, INDEX.test(key) ? Number(key) : key), "") ||
  t("The call");

/** Whether the words of a problem stand by themselves, or are the end of a sentence that begins with the field. */
const isSentence = (words: string): boolean => /^\p{Lu}/u.test(words);

const aboutField = (field: string, problem: string): string => t("{field} {problem}", { field, problem });

/** For where the field is seen anyway. */
export const besideField = (field: string, words: string): string =>
  isSentence(words) ? words : aboutField(field, words);

/** Words of a problem with what they are about; whole sentences stand by themselves. */
export const problemSentence = (pointer: string, words: string): string =>
  isSentence(words) ? `${nameOf(pointer)}: ${words}` : aboutField(nameOf(pointer), words);

/** Why it cannot be approved, in one line; null where it can. */
export function reasonOf(problems: ReadonlyMap<string, string>): string | null {
  const [first] = problems;
  if (!first) return null;
  const more = problems.size - 1;
  const problem = problemSentence(...first);
  return more > 0 ? t("{problem}, and {count} more", { problem, count: more }) : problem;
}
