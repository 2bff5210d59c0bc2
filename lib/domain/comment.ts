import type { Instant, Machine, Person } from "./work-task";

export type Mention = { type: "user" | "agent"; uid: string };

export type Comment = {
  organizationUid: string;
  uid: string;
  taskUid: string;
  author: Person | Machine;
  /** Markdown. */
  body: string;
  mentions: Mention[];
  createdAt: Instant;
  updatedAt: Instant;
  /** Null where it stands as it was written. */
  editedAt: Instant | null;
};

/** Not after a letter, a digit or a dot, so that an e-mail address mentions nobody. */
const HANDLE = /(?<![\p{L}\p{N}._@/-])@([a-z0-9][a-z0-9._-]{0,63})/giu;

const withoutSentenceEnd = (handle: string): string => handle.toLowerCase().replace(/[._-]+$/, "");

/** Where in a text which handles stand, with their `@`. */
export const mentionsIn = (text: string): { handle: string; from: number; to: number }[] =>
  [...text.matchAll(HANDLE)].map(({ 1: written = "", index }) => {
    const handle = withoutSentenceEnd(written);
    return { handle, from: index, to: index + 1 + handle.length };
  });

/** The handles that a text mentions, each once, in lower case, without the punctuation that ends a sentence. */
export const handlesIn = (text: string): string[] => [
  ...new Set(mentionsIn(text).map(({ handle }) => handle)),
];
