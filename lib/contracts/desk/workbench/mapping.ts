import type { SavedView } from "@/lib/domain/saved-view";
import type { AskedCall, TableRow } from "@/lib/domain/table-row";
import { identifierOf } from "@/lib/domain/task-extras";
import type { Viewer } from "@/lib/domain/viewer";
import { toItem } from "../../work-tasks/mapping";
import { toExpiry, toHeldDecision } from "../mapping";
import type { DeskRow } from "./rows";
import type { SavedView as SavedViewView } from "./saved-views";
import type { ViewersView } from "./viewers";

const toCall = (call: AskedCall) => ({
  tool_type: call.toolType,
  renderer: call.renderer,
  gist: { ...call.gist },
  bundle: call.bundle,
  is_high_risk: call.isHighRisk,
  held: call.held && toHeldDecision(call.held),
  needs_info_since: call.needsInfoSince,
  frozen_since: call.frozenSince,
  outcome_due_at: call.outcomeDueAt,
  execution_outcome: call.executionOutcome,
  expiry: call.expiry && toExpiry(call.expiry),
});

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
  if (!row.call) throw new Error(`The approval ${row.uid} asks for nothing`);
  return { ...item, ...more, ...toCall(row.call) };
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
