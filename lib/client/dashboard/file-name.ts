/** `arrivals-and-decisions-2026-11-22`: what it is, and of which day. */
export const fileNameOf = (title: string, at: Date): string =>
  `${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")}-${at.toISOString().slice(0, 10)}`;
