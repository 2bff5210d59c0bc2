-- What the dashboard counts, packed by days of UTC: the requests that were created on a day, and those that came to an end
-- on one. A packed day is as exact as the rows that it was made of: whoever changes one of these says so in
-- `dashboard_day_changes`, and until the day is packed again it is read from the rows, as are days that are not packed.
CREATE TABLE dashboard_days (
  organization_uid uuid NOT NULL REFERENCES organizations (uid) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('arrived', 'ended')),
  day date NOT NULL,
  -- Another one each time that the day is packed.
  version bigint GENERATED ALWAYS AS IDENTITY,
  -- That of the program that packed it; another program reads the rows.
  format integer NOT NULL,
  requests integer NOT NULL,
  facts bytea NOT NULL,
  packed_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_uid, kind, day)
);
ALTER TABLE dashboard_days ALTER COLUMN facts SET STORAGE EXTERNAL;

-- Writers only ever insert here, so they do not wait for each other. Whoever packs a day deletes what it has seen, in the
-- transaction that packs it.
CREATE TABLE dashboard_day_changes (
  organization_uid uuid NOT NULL,
  kind text NOT NULL,
  day date NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX dashboard_day_changes_day ON dashboard_day_changes (organization_uid, kind, day);

-- When the packed days were last compared with the rows.
CREATE TABLE dashboard_checks (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  checked_at timestamptz(3) NOT NULL
);

-- A day is packed two hours after its end at the earliest (see pack-days-sql.ts). Until an hour after a moment its day is
-- not packed, so that neither new requests nor decisions have to say anything: the conditions of the triggers are false.
CREATE FUNCTION is_past(moment timestamptz) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT moment IS NOT NULL AND moment < clock_timestamp() - interval '1 hour'
$$;

CREATE FUNCTION change_dashboard_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO dashboard_day_changes (organization_uid, kind, day)
    SELECT OLD.organization_uid, kind, (moment AT TIME ZONE 'UTC')::date
    FROM (VALUES ('arrived', OLD.created_at), ('ended', OLD.resolved_at)) changed (kind, moment) WHERE is_past(moment);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO dashboard_day_changes (organization_uid, kind, day)
    SELECT NEW.organization_uid, kind, (moment AT TIME ZONE 'UTC')::date
    FROM (VALUES ('arrived', NEW.created_at), ('ended', NEW.resolved_at)) changed (kind, moment)
    WHERE is_past(moment) AND (TG_OP = 'INSERT' OR moment IS DISTINCT FROM CASE kind WHEN 'arrived' THEN OLD.created_at ELSE OLD.resolved_at END);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER work_tasks_dashboard_insert AFTER INSERT ON work_tasks FOR EACH ROW
  WHEN (NEW.type = 'hil_approval' AND (is_past(NEW.created_at) OR is_past(NEW.resolved_at)))
  EXECUTE FUNCTION change_dashboard_days();
CREATE TRIGGER work_tasks_dashboard_delete AFTER DELETE ON work_tasks FOR EACH ROW
  WHEN (OLD.type = 'hil_approval' AND (is_past(OLD.created_at) OR is_past(OLD.resolved_at)))
  EXECUTE FUNCTION change_dashboard_days();
-- Of a request that waits only what it is counted by: to decide one of yesterday leaves yesterday's arrivals as they are.
CREATE TRIGGER work_tasks_dashboard_update AFTER UPDATE ON work_tasks FOR EACH ROW
  WHEN (NEW.type = 'hil_approval' AND (is_past(OLD.resolved_at) OR is_past(NEW.resolved_at) OR (
    (OLD.priority, OLD.tool_type, OLD.bundled_tools, OLD.deleted_at, OLD.archived_at, OLD.created_at)
      IS DISTINCT FROM (NEW.priority, NEW.tool_type, NEW.bundled_tools, NEW.deleted_at, NEW.archived_at, NEW.created_at)
    AND (is_past(OLD.created_at) OR is_past(NEW.created_at)))))
  EXECUTE FUNCTION change_dashboard_days();

-- As before, and with all that is counted of what waits.
DROP INDEX work_tasks_pending;
CREATE INDEX work_tasks_pending ON work_tasks (organization_uid, priority DESC, created_at DESC, uid)
  INCLUDE (due_at, assignee_user_uid, assignee_agent_uid, held_until, needs_info_since, frozen_since, overdue_at)
  WHERE type = 'hil_approval' AND resolution IS NULL AND deleted_at IS NULL;
