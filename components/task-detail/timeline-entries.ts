import type { CommentView, ExtrasView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";

type Change = Detail["change_log"][number];

export type TimelineEntry =
  | { kind: "change"; at: string; change: Change }
  | { kind: "comment"; at: string; comment: CommentView };

const changeEntries = (changes: readonly Change[]): TimelineEntry[] =>
  changes.map((change) => ({ kind: "change", at: change.at, change }));

/** What was done and what was said, oldest first; a change stands before a comment of the same moment. */
function mergedEntries({ change_log, comments }: ExtrasView): TimelineEntry[] {
  const said = comments.map(
    (comment): TimelineEntry => ({ kind: "comment", at: comment.created_at, comment }),
  );
  return [...changeEntries(change_log), ...said].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
}

/** Without the extras there is still the log of the contract, which has the newest first on tasks. */
export function timelineEntries(task: Detail, extras: ExtrasView | undefined): TimelineEntry[] {
  if (extras) return mergedEntries(extras);
  return changeEntries(task.type === "task" ? task.change_log.toReversed() : task.change_log);
}
