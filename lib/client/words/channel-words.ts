import type { ChannelMessageView } from "@/lib/contracts/desk/objects";
import { wordOf } from "./field-words";

/** What stands before and after the task in one line of a feed, without who did it: `moved` T-12 `from To do to Done`. */
export type FeedWords = { before: string; after: string };

export function feedWords(message: ChannelMessageView): FeedWords {
  switch (message.kind) {
    case "task_created":
      return { before: "created", after: "" };
    case "task_added":
      return { before: "brought", after: "into this channel" };
    case "task_completed":
      return { before: "completed", after: "" };
    case "task_status_changed": {
      const { from, to } = message.details;
      return { before: "moved", after: `from ${wordOf(from)} to ${wordOf(to)}` };
    }
    case "summary":
      return { before: "summed up", after: "" };
  }
}

export const memberWords = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "member" : "members"}`;
