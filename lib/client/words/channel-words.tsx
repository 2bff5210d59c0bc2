import type { ReactNode } from "react";
import type { ChannelMessageView } from "@/lib/contracts/desk/objects";
import { wordOf } from "./field-words";
import { rich } from "./rich";
import { counted, numberWords } from "./t";

/** Who did it, and the task or the tasks that it was done to. */
export type FeedNodes = { who: ReactNode; task: ReactNode };

/** One line of a feed: `Mara moved T-12 from To do to Done`. */
export function feedWords(message: ChannelMessageView, nodes: FeedNodes): ReactNode {
  switch (message.kind) {
    case "task_created":
      return rich("{who} created {task}", nodes);
    case "task_added":
      return rich("{who} brought {task} into this channel", nodes);
    case "task_completed":
      return rich("{who} completed {task}", nodes);
    case "task_status_changed": {
      const { from, to } = message.details;
      return rich("{who} moved {task} from {from} to {to}", { ...nodes, from: wordOf(from), to: wordOf(to) });
    }
    case "summary":
      return rich("{who} summed up {task}", nodes);
  }
}

export const memberWords = (count: number): string =>
  counted(count, { one: "{number} member", other: "{number} members" }, { number: numberWords(count) });
