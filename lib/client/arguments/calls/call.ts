import type { Args } from "../fields";

/** A sort of call that is known: by which names agents call it, and how it is told in words. */
export type Call = {
  /** In lower case, with underscores. */
  readonly toolTypes: readonly string[];
  /** For a tool of another name: whether the arguments can hardly be anything else. */
  readonly fits: (args: Args) => boolean;
  /** Verb, object, amount; null where the arguments do not say enough. */
  readonly words: (args: Args) => string | null;
};
