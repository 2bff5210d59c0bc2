import type { SavedView } from "@/lib/domain/saved-view";
import type { TableRow } from "@/lib/domain/table-row";
import { identifierOf } from "@/lib/domain/task-extras";
import type { Viewer } from "@/lib/domain/viewer";
import { toItem } from "../../work-tasks/mapping";
import { toExpiry, toHeldDecision } from "../mapping";
import type { DeskRow } from "./rows";
import type { SavedView as SavedViewView } from "./saved-views";
import type { ViewersView } from "./viewers";

/** A row of the table: the item of the work-tasks contract, and more. */
export function toDeskRow(row: TableRow): DeskRow {
  const item = toItem(row);
  const more = {
    identifier: identifierOf(row),
    version: row.version,
    exact_status: row.status,
    exact_priority: row.priority,
    due_at: row.dueAt,
    updated_at: row.updatedAt,
  };
  if (item.type === "task") return { ...item, ...more };
  return {
    ...item,
    ...more,
    tool_type: row.call?.toolType ?? null,
    gist: { ...row.call?.gist },
    bundle: row.call?.bundle ?? null,
    is_high_risk: row.call?.isHighRisk ?? false,
    held: row.call?.held ? toHeldDecision(row.call.held) : null,
    needs_info_since: row.call?.needsInfoSince ?? null,
    frozen_since: row.call?.frozenSince ?? null,
    outcome_due_at: row.call?.outcomeDueAt ?? null,
    execution_outcome: row.call?.executionOutcome ?? null,
    expiry: row.call?.expiry ? toExpiry(row.call.expiry) : null,
  };
}

export const toSavedView = (view: SavedView): SavedViewView => ({
  uid: view.uid,
  organization_uid: view.organizationUid,
  name: view.name,
  is_shared: view.isShared,
  owner: { user_uid: view.owner.uid, user_name: view.owner.name },
  query: { ...view.query },
  columns: view.columns?.map((column) => ({ ...column })) ?? null,
});

export const toViewers = (viewers: readonly Viewer[]): ViewersView => ({
  viewers: viewers.map(({ uid, name, avatarUrl, since }) => ({
    user_uid: uid,
    user_name: name,
    avatar_url: avatarUrl,
    since,
  })),
});
