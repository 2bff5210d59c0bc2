import type { TaskHint } from "./hints";
import { topic } from "./topic";

/** What the stream of this window brings, for whoever shows it. */
export const news = {
  /** Tasks that changed, each once with its newest version. */
  changed: topic<readonly TaskHint[]>(),
  /** What happens is told from now on. */
  began: topic<void>(),
  /** What happens is told no more, until it begins again. */
  lost: topic<void>(),
  /** Something may have happened that nobody told of. */
  missed: topic<void>(),
  /** The task of which others are looking at it now. */
  viewers: topic<string>(),
};
