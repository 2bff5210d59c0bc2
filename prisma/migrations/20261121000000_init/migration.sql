CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE role AS ENUM ('viewer', 'reviewer', 'manager', 'admin');
CREATE TYPE work_task_type AS ENUM ('task', 'hil_approval');
-- Enums sort by declaration, so `ORDER BY status` and `ORDER BY priority` need no CASE.
CREATE TYPE work_task_status AS ENUM ('triage', 'backlog', 'todo', 'in_progress', 'blocked', 'in_review', 'done', 'canceled');
CREATE TYPE work_task_priority AS ENUM ('none', 'low', 'medium', 'high', 'urgent');
CREATE TYPE resolution AS ENUM ('approved', 'rejected');
CREATE TYPE actor_type AS ENUM ('user', 'agent', 'system');
CREATE TYPE message_direction AS ENUM ('inbound', 'outbound');

CREATE TABLE organizations (
  uid uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE users (
  uid uuid PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  name text NOT NULL,
  avatar_url text,
  password_hash text,
  default_organization_uid uuid REFERENCES organizations (uid) ON DELETE SET NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE memberships (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  user_uid uuid NOT NULL REFERENCES users (uid) ON DELETE CASCADE,
  role role NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, user_uid)
);
CREATE INDEX memberships_user ON memberships (user_uid);

CREATE TABLE agents (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  uid uuid NOT NULL,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid),
  UNIQUE (organization_uid, name)
);

-- A token belongs to a membership or to an agent of its organization, and goes with it.
CREATE TABLE api_tokens (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  uid uuid NOT NULL,
  user_uid uuid,
  agent_uid uuid,
  token_hash bytea NOT NULL UNIQUE,
  prefix text NOT NULL,
  last_four text NOT NULL,
  -- '*' stands for all that the holder may do.
  scopes text[] NOT NULL DEFAULT '{*}',
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, user_uid) REFERENCES memberships (organization_uid, user_uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, agent_uid) REFERENCES agents (organization_uid, uid) ON DELETE CASCADE,
  CHECK (num_nonnulls(user_uid, agent_uid) = 1)
);

CREATE TABLE sessions (
  uid uuid PRIMARY KEY,
  user_uid uuid NOT NULL REFERENCES users (uid) ON DELETE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_uid);

-- The store of rate-limiter-flexible; its shape is the library's.
CREATE TABLE rate_limits (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);

CREATE TABLE parties (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  uid uuid NOT NULL,
  name text NOT NULL,
  email text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid)
);
CREATE INDEX parties_name_trgm ON parties USING gin (name gin_trgm_ops);

CREATE TABLE invoices (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  uid uuid NOT NULL,
  invoice_number text NOT NULL,
  party_uid uuid NOT NULL,
  amount_due_cents bigint NOT NULL,
  currency char(3) NOT NULL,
  issued_on date NOT NULL,
  due_on date NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid),
  UNIQUE (organization_uid, invoice_number),
  FOREIGN KEY (organization_uid, party_uid) REFERENCES parties (organization_uid, uid)
);
CREATE INDEX invoices_party ON invoices (organization_uid, party_uid);
CREATE INDEX invoices_number_trgm ON invoices USING gin (invoice_number gin_trgm_ops);

CREATE TABLE messages (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  uid uuid NOT NULL,
  subject text NOT NULL,
  from_email text NOT NULL,
  to_email text NOT NULL,
  direction message_direction NOT NULL,
  body text NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, uid)
);
CREATE INDEX messages_trgm ON messages USING gin (subject gin_trgm_ops, from_email gin_trgm_ops);

-- JSON that came from an agent is kept as `json`, not `jsonb`: the keys stay in the order in which they were sent.
CREATE TABLE work_tasks (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  uid uuid NOT NULL,
  type work_task_type NOT NULL,
  title text NOT NULL,
  description text NOT NULL DEFAULT '',
  status work_task_status NOT NULL DEFAULT 'todo',
  priority work_task_priority NOT NULL DEFAULT 'medium',
  due_date date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  assignee_user_uid uuid REFERENCES users (uid),
  assignee_agent_uid uuid,
  origin_user_uid uuid REFERENCES users (uid),
  origin_agent_uid uuid,
  reasoning text,
  tool_args json,
  original_tool_args json,
  trigger json,
  metadata json,
  expires_at timestamptz(3),
  resolution resolution,
  resolution_note text,
  resolved_at timestamptz(3),
  resolved_by_user_uid uuid REFERENCES users (uid),
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, assignee_agent_uid) REFERENCES agents (organization_uid, uid),
  FOREIGN KEY (organization_uid, origin_agent_uid) REFERENCES agents (organization_uid, uid),
  CHECK (num_nonnulls(assignee_user_uid, assignee_agent_uid) <= 1),
  CHECK (num_nonnulls(origin_user_uid, origin_agent_uid) = 1),
  CHECK ((type = 'hil_approval') = (tool_args IS NOT NULL AND reasoning IS NOT NULL)),
  CHECK ((resolution IS NULL) = (resolved_at IS NULL)),
  CHECK (resolution IS NULL OR type = 'hil_approval')
);
-- The default order of the list, with what the list filters by, so that a page is found in the index alone.
CREATE INDEX work_tasks_due ON work_tasks (organization_uid, due_date, created_at DESC, uid)
  INCLUDE (type, status, priority, resolution);
