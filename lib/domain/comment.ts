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
};

/** Not after a letter, a digit or a dot, so that an e-mail address mentions nobody. */
const HANDLE = /(?<![\p{L}\p{N}._@/-])@([a-z0-9][a-z0-9._-]{0,63})/giu;

/** The handles that a text mentions, each once, in lower case, without the punctuation that ends a sentence. */
export const handlesIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(HANDLE)].map(([, handle = ""]) => handle.toLowerCase().replace(/[._-]+$/, "")),
  ),
];
