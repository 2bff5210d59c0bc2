-- How an organization counts its time and its money, and how long it keeps what is decided in sight. Hours are local to
-- its zone; weekdays are those of ISO 8601, Monday is 1. Service levels say within how many minutes which share of the
-- requests of a priority is to be decided.
ALTER TABLE organizations
  ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC',
  ADD COLUMN working_hours json NOT NULL DEFAULT '[{"weekday":1,"from":"09:00","to":"17:00"},{"weekday":2,"from":"09:00","to":"17:00"},{"weekday":3,"from":"09:00","to":"17:00"},{"weekday":4,"from":"09:00","to":"17:00"},{"weekday":5,"from":"09:00","to":"17:00"}]',
  ADD COLUMN holidays date[] NOT NULL DEFAULT '{}',
  ADD COLUMN minute_price numeric(10, 4) CHECK (minute_price >= 0),
  ADD COLUMN price_currency text NOT NULL DEFAULT 'EUR' CHECK (price_currency ~ '^[A-Z]{3}$'),
  ADD COLUMN service_levels json NOT NULL DEFAULT '{"urgent":{"minutes":15,"target":0.95},"high":{"minutes":60,"target":0.95},"medium":{"minutes":480,"target":0.9},"low":{"minutes":1440,"target":0.9},"none":{"minutes":1440,"target":0.9}}',
  ADD COLUMN retention_months integer CHECK (retention_months BETWEEN 1 AND 120);

-- Out of lists and counts since then; still to be read by uid, and exported.
ALTER TABLE work_tasks ADD COLUMN archived_at timestamptz(3),
  -- How long whoever decided had the request in front of them, as their browser said; null where nobody did.
  ADD COLUMN review_ms integer CHECK (review_ms BETWEEN 0 AND 86400000),
  ADD CHECK (archived_at IS NULL OR CASE type WHEN 'task' THEN status IN ('done', 'canceled') ELSE resolution IS NOT NULL END);

-- What was changed in the settings. No foreign keys: the story of what is gone stays, with the names of that day.
CREATE TABLE organization_log (
  organization_uid uuid NOT NULL,
  uid uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz(3) NOT NULL DEFAULT now(),
  by_type actor_type NOT NULL,
  by_uid uuid,
  by_name text NOT NULL,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_uid uuid,
  subject_name text NOT NULL,
  before json,
  after json,
  PRIMARY KEY (organization_uid, uid)
);
CREATE INDEX organization_log_newest ON organization_log (organization_uid, seq DESC);

CREATE TRIGGER organization_log_append_only BEFORE UPDATE OR DELETE ON organization_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER organization_log_no_truncate BEFORE TRUNCATE ON organization_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE organization_log ENABLE ALWAYS TRIGGER organization_log_append_only;
ALTER TABLE organization_log ENABLE ALWAYS TRIGGER organization_log_no_truncate;
