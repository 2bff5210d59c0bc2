/** Characters that nobody sees, and those that turn the order of others around: a way to hide what an argument says. */
const HIDDEN =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\u{E0000}-\u{E007F}]/u;

export type TextPart = { text: string; isHidden: boolean };

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Cuts a text where such characters stand; those come back by their code. */
export function visibleParts(text: string): TextPart[] {
  if (!HIDDEN.test(text)) return [{ text, isHidden: false }];
  return text
    .split(new RegExp(`(${HIDDEN.source})`, "u"))
    .filter(Boolean)
    .map((part) =>
      HIDDEN.test(part) ? { text: codeOf(part), isHidden: true } : { text: part, isHidden: false },
    );
}
