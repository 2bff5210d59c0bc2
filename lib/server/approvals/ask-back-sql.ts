import type { Instant, JsonObject } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";
import { at, type Resolved, type TaskKey } from "./resolve-sql";

export type NewQuestion = { questionUid: string; question: string; byUserUid: string; moment: Instant };

/** Keeps a question to the agent of a locked request, whose clock stops. */
export async function saveQuestion(tx: Tx, task: TaskKey, asked: NewQuestion): Promise<Resolved | null> {
  const { questionUid, question, byUserUid, moment } = asked;
  const [saved] = await tx.rows<Resolved>(
    Prisma.sql`
      WITH asked AS (
        UPDATE work_tasks t SET needs_info_since = ${moment}::timestamptz, updated_at = ${moment}::timestamptz,
          clock_stopped_at = coalesce(t.clock_stopped_at, ${moment}::timestamptz), version = t.version + 1
        WHERE ${at(task)} AND t.resolution IS NULL AND t.needs_info_since IS NULL
        RETURNING t.organization_uid, t.version, t.origin_agent_uid),
      question AS (
        INSERT INTO approval_questions (organization_uid, uid, task_uid, question, asked_by_user_uid, asked_at)
        SELECT organization_uid, ${questionUid}::uuid, ${task.uid}::uuid, ${question}, ${byUserUid}::uuid, ${moment}::timestamptz
        FROM asked)
      SELECT organization_uid AS "organizationUid", version, origin_agent_uid AS "agentUid" FROM asked`,
    "save-question",
  );
  return saved ?? null;
}

export type NewAnswer = {
  answer: string;
  toolArgs: JsonObject | null;
  /** Calls of a bundle were revised already. */
  isRevised: boolean;
  moment: Instant;
};

type Answered = Resolved & { isRevised: boolean };

/**
 * Keeps the agent's answer to the open question of a locked request, and its arguments where it revises them. The clock
 * runs again, unless the agent is paused, with the time that was left; there is a job for when it is over.
 */
export async function saveAnswer(tx: Tx, task: TaskKey, answered: NewAnswer): Promise<Answered | null> {
  const { answer, isRevised, moment } = answered;
  const revised = answered.toolArgs && JSON.stringify(answered.toolArgs);
  const [saved] = await tx.rows<Answered>(
    Prisma.sql`
      WITH answered AS (
        UPDATE work_tasks t SET needs_info_since = NULL, updated_at = ${moment}::timestamptz, version = t.version + 1,
          expires_at = CASE WHEN t.frozen_since IS NULL
            THEN t.expires_at + (${moment}::timestamptz - t.clock_stopped_at) ELSE t.expires_at END,
          clock_stopped_at = CASE WHEN t.frozen_since IS NOT NULL THEN t.clock_stopped_at END,
          revised_in_version = CASE WHEN ${isRevised} OR ${revised}::jsonb IS DISTINCT FROM t.tool_args::jsonb AND ${revised}::text IS NOT NULL
            THEN t.version + 1 ELSE t.revised_in_version END,
          tool_args = coalesce(${revised}::json, t.tool_args)
        WHERE ${at(task)} AND t.resolution IS NULL AND t.needs_info_since IS NOT NULL AND t.held_until IS NULL
        RETURNING t.organization_uid, t.uid, t.version, t.origin_agent_uid, t.expires_at, t.clock_stopped_at, t.revised_in_version),
      question AS (
        UPDATE approval_questions q SET answer = ${answer}, answered_at = ${moment}::timestamptz FROM answered
        WHERE q.organization_uid = answered.organization_uid AND q.task_uid = answered.uid AND q.answered_at IS NULL)
      SELECT organization_uid AS "organizationUid", version, origin_agent_uid AS "agentUid",
             coalesce(revised_in_version = version, false) AS "isRevised",
             CASE WHEN expires_at IS NOT NULL AND clock_stopped_at IS NULL THEN (graphile_worker.add_job('expire_approval',
               json_build_object('organizationUid', organization_uid, 'uid', uid), run_at => expires_at)).id END
      FROM answered`,
    "save-answer",
  );
  return saved ?? null;
}
