/**
 * The English text is its own key, so English needs no catalogue. Texts are also looked up while modules load (tables of
 * labels), so a page chooses its language before its other modules run.
 */
type Value = string | number;

/** `{name}` in a text. */
export type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What has to be given with a text: every value that it names, and nothing where it names none. */
type Given<Name extends string> = [Name] extends [never] ? [] : [values: Readonly<Record<Name, Value>>];

/** A text in the forms that a language has for numbers: `one` and `other` in English. */
export type Forms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Entry = string | Forms;

let language = "en-GB";
let catalogue: ReadonlyMap<string, Entry> = new Map();
let plurals = new Intl.PluralRules(language);

/** Makes a language the page's. Texts that its catalogue does not have stay English. */
export function setCatalogue(chosen: string, entries: Readonly<Record<string, Entry>>): void {
  language = chosen;
  catalogue = new Map(Object.entries(entries));
  plurals = new Intl.PluralRules(chosen);
}

/** The language in which numbers and dates are written. */
export const locale = (): string => language;

/** `1,234`. */
export const numberWords = (number: number): string => number.toLocaleString(language);

const PLACE = /\{(\w+)\}/;
const PLACES = new RegExp(PLACE, "g");

const filled = (text: string, values: Readonly<Record<string, Value>>): string =>
  text.replace(PLACES, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));

const inLanguage = (text: string): string => {
  const entry = catalogue.get(text) ?? text;
  return typeof entry === "string" ? entry : entry.other;
};

/** A text in the language of the page: `t("Assigned to {name}", { name })`. */
export const t = <const Text extends string>(text: Text, ...[values]: Given<Names<Text>>): string =>
  values === undefined ? inLanguage(text) : filled(inLanguage(text), values);

/** The pieces of a text in the language of the page: words, and at each odd place the name of a value. */
export const pieces = (text: string): string[] => inLanguage(text).split(PLACE);

type English<One extends string, Other extends string> = Readonly<{ one: One; other: Other }>;

/** A text that depends on a number, which it may name as `{count}`. The catalogue has it under the form `other`. */
export function counted<const One extends string, const Other extends string>(
  count: number,
  english: English<One, Other>,
  ...[values]: Given<Exclude<Names<One | Other>, "count">>
): string {
  const entry = catalogue.get(english.other) ?? english;
  const forms: Forms = typeof entry === "string" ? { other: entry } : entry;
  return filled(forms[plurals.select(count)] ?? forms.other, { ...values, count });
}
