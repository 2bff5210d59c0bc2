import { pool } from "@/lib/server/db/pool";
import type { World } from "./world";

/** How `manyTasks` spreads `n` from 1 on: few values of each kind, so that there are ties everywhere. */
const COLUMNS = `
  CASE WHEN n % 3 = 0 THEN 'task' ELSE 'hil_approval' END::work_task_type AS type,
  (ARRAY['Refund ' || n % 7, 'ärger', 'Zebra', 'zebra', repeat('long ', 60) || n, ''''])[1 + n % 6] AS title,
  (enum_range(NULL::work_task_status))[CASE WHEN n % 3 = 0 THEN 1 + n % 8 ELSE 3 END] AS status,
  (enum_range(NULL::work_task_priority))[1 + n % 5] AS priority,
  CASE WHEN n % 4 > 0 THEN '2026-03-01'::date + n % 11 END AS due_date,
  '2026-01-01T00:00:00Z'::timestamptz + (n % 13) * interval '1 hour' AS created_at,
  CASE WHEN n % 3 <> 0 AND n % 5 = 0 THEN 'approved' WHEN n % 3 <> 0 AND n % 7 = 0 THEN 'rejected'
    WHEN n % 3 <> 0 AND n % 11 = 0 THEN 'withdrawn' WHEN n % 3 <> 0 AND n % 13 = 0 THEN 'expired' END::resolution AS resolution,
  CASE n % 6 WHEN 0 THEN 'send_email' WHEN 1 THEN 'refund' WHEN 2 THEN 'sql_change' END AS tool`;

/** Writes so many tasks and approvals at once: of all kinds, some assigned, some decided. */
export async function manyTasks({ organizationUid, people, agent }: World, count: number): Promise<void> {
  await pool().query(
    `INSERT INTO work_tasks (organization_uid, uid, type, title, status, priority, due_date, due_at, created_at, updated_at,
       assignee_user_uid, assignee_agent_uid, co_assignee_user_uids, origin_user_uid, origin_agent_uid, reasoning, tool_args,
       resolution, resolved_at, resolved_by_user_uid, outcome_due_at, execution_outcome, executed_at)
     SELECT $1, gen_random_uuid(), type, title, status, priority, due_date, due_date + interval '86399 s', created_at, created_at,
       CASE WHEN n % 5 < 2 THEN (ARRAY[$2, $3]::uuid[])[1 + n % 2] END, CASE WHEN n % 5 = 2 THEN $4::uuid END,
       CASE WHEN n % 5 = 0 AND n % 2 = 0 THEN ARRAY[$3]::uuid[] ELSE '{}' END,
       CASE WHEN type = 'task' THEN $2::uuid END, CASE WHEN type <> 'task' THEN $4::uuid END,
       CASE WHEN type <> 'task' THEN 'Because' END,
       CASE WHEN type <> 'task' THEN json_strip_nulls(json_build_object('tool_type', tool, 'amount', n)) END,
       resolution, CASE WHEN resolution IS NOT NULL THEN created_at END, CASE WHEN resolution IS NOT NULL THEN $2::uuid END,
       CASE WHEN resolution = 'approved' AND n % 4 < 3 THEN created_at + (n % 4 % 2) * interval '100 years' END,
       CASE WHEN resolution = 'approved' AND n % 9 = 0 THEN (enum_range(NULL::execution_outcome))[1 + n % 2] END,
       CASE WHEN resolution = 'approved' AND n % 9 = 0 THEN created_at END
     FROM (SELECT n, ${COLUMNS} FROM generate_series(1, $5) n) made`,
    [organizationUid, people.reviewer.uid, people.viewer.uid, agent.uid, count],
  );
}
