import { argumentChanges } from "@/lib/client/arguments/argument-changes";
import { logWords, saidIn } from "@/lib/client/words/log-words";
import type { Detail } from "@/lib/contracts/work-tasks/objects";

export type ChangesSince = {
  /** Who did what, oldest first. */
  lines: readonly { by: string; words: string; said: string | null }[];
  /** The arguments of the call, where they are others. */
  toolArgs: { from: Record<string, unknown>; to: Record<string, unknown> } | null;
};

/** The contract's log has the newest first on tasks, and last on approvals. */
const oldestFirst = ({ type, change_log }: Detail): Detail["change_log"] =>
  type === "task" ? change_log.toReversed() : change_log;

function otherArguments(seen: Detail, now: Detail): ChangesSince["toolArgs"] {
  if (seen.type !== "hil_approval" || now.type !== "hil_approval") return null;
  return argumentChanges(seen.tool_args, now.tool_args).length > 0
    ? { from: seen.tool_args, to: now.tool_args }
    : null;
}

/** What is different from what somebody has seen: the log only grows, so what is beyond its old end is new. */
export const changesSince = (seen: Detail, now: Detail): ChangesSince => ({
  lines: oldestFirst(now)
    .slice(seen.change_log.length)
    .map((entry) => ({ by: entry.by_name, words: logWords(entry, now.type), said: saidIn(entry) })),
  toolArgs: otherArguments(seen, now),
});
