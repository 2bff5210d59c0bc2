import type { Instant } from "@/lib/domain/work-task";

/** The values that a contract shows under one of the words; a value without a word is shown under none. */
export const keysFor = <K extends string, V>(
  table: Readonly<Record<K, V | null>>,
  words: readonly V[] | undefined,
): K[] | undefined =>
  words &&
  (Object.keys(table) as K[]).filter((key) => {
    const word = table[key];
    return word !== null && words.includes(word);
  });

/** `2026-04-20T08:00:00.000Z` → `2026-04-20T08:00:00Z`; other milliseconds stay. */
export const instantWord = (at: Instant): string => at.replace(".000Z", "Z");
