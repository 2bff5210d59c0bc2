/** How text fields look; one string, so that all of them do. */
export const FIELD =
  "w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-row text-text max-md:min-h-11 max-md:text-title";
