-- What is counted of the requests that wait is read off summaries, and for the rest of an hour or a day off small indexes.
DROP INDEX work_tasks_pending;
CREATE INDEX work_tasks_pending ON work_tasks (organization_uid, priority DESC, created_at DESC, uid)
  WHERE type = 'hil_approval' AND resolution IS NULL AND deleted_at IS NULL;
CREATE INDEX work_tasks_pending_due ON work_tasks (organization_uid, due_at)
  WHERE type = 'hil_approval' AND resolution IS NULL AND deleted_at IS NULL AND due_at IS NOT NULL;
CREATE INDEX work_tasks_pending_assigned ON work_tasks (organization_uid, coalesce(assignee_user_uid, assignee_agent_uid), created_at)
  WHERE type = 'hil_approval' AND resolution IS NULL AND deleted_at IS NULL AND coalesce(assignee_user_uid, assignee_agent_uid) IS NOT NULL;
CREATE INDEX work_tasks_pending_held_up ON work_tasks (organization_uid) INCLUDE (held_until, needs_info_since, frozen_since, overdue_at)
  WHERE type = 'hil_approval' AND resolution IS NULL AND deleted_at IS NULL
    AND (held_until IS NOT NULL OR needs_info_since IS NOT NULL OR frozen_since IS NOT NULL OR overdue_at IS NOT NULL);

-- What is archived or deleted is not counted, so that no row must be looked at.
DROP INDEX work_tasks_not_executed;
CREATE INDEX work_tasks_not_executed ON work_tasks (organization_uid, outcome_due_at)
  WHERE outcome_due_at IS NOT NULL AND execution_outcome IS NULL AND deleted_at IS NULL AND archived_at IS NULL;

-- As before, and what waits by the hour of UTC since when.
DROP FUNCTION work_task_cells(date, uuid, uuid, uuid[], text, timestamptz);
CREATE FUNCTION work_task_cells(due date, agent uuid, assignee uuid, co_assignees uuid[], tool text, deleted timestamptz, waiting timestamptz)
RETURNS TABLE (kind text, value text) LANGUAGE sql STABLE AS $$
  SELECT k.kind, k.value FROM (VALUES
    ('all', ''), ('due', to_char(due, 'YYYY-MM-DD')), ('agent', agent::text), ('assignee', assignee::text), ('tool', tool),
    ('waiting', to_char(waiting AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24'))) k (kind, value)
  WHERE k.value IS NOT NULL AND deleted IS NULL
  UNION ALL
  SELECT 'assignee', a::text FROM unnest(co_assignees) a WHERE deleted IS NULL
$$;

CREATE OR REPLACE FUNCTION count_work_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO work_task_count_changes
    SELECT t.organization_uid, k.kind, k.value, t.type, t.status, t.priority, coalesce(t.resolution::text, ''),
           CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
           count(*)
    FROM new_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type,
      coalesce(t.deleted_at, t.archived_at),
      CASE WHEN t.type = 'hil_approval' AND t.resolution IS NULL THEN t.created_at END) k
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO work_task_count_changes
    SELECT t.organization_uid, k.kind, k.value, t.type, t.status, t.priority, coalesce(t.resolution::text, ''),
           CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
           -count(*)
    FROM old_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type,
      coalesce(t.deleted_at, t.archived_at),
      CASE WHEN t.type = 'hil_approval' AND t.resolution IS NULL THEN t.created_at END) k
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSE
    INSERT INTO work_task_count_changes
    SELECT organization_uid, kind, value, type, status, priority, resolution, assign_to_type, sum(sign)
    FROM (
      SELECT t.organization_uid, k.kind, k.value, t.type::text, t.status::text, t.priority::text, coalesce(t.resolution::text, '') AS resolution,
             CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END AS assign_to_type,
             1 AS sign
      FROM new_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
        coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type,
        coalesce(t.deleted_at, t.archived_at),
        CASE WHEN t.type = 'hil_approval' AND t.resolution IS NULL THEN t.created_at END) k
      UNION ALL
      SELECT t.organization_uid, k.kind, k.value, t.type::text, t.status::text, t.priority::text, coalesce(t.resolution::text, ''),
             CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
             -1
      FROM old_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
        coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type,
        coalesce(t.deleted_at, t.archived_at),
        CASE WHEN t.type = 'hil_approval' AND t.resolution IS NULL THEN t.created_at END) k
    ) changes
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    HAVING sum(sign) <> 0;
  END IF;
  RETURN NULL;
END $$;

INSERT INTO work_task_count_changes
SELECT organization_uid, 'waiting', to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24'), type, status, priority, '',
       CASE WHEN assignee_user_uid IS NOT NULL THEN 'user' WHEN assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END, count(*)
FROM work_tasks WHERE type = 'hil_approval' AND resolution IS NULL AND deleted_at IS NULL AND archived_at IS NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
