import type { ActionDecision } from "@/lib/domain/bundle";
import { type ApprovalAction, type Instant, type JsonObject, RESOLUTION_OF } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";
import { at, type TaskKey } from "./resolve-sql";

/** A call of a bundle as it is stored, whatever of it is delivered. */
export type StoredAction = Omit<ApprovalAction, "title" | "resolvedBy">;

const ofTask = ({ organizationUid, uid }: TaskKey) =>
  Prisma.sql`a.organization_uid = ${organizationUid}::uuid AND a.task_uid = ${uid}::uuid`;

const STORED = Prisma.sql`
  a.uid, a.position, a.tool_args AS "toolArgs", a.original_tool_args AS "originalToolArgs", a.resolution,
  a.resolution_note AS note, a.resolved_at AS "resolvedAt"`;

/** The calls of a locked request in their order. */
export const selectActions = (tx: Tx, task: TaskKey): Promise<StoredAction[]> =>
  tx.rows<StoredAction>(
    Prisma.sql`SELECT ${STORED} FROM approval_actions a WHERE ${ofTask(task)} ORDER BY a.position`,
    "select-actions",
  );

type Decided = { decisions: readonly ActionDecision[]; byUserUid: string; moment: Instant };

const argumentsOf = (each: readonly { toolArgs: JsonObject | null }[]) =>
  each.map(({ toolArgs }) => toolArgs && JSON.stringify(toolArgs));

/**
 * Writes what is decided of calls of a locked request, and gives them as they are then. A call that is decided anew
 * begins with what the agent asked for.
 */
export const saveDecisions = (
  tx: Tx,
  task: TaskKey,
  { decisions, byUserUid, moment }: Decided,
): Promise<StoredAction[]> =>
  tx.rows<StoredAction>(
    Prisma.sql`
      UPDATE approval_actions a SET resolution = d.resolution, resolution_note = d.note,
        resolved_at = ${moment}::timestamptz, resolved_by_user_uid = ${byUserUid}::uuid,
        tool_args = coalesce(d.edited, a.original_tool_args, a.tool_args),
        original_tool_args = CASE WHEN d.edited IS NOT NULL
          AND d.edited::jsonb IS DISTINCT FROM coalesce(a.original_tool_args, a.tool_args)::jsonb
          THEN coalesce(a.original_tool_args, a.tool_args) END
      FROM unnest(${decisions.map(({ uid }) => uid)}::uuid[],
                  ${decisions.map(({ decision }) => RESOLUTION_OF[decision])}::resolution[],
                  ${decisions.map(({ note }) => note)}::text[], ${argumentsOf(decisions)}::json[])
           AS d (uid, resolution, note, edited)
      WHERE ${ofTask(task)} AND a.uid = d.uid RETURNING ${STORED}`,
    "save-decisions",
  );

export type RevisedAction = { uid: string; toolArgs: JsonObject };

/** Writes the agent's other arguments for calls of a locked request, which are open again, and gives those that changed. */
export const saveRevised = (
  tx: Tx,
  task: TaskKey,
  revised: readonly RevisedAction[],
): Promise<{ uid: string }[]> =>
  tx.rows<{ uid: string }>(
    Prisma.sql`
      UPDATE approval_actions a SET tool_args = r.tool_args, original_tool_args = NULL, resolution = NULL,
        resolution_note = NULL, resolved_at = NULL, resolved_by_user_uid = NULL
      FROM unnest(${revised.map(({ uid }) => uid)}::uuid[], ${argumentsOf(revised)}::json[]) AS r (uid, tool_args)
      WHERE ${ofTask(task)} AND a.uid = r.uid
        AND r.tool_args::jsonb IS DISTINCT FROM coalesce(a.original_tool_args, a.tool_args)::jsonb
      RETURNING a.uid`,
    "save-revised-actions",
  );

/** Says in the request's row which tools its calls name by now. */
export async function refreshTools(tx: Tx, task: TaskKey): Promise<void> {
  await tx.rows(
    Prisma.sql`
      UPDATE work_tasks t SET bundled_tools = now.tools
      FROM (SELECT tools_of(array_agg(a.tool_args)) AS tools FROM approval_actions a WHERE ${ofTask(task)}) now
      WHERE ${at(task)} AND t.bundled_tools IS DISTINCT FROM now.tools`,
    "refresh-tools",
  );
}

/** A new version of a locked request of which a part was decided. */
export async function touchTask(tx: Tx, task: TaskKey, moment: Instant): Promise<{ version: number }[]> {
  return tx.rows<{ version: number }>(
    Prisma.sql`
      UPDATE work_tasks t SET version = t.version + 1, updated_at = ${moment}::timestamptz
      WHERE ${at(task)} RETURNING t.version`,
    "touch-task",
  );
}
