-- What the two other task contracts carry, on the one work task.

CREATE TYPE channel_type AS ENUM ('public', 'private');
CREATE TYPE channel_message_kind AS ENUM ('task_created', 'task_added', 'task_status_changed', 'task_completed', 'summary');

-- Names by which people and agents are mentioned; unique over both in one organization. Made when somebody joins.
CREATE TABLE handles (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  handle text NOT NULL CHECK (handle ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  user_uid uuid,
  agent_uid uuid,
  PRIMARY KEY (organization_uid, handle),
  UNIQUE (organization_uid, user_uid),
  UNIQUE (organization_uid, agent_uid),
  FOREIGN KEY (organization_uid, user_uid) REFERENCES memberships (organization_uid, user_uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, agent_uid) REFERENCES agents (organization_uid, uid) ON DELETE CASCADE,
  CHECK (num_nonnulls(user_uid, agent_uid) = 1)
);

CREATE FUNCTION add_handle(organization uuid, wanted text, a_user uuid, an_agent uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  base text := left(trim(BOTH '._-' FROM regexp_replace(lower(wanted), '[^a-z0-9._-]+', '-', 'g')), 56);
  tries integer := 1;
BEGIN
  IF base = '' THEN base := CASE WHEN an_agent IS NULL THEN 'member' ELSE 'agent' END; END IF;
  LOOP
    INSERT INTO handles (organization_uid, handle, user_uid, agent_uid)
    VALUES (organization, CASE WHEN tries = 1 THEN base ELSE base || '-' || tries END, a_user, an_agent)
    ON CONFLICT (organization_uid, handle) DO NOTHING;
    EXIT WHEN FOUND;
    tries := tries + 1;
  END LOOP;
END $$;

CREATE FUNCTION membership_handle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_handle(NEW.organization_uid, split_part(u.email, '@', 1), NEW.user_uid, NULL) FROM users u WHERE u.uid = NEW.user_uid;
  RETURN NULL;
END $$;
CREATE TRIGGER memberships_handle AFTER INSERT ON memberships FOR EACH ROW EXECUTE FUNCTION membership_handle();

CREATE FUNCTION agent_handle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_handle(NEW.organization_uid, NEW.name, NULL, NEW.uid);
  RETURN NULL;
END $$;
CREATE TRIGGER agents_handle AFTER INSERT ON agents FOR EACH ROW EXECUTE FUNCTION agent_handle();

SELECT add_handle(m.organization_uid, split_part(u.email, '@', 1), m.user_uid, NULL)
FROM memberships m JOIN users u ON u.uid = m.user_uid ORDER BY m.created_at, m.user_uid;
SELECT add_handle(a.organization_uid, a.name, NULL, a.uid) FROM agents a ORDER BY a.created_at, a.uid;

ALTER TABLE agents ADD COLUMN owner_user_uid uuid REFERENCES users (uid) ON DELETE SET NULL;
CREATE INDEX agents_owner ON agents (organization_uid, owner_user_uid) WHERE owner_user_uid IS NOT NULL;

CREATE TABLE channels (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  uid uuid NOT NULL,
  name text NOT NULL,
  purpose text,
  type channel_type NOT NULL DEFAULT 'public',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid)
);
CREATE UNIQUE INDEX channels_name ON channels (organization_uid, lower(name));

CREATE TABLE channel_members (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  channel_uid uuid NOT NULL,
  user_uid uuid,
  agent_uid uuid,
  joined_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid),
  UNIQUE (organization_uid, channel_uid, user_uid),
  UNIQUE (organization_uid, channel_uid, agent_uid),
  FOREIGN KEY (organization_uid, channel_uid) REFERENCES channels (organization_uid, uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, user_uid) REFERENCES memberships (organization_uid, user_uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, agent_uid) REFERENCES agents (organization_uid, uid) ON DELETE CASCADE,
  CHECK (num_nonnulls(user_uid, agent_uid) = 1)
);
CREATE INDEX channel_members_user ON channel_members (organization_uid, user_uid) WHERE user_uid IS NOT NULL;
CREATE INDEX channel_members_agent ON channel_members (organization_uid, agent_uid) WHERE agent_uid IS NOT NULL;

-- `due_at` is the exact moment; `due_date` its day in UTC. Where only a day was given, the moment is that day's last second.
ALTER TABLE work_tasks
  ADD COLUMN number integer,
  ADD COLUMN due_at timestamptz(3),
  ADD COLUMN started_at timestamptz(3),
  ADD COLUMN completed_at timestamptz(3),
  ADD COLUMN canceled_at timestamptz(3),
  ADD COLUMN deleted_at timestamptz(3),
  ADD COLUMN blocked_reason text,
  ADD COLUMN parent_uid uuid CHECK (parent_uid <> uid),
  ADD COLUMN channel_uid uuid,
  ADD COLUMN co_assignee_user_uids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN tags text[] NOT NULL DEFAULT '{}',
  ADD COLUMN external_type text,
  ADD COLUMN call_id text,
  ADD COLUMN fax_id text,
  ADD COLUMN assistant_id text,
  ADD COLUMN session_id text,
  ADD COLUMN patient_id text,
  ADD COLUMN external_message_ids json NOT NULL DEFAULT '{}';

