"use client";
import { parseAsString, useQueryStates } from "nuqs";
import { dayStart } from "@/lib/client/clock/day-start";
import { SUBJECT_TYPES } from "@/lib/domain/organization-change";

const PARSERS = {
  by: parseAsString,
  action: parseAsString,
  subject_type: parseAsString,
  /** Days of the viewer, both inclusive. */
  from_day: parseAsString,
  to_day: parseAsString,
};

export type LogSearch = { [K in keyof typeof PARSERS]: string | null };

/** The same in the words of the API. */
export const logQueryOf = (search: LogSearch): Record<string, string> => {
  const { from_day, to_day, subject_type, ...same } = search;
  const isKnown = SUBJECT_TYPES.some((type) => type === subject_type);
  const given = {
    ...same,
    subject_type: isKnown ? subject_type : null,
    from: dayStart(from_day),
    to: dayStart(to_day, 1),
  };
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
};

/** The address bar is the only copy of what the log is narrowed to. */
export const useLogSearch = () => useQueryStates(PARSERS, { history: "push" });
