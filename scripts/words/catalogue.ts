import { sources } from "./sources";
import { type Text, textsIn } from "./texts";

export const ENGLISH = new URL("../../lib/client/words/english.json", import.meta.url);

const isSame = (one: Text, other: Text): boolean => JSON.stringify(one.entry) === JSON.stringify(other.entry);

/** Every text once. A text cannot be one thing here and the plural of another there: a catalogue has one place for it. */
function unique(texts: readonly Text[]): Map<string, Text> {
  const known = new Map<string, Text>();
  for (const text of texts) {
    const before = known.get(text.key);
    if (before && !isSame(before, text))
      throw new Error(`"${text.key}" has other forms at ${before.place} than at ${text.place}`);
    known.set(text.key, before ?? text);
  }
  return known;
}

/** The catalogue as the sources have it: sorted, so that a change of one text is a change of one line. */
export function englishCatalogue(): string {
  const texts = [...unique(sources().flatMap(textsIn)).values()];
  const sorted = texts.sort((one, other) => (one.key < other.key ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted.map(({ key, entry }) => [key, entry])), null, 2)}\n`;
}
