-- What is archived is in no list, so it is in no index of the lists either: it is mostly the oldest, where lists begin.
DROP INDEX work_tasks_due;
DROP INDEX work_tasks_due_desc;
DROP INDEX work_tasks_created;
DROP INDEX work_tasks_priority;
DROP INDEX work_tasks_status;
DROP INDEX work_tasks_title;
DROP INDEX work_tasks_deadline;
DROP INDEX work_tasks_bundles;
CREATE INDEX work_tasks_due ON work_tasks (organization_uid, due_date, created_at DESC, uid)
  INCLUDE (type, status, priority, resolution) WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_due_desc ON work_tasks (organization_uid, due_date DESC NULLS LAST, created_at DESC, uid)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_created ON work_tasks (organization_uid, created_at DESC, uid)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_priority ON work_tasks (organization_uid, priority DESC, created_at DESC, uid)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_status ON work_tasks (organization_uid, status, created_at DESC, uid)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_title ON work_tasks (organization_uid, lower(left(title, 200)), created_at DESC, uid)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_deadline ON work_tasks (organization_uid, due_at, created_at, uid)
  WHERE type = 'task' AND status <> 'canceled' AND deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_bundles ON work_tasks (organization_uid)
  WHERE bundled_tools IS NOT NULL AND deleted_at IS NULL AND archived_at IS NULL;

-- For the export, which goes through the listed and the archived side by side.
CREATE INDEX work_tasks_archived ON work_tasks (organization_uid, created_at DESC, uid) WHERE archived_at IS NOT NULL;

-- What is over, by when and by whom; also what is to be archived next.
CREATE INDEX work_tasks_resolved ON work_tasks (organization_uid, resolved_at)
  WHERE resolution IS NOT NULL AND deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_resolved_by ON work_tasks (organization_uid, resolved_by_user_uid, resolved_at)
  WHERE resolved_by_user_uid IS NOT NULL AND deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_ended ON work_tasks (organization_uid, coalesce(completed_at, canceled_at))
  WHERE type = 'task' AND status IN ('done', 'canceled') AND deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_edited ON work_tasks (organization_uid, resolved_at)
  WHERE original_tool_args IS NOT NULL AND deleted_at IS NULL AND archived_at IS NULL;
CREATE INDEX work_tasks_reviewed ON work_tasks (organization_uid, review_ms)
  WHERE review_ms IS NOT NULL AND deleted_at IS NULL AND archived_at IS NULL;

-- The whole log in its order, for the export.
CREATE INDEX change_log_at ON change_log (organization_uid, at, seq);

-- As before, and an archived task counts nowhere, as a deleted one.
CREATE OR REPLACE FUNCTION count_work_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO work_task_count_changes
    SELECT t.organization_uid, k.kind, k.value, t.type, t.status, t.priority, coalesce(t.resolution::text, ''),
           CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
           count(*)
    FROM new_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type,
      coalesce(t.deleted_at, t.archived_at)) k
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO work_task_count_changes
    SELECT t.organization_uid, k.kind, k.value, t.type, t.status, t.priority, coalesce(t.resolution::text, ''),
           CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
           -count(*)
    FROM old_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type,
      coalesce(t.deleted_at, t.archived_at)) k
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
        coalesce(t.deleted_at, t.archived_at)) k
      UNION ALL
      SELECT t.organization_uid, k.kind, k.value, t.type::text, t.status::text, t.priority::text, coalesce(t.resolution::text, ''),
             CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
             -1
      FROM old_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
        coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type,
        coalesce(t.deleted_at, t.archived_at)) k
    ) changes
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    HAVING sum(sign) <> 0;
  END IF;
  RETURN NULL;
END $$;
