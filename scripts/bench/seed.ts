import pg from "pg";

export type Seeded = { organizationUid: string; userUid: string; agentUid: string; pending: string[] };

const OTHER_ORGANIZATIONS = 9;
const PEOPLE = 20;
const AGENTS = 8;

/** Ids that tell their organization and number: enough for a benchmark, and quick to make in SQL. */
const UID = (kind: string, organization: string, i: string) =>
  `(lpad(to_hex(${kind}), 8, '0') || '-' || lpad(to_hex(${organization}), 4, '0') || '-7000-8000-' || lpad(to_hex(${i}), 12, '0'))::uuid`;

/** What the first organization has of the tasks; the rest is spread over nine others. */
export type Share = "half" | "all";

/** Over so many days requests have ended. Of a million tasks, 300,000 were decided within 90 days where all are of one organization. */
const ENDED_WITHIN_DAYS = { half: 90, all: 174 } as const satisfies Record<Share, number>;

/** 8 in 10 tasks are approvals, a quarter of those pending. */
export async function seedTasks(url: string, tasks: number, share: Share = "half"): Promise<Seeded> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await fill(client, tasks, share);
    return await firstOrganization(client);
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, tasks: number, share: Share): Promise<void> {
  await client.query(`
    INSERT INTO organizations (uid, slug, name)
      SELECT ${UID("1", "o", "0")}, 'org-' || o, 'Organization ' || o FROM generate_series(0, ${OTHER_ORGANIZATIONS}) o;
    INSERT INTO users (uid, email, name, default_organization_uid)
      SELECT ${UID("2", "o", "p")}, 'p' || p || '.o' || o || '@bench.example', 'Person ' || p, ${UID("1", "o", "0")}
      FROM generate_series(0, ${OTHER_ORGANIZATIONS}) o, generate_series(0, ${PEOPLE - 1}) p;
    INSERT INTO memberships (organization_uid, user_uid, role)
      SELECT ${UID("1", "o", "0")}, ${UID("2", "o", "p")}, 'manager'
      FROM generate_series(0, ${OTHER_ORGANIZATIONS}) o, generate_series(0, ${PEOPLE - 1}) p;
    INSERT INTO agents (organization_uid, uid, name)
      SELECT ${UID("1", "o", "0")}, ${UID("3", "o", "a")}, 'Agent ' || a
      FROM generate_series(0, ${OTHER_ORGANIZATIONS}) o, generate_series(0, ${AGENTS - 1}) a;`);
  // Days that were never packed need no word of what came to them.
  await client.query("ALTER TABLE work_tasks DISABLE TRIGGER work_tasks_dashboard_insert");
  await client.query(tasksOf(share), [tasks]);
  await client.query("ALTER TABLE work_tasks ENABLE TRIGGER work_tasks_dashboard_insert");
  await client.query(NUMBERS);
  await client.query(LOG);
  await client.query("SELECT fold_work_task_counts()");
  await client.query("VACUUM ANALYZE");
}

async function firstOrganization(client: pg.Client): Promise<Seeded> {
  const { rows } = await client.query<{ uid: string }>(
    `SELECT uid FROM work_tasks WHERE organization_uid = ${UID("1", "0", "0")}
       AND type = 'hil_approval' AND resolution IS NULL ORDER BY uid LIMIT 20000`,
  );
  const { rows: who } = await client.query<{ o: string; u: string; a: string }>(
    `SELECT ${UID("1", "0", "0")} AS o, ${UID("2", "0", "0")} AS u, ${UID("3", "0", "0")} AS a`,
  );
  const [{ o: organizationUid, u: userUid, a: agentUid } = { o: "", u: "", a: "" }] = who;
  return { organizationUid, userUid, agentUid, pending: rows.map(({ uid }) => uid) };
}

/** Of every hundred requests that ended 85 were approved, 12 rejected, 2 expired and 1 withdrawn, some like others. */
const ENDINGS = `
  (ARRAY['approved','rejected','expired','withdrawn']::resolution[])[CASE WHEN k < 85 THEN 1 WHEN k < 97 THEN 2 WHEN k < 99 THEN 3 ELSE 4 END]`;

