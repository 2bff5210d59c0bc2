-- What the reviewers' workbench needs: held decisions, saved views, who looks at what, tools with schemas, settings.

ALTER TABLE organizations
  ADD COLUMN undo_seconds integer NOT NULL DEFAULT 8 CHECK (undo_seconds BETWEEN 0 AND 60),
  ADD COLUMN undo_skips_urgent boolean NOT NULL DEFAULT false,
  ADD COLUMN reject_needs_note boolean NOT NULL DEFAULT false,
  ADD COLUMN quick_reasons text[] NOT NULL DEFAULT '{"Wrong recipient","Wrong amount","Not needed any more","Ask me first"}',
  ADD COLUMN own_domains text[] NOT NULL DEFAULT '{}',
  ADD COLUMN high_risk_rules json NOT NULL DEFAULT '[]';

-- A decision is held in the row itself, so that whoever decides at the same time waits for the row and then sees it.
ALTER TABLE work_tasks
  ADD COLUMN tool_type text GENERATED ALWAYS AS (left(tool_args ->> 'tool_type', 200)) STORED,
  ADD COLUMN held_until timestamptz(3),
  ADD COLUMN held_by_user_uid uuid REFERENCES users (uid),
  ADD COLUMN held_decision json,
  ADD CHECK (num_nonnulls(held_until, held_by_user_uid, held_decision) IN (0, 3)),
  ADD CHECK (held_until IS NULL OR (type = 'hil_approval' AND resolution IS NULL));
CREATE INDEX work_tasks_tool ON work_tasks (organization_uid, tool_type) WHERE tool_type IS NOT NULL;
CREATE INDEX work_tasks_held ON work_tasks (organization_uid, held_by_user_uid) WHERE held_until IS NOT NULL;
-- For pages by their keys, in the orders that had no index to go along.
DROP INDEX work_tasks_status;
CREATE INDEX work_tasks_status ON work_tasks (organization_uid, status, created_at DESC, uid) WHERE deleted_at IS NULL;
CREATE INDEX work_tasks_title ON work_tasks (organization_uid, lower(left(title, 200)), created_at DESC, uid) WHERE deleted_at IS NULL;

-- What somebody says can be corrected and taken back by them; the change log keeps that it was.
ALTER TABLE comments
  ADD COLUMN edited_at timestamptz(3),
  ADD COLUMN deleted_at timestamptz(3);

CREATE TABLE saved_views (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  owner_user_uid uuid NOT NULL,
  name text NOT NULL,
  is_shared boolean NOT NULL DEFAULT false,
  -- Filter and order in the words of the API's list, and which columns are shown in what order and width.
  query json NOT NULL,
  columns json,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, owner_user_uid) REFERENCES memberships (organization_uid, user_uid) ON DELETE CASCADE
);
CREATE UNIQUE INDEX saved_views_name ON saved_views (organization_uid, owner_user_uid, lower(name));

-- Who has a task open, by window. Nothing is lost with it, so it is not written ahead.
CREATE UNLOGGED TABLE task_viewers (
  organization_uid uuid NOT NULL,
  task_uid uuid NOT NULL,
  window_uid uuid NOT NULL,
  user_uid uuid NOT NULL,
  since timestamptz(3) NOT NULL DEFAULT now(),
  seen_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, task_uid, window_uid),
  FOREIGN KEY (organization_uid, user_uid) REFERENCES memberships (organization_uid, user_uid) ON DELETE CASCADE
);

CREATE TABLE agent_tools (
  organization_uid uuid NOT NULL,
  agent_uid uuid NOT NULL,
  tool_type text NOT NULL CHECK (tool_type <> '' AND length(tool_type) <= 200),
  description text NOT NULL DEFAULT '',
  -- JSON Schema of the arguments, draft 2020-12 or 7.
  json_schema json NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, agent_uid, tool_type),
  FOREIGN KEY (organization_uid, agent_uid) REFERENCES agents (organization_uid, uid) ON DELETE CASCADE
);

-- As before, and by tool.
DROP FUNCTION work_task_cells(date, uuid, uuid, uuid[], timestamptz);
CREATE FUNCTION work_task_cells(due date, agent uuid, assignee uuid, co_assignees uuid[], tool text, deleted timestamptz)
RETURNS TABLE (kind text, value text) LANGUAGE sql STABLE AS $$
  SELECT k.kind, k.value FROM (VALUES
    ('all', ''), ('due', to_char(due, 'YYYY-MM-DD')), ('agent', agent::text), ('assignee', assignee::text), ('tool', tool)) k (kind, value)
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
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type, t.deleted_at) k
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO work_task_count_changes
    SELECT t.organization_uid, k.kind, k.value, t.type, t.status, t.priority, coalesce(t.resolution::text, ''),
           CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
           -count(*)
    FROM old_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type, t.deleted_at) k
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSE
    INSERT INTO work_task_count_changes
    SELECT organization_uid, kind, value, type, status, priority, resolution, assign_to_type, sum(sign)
    FROM (
      SELECT t.organization_uid, k.kind, k.value, t.type::text, t.status::text, t.priority::text, coalesce(t.resolution::text, '') AS resolution,
             CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END AS assign_to_type,
             1 AS sign
      FROM new_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type, t.deleted_at) k
      UNION ALL
      SELECT t.organization_uid, k.kind, k.value, t.type::text, t.status::text, t.priority::text, coalesce(t.resolution::text, ''),
             CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
             -1
      FROM old_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type, t.deleted_at) k
    ) changes
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    HAVING sum(sign) <> 0;
  END IF;
  RETURN NULL;
END $$;

INSERT INTO work_task_count_changes
SELECT organization_uid, 'tool', tool_type, type, status, priority, coalesce(resolution::text, ''),
       CASE WHEN assignee_user_uid IS NOT NULL THEN 'user' WHEN assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END, count(*)
FROM work_tasks WHERE tool_type IS NOT NULL AND deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
