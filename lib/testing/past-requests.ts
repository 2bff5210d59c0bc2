import { randomUUID } from "node:crypto";
import type { JsonObject, Resolution, WorkTaskPriority } from "@/lib/domain/work-task";
import { pool } from "@/lib/server/db/pool";
import type { World } from "./world";

export type PastRequest = {
  createdAt: string;
  endedAt?: string;
  resolution?: Resolution;
  priority?: WorkTaskPriority;
  agentUid?: string;
  by?: string;
  toolArgs?: JsonObject;
  originalToolArgs?: JsonObject;
  note?: string;
  reviewMs?: number;
  execution?: "succeeded" | "failed";
  dueAt?: string;
  assignee?: string;
  /** Columns as they are, for what nothing above says. */
  more?: Record<string, unknown>;
};

const json = (value: JsonObject | undefined) => (value ? JSON.stringify(value) : null);

/** What of it was decided, by whom and with what. */
function decisionOf(world: World, past: PastRequest): Record<string, unknown> {
  const { endedAt = null, resolution = endedAt ? "approved" : null } = past;
  const isByPerson = resolution === "approved" || resolution === "rejected";
  return {
    ...{ resolution, resolved_at: endedAt },
    resolved_by_user_uid: isByPerson ? (past.by ?? world.people.reviewer.uid) : null,
    ...{ resolution_note: past.note ?? null, review_ms: past.reviewMs ?? null },
    ...{ execution_outcome: past.execution ?? null, executed_at: past.execution ? endedAt : null },
  };
}

/** Writes a request that was asked for, and perhaps decided, at given moments. @returns its uid. */
export async function aPastRequest(world: World, past: PastRequest): Promise<string> {
  const uid = randomUUID();
  const columns: Record<string, unknown> = {
    ...{ organization_uid: world.organizationUid, uid, type: "hil_approval", title: "Past", reasoning: "r" },
    ...{ priority: past.priority ?? "medium", created_at: past.createdAt },
    origin_agent_uid: past.agentUid ?? world.agent.uid,
    ...{
      tool_args: json(past.toolArgs ?? { tool_type: "refund" }),
      original_tool_args: json(past.originalToolArgs),
    },
    ...{ due_at: past.dueAt ?? null, due_date: past.dueAt?.slice(0, 10) ?? null },
    assignee_user_uid: past.assignee ?? null,
    ...decisionOf(world, past),
    ...past.more,
  };
  const names = Object.keys(columns);
  await pool().query(
    `INSERT INTO work_tasks (${names.join(", ")}) VALUES (${names.map((_, i) => `$${i + 1}`).join(", ")})`,
    Object.values(columns),
  );
  return uid;
}