CREATE INDEX work_tasks_due_desc ON work_tasks (organization_uid, due_date DESC NULLS LAST, created_at DESC, uid);
CREATE INDEX work_tasks_created ON work_tasks (organization_uid, created_at DESC, uid);
CREATE INDEX work_tasks_priority ON work_tasks (organization_uid, priority DESC, created_at DESC, uid);
CREATE INDEX work_tasks_status ON work_tasks (organization_uid, status, priority, due_date);
CREATE INDEX work_tasks_assignee_user ON work_tasks (organization_uid, assignee_user_uid) WHERE assignee_user_uid IS NOT NULL;
CREATE INDEX work_tasks_assignee_agent ON work_tasks (organization_uid, assignee_agent_uid) WHERE assignee_agent_uid IS NOT NULL;
CREATE INDEX work_tasks_origin_agent ON work_tasks (organization_uid, origin_agent_uid) WHERE origin_agent_uid IS NOT NULL;
CREATE INDEX work_tasks_pending ON work_tasks (organization_uid, priority DESC, created_at DESC, uid)
  WHERE type = 'hil_approval' AND resolution IS NULL;
CREATE INDEX work_tasks_text_trgm ON work_tasks
  USING gin (title gin_trgm_ops, description gin_trgm_ops, reasoning gin_trgm_ops);

CREATE TABLE work_task_entities (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  task_uid uuid NOT NULL,
  position integer NOT NULL,
  invoice_uid uuid,
  party_uid uuid,
  message_uid uuid,
  PRIMARY KEY (organization_uid, uid),
  FOREIGN KEY (organization_uid, task_uid) REFERENCES work_tasks (organization_uid, uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, invoice_uid) REFERENCES invoices (organization_uid, uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, party_uid) REFERENCES parties (organization_uid, uid) ON DELETE CASCADE,
  FOREIGN KEY (organization_uid, message_uid) REFERENCES messages (organization_uid, uid) ON DELETE CASCADE,
  CHECK (num_nonnulls(invoice_uid, party_uid, message_uid) = 1)
);
CREATE INDEX work_task_entities_task ON work_task_entities (organization_uid, task_uid, position);
CREATE INDEX work_task_entities_invoice ON work_task_entities (organization_uid, invoice_uid) WHERE invoice_uid IS NOT NULL;
CREATE INDEX work_task_entities_party ON work_task_entities (organization_uid, party_uid) WHERE party_uid IS NOT NULL;
CREATE INDEX work_task_entities_message ON work_task_entities (organization_uid, message_uid) WHERE message_uid IS NOT NULL;

-- No foreign key to the task: the story of a deleted task stays. The actor's name is the one of that day.
CREATE TABLE change_log (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  task_uid uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT now(),
  by_type actor_type NOT NULL,
  by_uid uuid,
  by_name text NOT NULL,
  action text NOT NULL,
  details json,
  PRIMARY KEY (organization_uid, uid)
);
CREATE INDEX change_log_task ON change_log (organization_uid, task_uid, seq);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the change log is append only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER change_log_append_only BEFORE UPDATE OR DELETE ON change_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_log_no_truncate BEFORE TRUNCATE ON change_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE change_log ENABLE ALWAYS TRIGGER change_log_append_only;
ALTER TABLE change_log ENABLE ALWAYS TRIGGER change_log_no_truncate;

CREATE TABLE idempotency_records (
  organization_uid uuid NOT NULL,
  agent_uid uuid NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  response json NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, agent_uid, key),
  FOREIGN KEY (organization_uid, agent_uid) REFERENCES agents (organization_uid, uid) ON DELETE CASCADE
);
CREATE INDEX idempotency_records_created ON idempotency_records (created_at);

-- Exact totals without counting. `work_task_counts` holds how many tasks share one combination of filterable values;
-- `work_task_count_changes` holds what came since. Writers only ever insert there, so they neither wait for
-- each other nor deadlock; fold_work_task_counts() moves the changes over. A total is the sum over both in one snapshot.
-- A task counts once under kind 'all', and once under each of 'due', 'assignee' and 'agent' for which it has a value.
CREATE TABLE work_task_counts (
  organization_uid uuid NOT NULL,
  kind text NOT NULL,
  value text COLLATE "C" NOT NULL,
  type text NOT NULL,
  status text NOT NULL,
  priority text NOT NULL,
  resolution text NOT NULL,
  assign_to_type text NOT NULL,
  n bigint NOT NULL,
  PRIMARY KEY (organization_uid, kind, value, type, status, priority, resolution, assign_to_type)
) WITH (fillfactor = 70);

