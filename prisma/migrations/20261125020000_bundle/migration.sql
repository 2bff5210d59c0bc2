-- Several calls in one request. The tools that they name stand in the request's row, so that filters need no other; a
-- request that carries a single call has null there. The summary of totals does not know them: bundles are few, and are
-- counted by this index where somebody asks for a tool.
ALTER TABLE work_tasks ADD COLUMN bundled_tools text[];
CREATE INDEX work_tasks_bundles ON work_tasks (organization_uid) WHERE bundled_tools IS NOT NULL AND deleted_at IS NULL;
ALTER TABLE approval_actions ADD COLUMN title text;

-- As `tool_type` has the one of a single call.
CREATE FUNCTION tools_of(calls json[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT tool), '{}')
  FROM (SELECT left(call ->> 'tool_type', 200) AS tool FROM unnest(calls) call) named WHERE tool IS NOT NULL
$$;