const tasksOf = (share: Share) => `
  INSERT INTO work_tasks (organization_uid, uid, type, title, description, status, priority, due_date, due_at, number, created_at, updated_at,
    assignee_user_uid, origin_user_uid, origin_agent_uid, reasoning, tool_args, original_tool_args, trigger, resolution, resolved_at,
    resolved_by_user_uid, resolution_note, review_ms, outcome_due_at, execution_outcome, executed_at)
  SELECT ${UID("1", "o", "0")}, ${UID("9", "o", "i")},
    CASE WHEN is_approval THEN 'hil_approval' ELSE 'task' END::work_task_type,
    'Send reminder number ' || i || ' to customer ' || (i % 997), 'About case ' || i,
    (ARRAY['todo','todo','todo','todo','todo','in_progress','in_progress','in_review','done','done'])[1 + (i / 7) % 10]::work_task_status,
    (ARRAY['urgent','urgent','high','high','high','high','high','medium','medium','medium','medium','medium','medium','medium',
           'medium','medium','low','low','low','low'])[1 + (i / 3) % 20]::work_task_priority,
    CASE WHEN i % 8 <> 0 THEN date '2026-01-01' + ((i * 7919) % 700)::int END,
    CASE WHEN i % 8 <> 0 THEN ((date '2026-01-01' + ((i * 7919) % 700)::int) + time '23:59:59') AT TIME ZONE 'UTC' END, i,
    coalesce(ended_at, now()) - make_interval(secs => CASE WHEN is_ended THEN 5 + (i * 104729) % 28800 ELSE i END), now() - make_interval(secs => i),
    CASE WHEN i % 3 <> 0 THEN ${UID("2", "o", "(i % 20)")} END,
    CASE WHEN NOT is_approval THEN ${UID("2", "o", "(i % 20)")} END, CASE WHEN is_approval THEN ${UID("3", "o", "(i % 8)")} END,
    CASE WHEN is_approval THEN 'Invoice **' || i || '** is overdue by ' || (i % 60) || ' days and the first reminder was not answered.' END,
    CASE WHEN is_approval THEN json_build_object('tool_type', tool, 'to', json_build_array('billing@customer' || (invoice % 997) || '.example'),
      'subject', 'Invoice ' || invoice, 'body', 'Dear team, invoice ' || invoice || ' is overdue. Please see to it. ' || repeat('Kind regards. ', 10)) END,
    CASE WHEN is_ended AND k < 7 THEN json_build_object('tool_type', tool, 'to', json_build_array('sales@customer' || (i % 997) || '.example'),
      'subject', 'Invoice ' || i, 'body', 'Dear team') END,
    CASE WHEN is_approval THEN '{"type":"scheduled"}'::json END,
    CASE WHEN is_ended THEN ${ENDINGS} END, ended_at, CASE WHEN is_ended AND k < 97 THEN ${UID("2", "o", "((i / 20) % 20)")} END,
    CASE WHEN is_ended AND k BETWEEN 85 AND 96 THEN (ARRAY['Wrong recipient','Wrong amount','Not needed any more','Ask me first about ' || i])[1 + k % 4] END,
    CASE WHEN is_ended AND k < 97 AND i % 9 <> 0 THEN 500 + (i * 7877) % 90000 END,
    CASE WHEN is_ended AND k < 85 THEN ended_at + interval '10 minutes' END,
    CASE WHEN is_ended AND k < 80 THEN CASE WHEN k < 76 THEN 'succeeded' ELSE 'failed' END END::execution_outcome,
    CASE WHEN is_ended AND k < 80 THEN ended_at + interval '1 minute' END
  FROM (SELECT t.*, CASE WHEN is_ended THEN now() - make_interval(secs => ((i * 7919) % ${ENDED_WITHIN_DAYS[share] * 86_400})) END AS ended_at,
          (ARRAY['send_email','refund','sql_change','http_request','deployment'])[1 + (i / 10) % 5] AS tool
        FROM (SELECT i, CASE WHEN i % 10 = 4 THEN i % 5000 ELSE i END AS invoice, (CASE WHEN ${share === "all" ? "true" : "i % 2 = 0"} THEN 0 ELSE 1 + (i / 2) % ${OTHER_ORGANIZATIONS} END)::int AS o, (i * 31 / 20) % 100 AS k,
                (i / 2) % 10 < 8 AS is_approval, (i / 2) % 10 < 6 AS is_ended FROM generate_series(1, $1::bigint) i) t) t`;

const LOG = `
  INSERT INTO change_log (organization_uid, uid, task_uid, at, by_type, by_uid, by_name, action, details)
  SELECT organization_uid, gen_random_uuid(), uid, created_at, 'user', origin_user_uid, 'Person', 'created', NULL FROM work_tasks`;

/** Numbers were given here, so that a million rows do not wait for each other; the next one is the database's. */
const NUMBERS = `INSERT INTO work_task_numbers (organization_uid, last) SELECT organization_uid, max(number) FROM work_tasks GROUP BY 1`;