ALTER TABLE work_tasks DISABLE TRIGGER work_tasks_count_update;
UPDATE work_tasks t SET
  number = n.number,
  due_at = (t.due_date + time '23:59:59') AT TIME ZONE 'UTC',
  started_at = CASE WHEN t.status = 'in_progress' THEN t.updated_at END,
  completed_at = CASE WHEN t.status = 'done' AND t.type = 'task' THEN t.updated_at WHEN t.resolution = 'approved' THEN t.resolved_at END,
  canceled_at = CASE WHEN t.status = 'canceled' AND t.type = 'task' THEN t.updated_at WHEN t.resolution = 'rejected' THEN t.resolved_at END
FROM (SELECT organization_uid, uid, row_number() OVER (PARTITION BY organization_uid ORDER BY created_at, uid) AS number FROM work_tasks) n
WHERE n.organization_uid = t.organization_uid AND n.uid = t.uid;
ALTER TABLE work_tasks ENABLE TRIGGER work_tasks_count_update;

ALTER TABLE work_tasks
  ALTER COLUMN number SET NOT NULL,
  ADD CONSTRAINT work_tasks_number UNIQUE (organization_uid, number),
  ADD FOREIGN KEY (organization_uid, parent_uid) REFERENCES work_tasks (organization_uid, uid) ON DELETE SET NULL (parent_uid),
  ADD FOREIGN KEY (organization_uid, channel_uid) REFERENCES channels (organization_uid, uid) ON DELETE SET NULL (channel_uid),
  ADD CHECK ((due_date IS NULL) = (due_at IS NULL)),
  ADD CHECK (due_date = (due_at AT TIME ZONE 'UTC')::date),
  ADD CHECK (type = 'task' OR deleted_at IS NULL),
  ADD CHECK (co_assignee_user_uids = '{}' OR (assignee_user_uid IS NOT NULL AND NOT assignee_user_uid = ANY (co_assignee_user_uids)));

-- The row that gives the next number is locked until the task that took it is saved, or not: no number is ever skipped.
-- `month` and `in_month` count what a plan's monthly allowance covers.
CREATE TABLE work_task_numbers (
  organization_uid uuid PRIMARY KEY REFERENCES organizations (uid) ON DELETE CASCADE,
  last integer NOT NULL,
  month date NOT NULL DEFAULT '0001-01-01',
  in_month integer NOT NULL DEFAULT 0
) WITH (fillfactor = 50);
INSERT INTO work_task_numbers (organization_uid, last) SELECT organization_uid, max(number) FROM work_tasks GROUP BY 1;

CREATE FUNCTION number_work_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO work_task_numbers AS n (organization_uid, last) VALUES (NEW.organization_uid, 1)
  ON CONFLICT (organization_uid) DO UPDATE SET last = n.last + 1
  RETURNING last INTO NEW.number;
  RETURN NEW;
END $$;
CREATE TRIGGER work_tasks_number BEFORE INSERT ON work_tasks
  FOR EACH ROW WHEN (NEW.number IS NULL) EXECUTE FUNCTION number_work_task();

-- Deleted tasks (`deleted_at`) are in no list, so they are in no index of the lists either.
DROP INDEX work_tasks_due;
DROP INDEX work_tasks_due_desc;
DROP INDEX work_tasks_created;
DROP INDEX work_tasks_priority;
DROP INDEX work_tasks_status;
DROP INDEX work_tasks_pending;
CREATE INDEX work_tasks_due ON work_tasks (organization_uid, due_date, created_at DESC, uid)
  INCLUDE (type, status, priority, resolution) WHERE deleted_at IS NULL;
CREATE INDEX work_tasks_due_desc ON work_tasks (organization_uid, due_date DESC NULLS LAST, created_at DESC, uid) WHERE deleted_at IS NULL;
CREATE INDEX work_tasks_created ON work_tasks (organization_uid, created_at DESC, uid) WHERE deleted_at IS NULL;
CREATE INDEX work_tasks_priority ON work_tasks (organization_uid, priority DESC, created_at DESC, uid) WHERE deleted_at IS NULL;
CREATE INDEX work_tasks_status ON work_tasks (organization_uid, status, priority, due_date) WHERE deleted_at IS NULL;
CREATE INDEX work_tasks_pending ON work_tasks (organization_uid, priority DESC, created_at DESC, uid)
  WHERE type = 'hil_approval' AND resolution IS NULL;