CREATE TABLE work_task_count_changes (
  organization_uid uuid NOT NULL,
  kind text NOT NULL,
  value text COLLATE "C" NOT NULL,
  type text NOT NULL,
  status text NOT NULL,
  priority text NOT NULL,
  resolution text NOT NULL,
  assign_to_type text NOT NULL,
  n bigint NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX work_task_count_changes_cell ON work_task_count_changes (organization_uid, kind, value);

CREATE FUNCTION count_work_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO work_task_count_changes
    SELECT t.organization_uid, k.kind, k.value, t.type, t.status, t.priority, coalesce(t.resolution::text, ''),
           CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
           count(*)
    FROM new_rows t CROSS JOIN LATERAL (VALUES
      ('all', ''), ('due', to_char(t.due_date, 'YYYY-MM-DD')), ('agent', t.origin_agent_uid::text),
      ('assignee', coalesce(t.assignee_user_uid, t.assignee_agent_uid)::text)) k (kind, value)
    WHERE k.value IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO work_task_count_changes
    SELECT t.organization_uid, k.kind, k.value, t.type, t.status, t.priority, coalesce(t.resolution::text, ''),
           CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
           -count(*)
    FROM old_rows t CROSS JOIN LATERAL (VALUES
      ('all', ''), ('due', to_char(t.due_date, 'YYYY-MM-DD')), ('agent', t.origin_agent_uid::text),
      ('assignee', coalesce(t.assignee_user_uid, t.assignee_agent_uid)::text)) k (kind, value)
    WHERE k.value IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSE
    INSERT INTO work_task_count_changes
    SELECT t.organization_uid, k.kind, k.value, t.type, t.status, t.priority, coalesce(t.resolution::text, ''),
           CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END,
           sum(t.sign)
    FROM (SELECT *, 1 AS sign FROM new_rows UNION ALL SELECT *, -1 AS sign FROM old_rows) t
    CROSS JOIN LATERAL (VALUES
      ('all', ''), ('due', to_char(t.due_date, 'YYYY-MM-DD')), ('agent', t.origin_agent_uid::text),
      ('assignee', coalesce(t.assignee_user_uid, t.assignee_agent_uid)::text)) k (kind, value)
    WHERE k.value IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    HAVING sum(t.sign) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER work_tasks_count_insert AFTER INSERT ON work_tasks
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_work_tasks();
CREATE TRIGGER work_tasks_count_update AFTER UPDATE ON work_tasks
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_work_tasks();
CREATE TRIGGER work_tasks_count_delete AFTER DELETE ON work_tasks
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_work_tasks();

-- One process folds at a time; the others find the lock taken and go on.
CREATE FUNCTION fold_work_task_counts() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  folded bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('fold_work_task_counts')) THEN RETURN 0; END IF;
  WITH gone AS (
    DELETE FROM work_task_count_changes
    RETURNING organization_uid, kind, value, type, status, priority, resolution, assign_to_type, n
  ), kept AS (
    INSERT INTO work_task_counts AS c
    SELECT organization_uid, kind, value, type, status, priority, resolution, assign_to_type, sum(n)
    FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    ON CONFLICT (organization_uid, kind, value, type, status, priority, resolution, assign_to_type)
      DO UPDATE SET n = c.n + excluded.n
    RETURNING 1
  )
  SELECT count(*) INTO folded FROM gone;
  -- Empty cells are harmless; a sweep now and then keeps past due dates from piling up.
  IF folded > 0 AND random() < 0.01 THEN DELETE FROM work_task_counts WHERE n = 0; END IF;
  RETURN folded;
END $$;

-- Whoever remembers a credential forgets it when this is heard.
CREATE FUNCTION credentials_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY credentials;
  RETURN NULL;
END $$;
CREATE TRIGGER api_tokens_credentials AFTER UPDATE OF revoked_at, expires_at, scopes OR DELETE ON api_tokens
  FOR EACH STATEMENT EXECUTE FUNCTION credentials_changed();
CREATE TRIGGER sessions_credentials AFTER UPDATE OR DELETE ON sessions
  FOR EACH STATEMENT EXECUTE FUNCTION credentials_changed();
CREATE TRIGGER memberships_credentials AFTER INSERT OR UPDATE OR DELETE ON memberships
  FOR EACH STATEMENT EXECUTE FUNCTION credentials_changed();
CREATE TRIGGER users_credentials AFTER UPDATE OR DELETE ON users
  FOR EACH STATEMENT EXECUTE FUNCTION credentials_changed();
CREATE TRIGGER agents_credentials AFTER UPDATE OR DELETE ON agents
  FOR EACH STATEMENT EXECUTE FUNCTION credentials_changed();

CREATE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM sessions WHERE user_uid = NEW.uid;
  RETURN NULL;
END $$;
CREATE TRIGGER users_password_ends_sessions AFTER UPDATE OF password_hash ON users
  FOR EACH ROW WHEN (OLD.password_hash IS DISTINCT FROM NEW.password_hash) EXECUTE FUNCTION end_sessions();
