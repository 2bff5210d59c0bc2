import { isObject } from "@/lib/client/arguments/fields";
import type { Detail } from "@/lib/contracts/work-tasks/objects";

type Change = Detail["change_log"][number];
type Args = Record<string, unknown>;

const before = ({ action, details }: Change): Args | null =>
  action === "arguments_revised" && isObject(details?.from) ? (details.from as Args) : null;

/**
 * What the agent made of its arguments with one revision: the log keeps what they were, and what they became is what
 * the next one found, or what was asked for in the end.
 */
export function revisionOf(
  task: Detail,
  change: Change,
  changes: readonly Change[],
): { from: Args; to: Args } | null {
  const from = before(change);
  if (task.type !== "hil_approval" || from === null) return null;
  const next = changes.slice(changes.indexOf(change) + 1).map(before);
  return { from, to: next.find((args) => args !== null) ?? task.original_tool_args ?? task.tool_args };
}