CREATE INDEX work_tasks_deadline ON work_tasks (organization_uid, due_at, created_at, uid)
  WHERE type = 'task' AND status <> 'canceled' AND deleted_at IS NULL;
CREATE INDEX work_tasks_co_assignees ON work_tasks USING gin (co_assignee_user_uids) WHERE co_assignee_user_uids <> '{}';
CREATE INDEX work_tasks_origin_user ON work_tasks (organization_uid, origin_user_uid) WHERE origin_user_uid IS NOT NULL;
CREATE INDEX work_tasks_parent ON work_tasks (organization_uid, parent_uid) WHERE parent_uid IS NOT NULL;
CREATE INDEX work_tasks_channel ON work_tasks (organization_uid, channel_uid) WHERE channel_uid IS NOT NULL;
CREATE INDEX work_tasks_patient ON work_tasks (organization_uid, patient_id) WHERE patient_id IS NOT NULL;

-- A feed's cursor is a transaction and a place in it, since numbers become visible out of order.
ALTER TABLE change_log ADD COLUMN txid xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE TABLE channel_messages (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  channel_uid uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT now(),
  kind channel_message_kind NOT NULL,
  by_type actor_type NOT NULL,
  by_uid uuid,
  by_name text NOT NULL,
  task_uid uuid,
  details json,
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, channel_uid) REFERENCES channels (organization_uid, uid) ON DELETE CASCADE
);
CREATE INDEX channel_messages_channel ON channel_messages (organization_uid, channel_uid, uid DESC);

CREATE TABLE comments (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  task_uid uuid NOT NULL,
  author_user_uid uuid REFERENCES users (uid),
  author_agent_uid uuid,
  body text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, task_uid) REFERENCES work_tasks (organization_uid, uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, author_agent_uid) REFERENCES agents (organization_uid, uid),
  CHECK (num_nonnulls(author_user_uid, author_agent_uid) = 1)
);
CREATE INDEX comments_task ON comments (organization_uid, task_uid, uid);
CREATE INDEX comments_author_user ON comments (organization_uid, author_user_uid, task_uid) WHERE author_user_uid IS NOT NULL;
CREATE INDEX comments_author_agent ON comments (organization_uid, author_agent_uid, task_uid) WHERE author_agent_uid IS NOT NULL;

-- `task_uid` repeats the comment's, so that the tasks in which somebody is mentioned are found in one index.
CREATE TABLE comment_mentions (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  comment_uid uuid NOT NULL,
  task_uid uuid NOT NULL,
  position integer NOT NULL,
  user_uid uuid,
  agent_uid uuid,
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, comment_uid) REFERENCES comments (organization_uid, uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, user_uid) REFERENCES memberships (organization_uid, user_uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, agent_uid) REFERENCES agents (organization_uid, uid) ON DELETE CASCADE,
  CHECK (num_nonnulls(user_uid, agent_uid) = 1)
);
CREATE INDEX comment_mentions_comment ON comment_mentions (organization_uid, comment_uid, position);
CREATE INDEX comment_mentions_user ON comment_mentions (organization_uid, user_uid, task_uid) WHERE user_uid IS NOT NULL;
CREATE INDEX comment_mentions_agent ON comment_mentions (organization_uid, agent_uid, task_uid) WHERE agent_uid IS NOT NULL;

-- As before, but a deleted task counts nowhere, and one with several assignees counts under each of them.
CREATE FUNCTION work_task_cells(due date, agent uuid, assignee uuid, co_assignees uuid[], deleted timestamptz)
RETURNS TABLE (kind text, value text) LANGUAGE sql STABLE AS $$
  SELECT k.kind, k.value FROM (VALUES
    ('all', ''), ('due', to_char(due, 'YYYY-MM-DD')), ('agent', agent::text), ('assignee', assignee::text)) k (kind, value)
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
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.deleted_at) k
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO work_task_count_changes
    SELECT t.organization_uid, k.kind, k.value, t.type, t.status, t.priority, coalesce(t.resolution::text, ''),
           CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
           -count(*)
    FROM old_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.deleted_at) k
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSE
    INSERT INTO work_task_count_changes
    SELECT organization_uid, kind, value, type, status, priority, resolution, assign_to_type, sum(sign)
    FROM (
      SELECT t.organization_uid, k.kind, k.value, t.type::text, t.status::text, t.priority::text, coalesce(t.resolution::text, '') AS resolution,
             CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END AS assign_to_type,
             1 AS sign
      FROM new_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.deleted_at) k
      UNION ALL
      SELECT t.organization_uid, k.kind, k.value, t.type::text, t.status::text, t.priority::text, coalesce(t.resolution::text, ''),
             CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
             -1
      FROM old_rows t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.deleted_at) k
    ) changes
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    HAVING sum(sign) <> 0;
  END IF;
  RETURN NULL;
END $$;
