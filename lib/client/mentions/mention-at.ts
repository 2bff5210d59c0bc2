import type { MemberView } from "@/lib/contracts/desk/objects";

/** As in `lib/domain/comment.ts`, but with as little of the handle as is written yet. */
const BEGUN = /(?<![\p{L}\p{N}._@/-])@([a-z0-9._-]{0,63})$/iu;

/** A mention that is being written. */
export type BegunMention = { readonly from: number; readonly to: number; readonly written: string };

/** The mention that the caret stands at the end of; null where it stands in no mention. */
export function mentionAt(text: string, caret: number): BegunMention | null {
  const [whole, written = ""] = BEGUN.exec(text.slice(0, caret)) ?? [];
  return whole === undefined
    ? null
    : { from: caret - whole.length, to: caret, written: written.toLowerCase() };
}

const MOST = 6;

const rank = ({ name, handle }: MemberView, written: string): number => {
  if (handle.toLowerCase().startsWith(written)) return 0;
  const words = name.toLowerCase().split(/[\s-]+/);
  return words.some((word) => word.startsWith(written)) ? 1 : 2;
};

/** Whose handle begins with what is written, then whose name has a word that does. */
export const suggestionsFor = (people: readonly MemberView[], written: string): MemberView[] =>
  [0, 1].flatMap((wanted) => people.filter((each) => rank(each, written) === wanted)).slice(0, MOST);

/** The text with the mention written out, and where the caret stands then: after one space. */
export function completed(text: string, { from, to }: BegunMention, handle: string) {
  const rest = text.slice(to);
  const mention = `@${handle} `;
  return { text: `${text.slice(0, from)}${mention}${rest.replace(/^ /, "")}`, caret: from + mention.length };
}
