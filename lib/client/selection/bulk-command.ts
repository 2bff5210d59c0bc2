import type { z } from "zod";
import type { bulkBody } from "@/lib/contracts/desk/workbench/bulk";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import type { SelectedRow } from "./selection-store";

type Body = z.input<typeof bulkBody>;

/** What is done to all that are selected. */
export type BulkCommand =
  | { action: "approve" | "reject"; note: string; holdSeconds: number }
  | { action: "assign"; assignTo: Extract<Body, { action: "assign" }>["assign_to"]; name: string | null }
  | { action: "set_priority"; priority: Detail["priority"] }
  | { action: "take_back" };

/** Each with the version that was selected. A decision that is taken back has none of its own. */
export function bodyOf(command: BulkCommand, rows: readonly SelectedRow[]): Body {
  const tasks = rows.map(({ uid, version }) => ({ uid, version }));
  switch (command.action) {
    case "approve":
    case "reject": {
      const { action, note, holdSeconds } = command;
      return {
        action,
        tasks,
        hold_seconds: holdSeconds,
        ...(note.trim() && { resolution_note: note.trim() }),
      };
    }
    case "assign":
      return { action: "assign", tasks, assign_to: command.assignTo };
    case "set_priority":
      return { action: "set_priority", tasks, priority: command.priority };
    case "take_back":
      return { action: "take_back", tasks: rows.map(({ uid }) => ({ uid })) };
  }
}

export type Decidable = {
  toDecide: SelectedRow[];
  /** Approvals of these are made one by one; rejections are not. */
  highRisk: SelectedRow[];
  /** Tasks of people, and requests that are decided or being decided. */
  notWaiting: SelectedRow[];
};

const isWaiting = ({ type, resolution, isHeld }: SelectedRow): boolean =>
  type === "hil_approval" && resolution === null && !isHeld;

/** What of a selection can be decided together. */
export function decidable(rows: Iterable<SelectedRow>, action: "approve" | "reject"): Decidable {
  const all = [...rows];
  const waiting = all.filter(isWaiting);
  const isLeftOut = ({ isHighRisk }: SelectedRow) => action === "approve" && isHighRisk;
  return {
    toDecide: waiting.filter((row) => !isLeftOut(row)),
    highRisk: waiting.filter(isLeftOut),
    notWaiting: all.filter((row) => !isWaiting(row)),
  };
}
