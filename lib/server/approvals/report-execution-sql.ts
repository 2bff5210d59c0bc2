import type { Execution } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";
import { at, type Resolved, type TaskKey } from "./resolve-sql";

/** Writes down what came of a locked request, once. */
export async function saveExecution(tx: Tx, task: TaskKey, execution: Execution): Promise<Resolved | null> {
  const { outcome, result, error, externalRef } = execution;
  const [saved] = await tx.rows<Resolved>(
    Prisma.sql`
      UPDATE work_tasks t SET execution_outcome = ${outcome}::execution_outcome,
        execution_result = ${result === null ? null : JSON.stringify(result)}::json, execution_error = ${error},
        execution_ref = ${externalRef}, executed_at = ${execution.at}::timestamptz,
        updated_at = ${execution.at}::timestamptz, version = t.version + 1
      WHERE ${at(task)} AND t.resolution = 'approved' AND t.execution_outcome IS NULL
      RETURNING t.organization_uid AS "organizationUid", t.version, t.origin_agent_uid AS "agentUid"`,
    "save-execution",
  );
  return saved ?? null;
}
