-- What it takes to send deliveries again and again: how often it was tried, and when it is to be tried next. Whoever
-- takes a delivery to send it moves that time on, so that nobody else sends it meanwhile, and somebody does if the
-- process dies.
ALTER TABLE webhook_deliveries
  ADD COLUMN attempts_made integer NOT NULL DEFAULT 0,
  ADD COLUMN next_attempt_at timestamptz(3) NOT NULL DEFAULT now();
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (organization_uid, endpoint_uid, next_attempt_at) WHERE state = 'pending';
CREATE INDEX webhook_attempts_at ON webhook_attempts (at);

-- Writes what happened to a task for each endpoint that asked for it, and one job that sends it. It is called by the
-- statement that writes the log entry: where there are no endpoints it costs one look at an index, and nowhere another
-- statement. The body is the same at each attempt, so it holds the state of that moment, without titles and texts;
-- `row_to_json` writes without spaces, and takes over JSON columns as they are. The calls of a bundle are told with their
-- arguments, and not before all are decided. v1-tasks has no approvals, and no canceled tasks but those that have just
-- become so.
CREATE FUNCTION tell_webhooks(of_organization uuid, of_task uuid, new_version integer, moment text, event text,
                              company_event text, actions text[], said json) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM webhook_endpoints e WHERE e.organization_uid = of_organization AND e.disabled_at IS NULL) THEN
    RETURN;
  END IF;
  INSERT INTO webhook_deliveries (organization_uid, uid, endpoint_uid, task_uid, event_type, body)
  SELECT e.organization_uid, gen_random_uuid(), e.uid, t.uid,
         CASE e.dialect WHEN 'standard' THEN event ELSE company_event END,
         CASE e.dialect
           WHEN 'standard' THEN (SELECT row_to_json(j) FROM (SELECT event AS type, moment AS timestamp,
             CASE WHEN t.type = 'task' THEN row_to_json(state)
                  WHEN NOT e.include_arguments THEN (SELECT row_to_json(j) FROM (SELECT state.*, approval.*) j)
                  WHEN bundle.calls IS NULL THEN (SELECT row_to_json(j) FROM (SELECT state.*, approval.*, t.tool_args) j)
                  ELSE (SELECT row_to_json(j) FROM (SELECT state.*, approval.*, t.tool_args, bundle.calls AS actions) j)
             END AS data) j)
           ELSE (SELECT row_to_json(j) FROM (SELECT company_event AS event_type, t.uid AS task_id,
             t.organization_uid AS company_id, new_version AS version, moment AS occurred_at,
             said ->> 'uid' AS comment_id) j) END::text
  FROM webhook_endpoints e
  JOIN work_tasks t ON t.organization_uid = e.organization_uid AND t.uid = of_task
  CROSS JOIN LATERAL (SELECT t.uid, t.organization_uid, 'T-' || t.number AS identifier, t.type, new_version AS version,
    actions AS changes, t.status AS exact_status, t.priority AS exact_priority,
    coalesce(t.assignee_user_uid, t.assignee_agent_uid) AS assign_to_uid, 'deleted' = ANY (actions) AS is_deleted,
    said AS comment) state
  CROSS JOIN LATERAL (SELECT t.origin_agent_uid AS agent_uid, coalesce(t.resolution::text, 'pending') AS resolution,
    to_char(t.resolved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS resolved_at,
    t.resolved_by_user_uid AS resolved_by_uid, t.needs_info_since IS NOT NULL AS needs_info, t.execution_outcome) approval
  CROSS JOIN LATERAL (SELECT array_agg(row_to_json(j) ORDER BY j.position) AS calls FROM (
    SELECT a.uid, a.position, a.resolution, a.tool_args FROM approval_actions a
    WHERE e.include_arguments AND t.resolution IS NOT NULL
      AND a.organization_uid = of_organization AND a.task_uid = of_task) j) bundle
  WHERE e.organization_uid = of_organization AND e.disabled_at IS NULL
    AND CASE e.dialect WHEN 'standard' THEN event ELSE company_event END = ANY (e.event_types)
    AND (e.agent_uid IS NULL OR (t.type = 'hil_approval' AND t.origin_agent_uid = e.agent_uid))
    AND (e.dialect = 'standard' OR (t.type = 'task' AND (t.status <> 'canceled' OR 'status_changed' = ANY (actions))))
  -- Against being deleted meanwhile: nobody's decision shall fail by it.
  FOR KEY SHARE OF e;
  IF FOUND THEN
    PERFORM graphile_worker.add_job('send_webhooks');
  END IF;
END $$;
