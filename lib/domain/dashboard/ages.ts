import { AGES, type AgeName } from "./words";
import { HOUR } from "./zone";

/** Of an age bucket: created from then on, and before then; null is no bound. */
export type AgeBounds = { name: AgeName; createdFrom: number | null; createdBefore: number | null };

/** The youngest first. What is created later than `asOf` is the youngest, too. */
export const ageBounds = (asOf: number): AgeBounds[] =>
  AGES.map(({ name, hours }, i) => {
    const younger = AGES[i - 1]?.hours;
    return {
      name,
      createdFrom: hours === null ? null : asOf - hours * HOUR,
      createdBefore: younger === undefined || younger === null ? null : asOf - younger * HOUR,
    };
  });

/** How many are in each bucket, where `since` says how many were created from the start of each but the last. */
export const countsByAge = (since: readonly number[], pending: number): number[] =>
  AGES.map((_, i) => (since[i] ?? pending) - (since[i - 1] ?? 0));
