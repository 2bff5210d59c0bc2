export type LetterPart = { readonly text: string; readonly code: string | null };

const UNUSUAL = /[^\u0020-\u007E]/u;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Cuts an address or a host where letters stand that are not on every keyboard: many look like one that is. */
export const letterParts = (text: string): LetterPart[] =>
  text
    .split(new RegExp(`(${UNUSUAL.source})`, "u"))
    .filter(Boolean)
    .map((part) => ({ text: part, code: UNUSUAL.test(part) ? codeOf(part) : null }));

/** The host as machines write it, where that is not how it was written; null where it is, or is no host. */
export function machineHost(host: string): string | null {
  if (!UNUSUAL.test(host)) return null;
  const address = `http://${host}`;
  const hostname = URL.canParse(address) ? new URL(address).hostname : null;
  return hostname === host.toLowerCase() ? null : hostname;
}

/** Whether a host has letters beyond a to z, as they are or encoded. */
export const hasUnusualLetters = (text: string): boolean =>
  UNUSUAL.test(text) || /(?:^|[.@])xn--/i.test(text);
