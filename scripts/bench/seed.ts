import pg from "pg";

export type Seeded = { organizationUid: string; userUid: string; agentUid: string; pending: string[] };

const OTHER_ORGANIZATIONS = 9;
const PEOPLE = 20;
const AGENTS = 8;

/** Ids that tell their organization and number: enough for a benchmark, and quick to make in SQL. */
const UID = (kind: string, organization: string, i: string) =>
  `(lpad(to_hex(${kind}), 8, '0') || '-' || lpad(to_hex(${organization}), 4, '0') || '-7000-8000-' || lpad(to_hex(${i}), 12, '0'))::uuid`;

/** Half of the tasks in the first organization, the rest spread over nine others; 4 in 10 are approvals, half of those pending. */
export async function seedTasks(url: string, tasks: number): Promise<Seeded> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await fill(client, tasks);
    return await firstOrganization(client);
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, tasks: number): Promise<void> {
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
  await client.query(TASKS, [tasks]);
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

const TASKS = `
  INSERT INTO work_tasks (organization_uid, uid, type, title, description, status, priority, due_date, due_at, number, created_at, updated_at,
    assignee_user_uid, origin_user_uid, origin_agent_uid, reasoning, tool_args, trigger, resolution, resolved_at, resolved_by_user_uid)
  SELECT ${UID("1", "o", "0")}, ${UID("9", "o", "i")},
    CASE WHEN is_approval THEN 'hil_approval' ELSE 'task' END::work_task_type,
    'Send reminder number ' || i || ' to customer ' || (i % 997), 'About case ' || i,
    (ARRAY['todo','todo','todo','todo','todo','in_progress','in_progress','in_review','done','done'])[1 + (i / 7) % 10]::work_task_status,
    (ARRAY['urgent','urgent','high','high','high','high','high','medium','medium','medium','medium','medium','medium','medium',
           'medium','medium','low','low','low','low'])[1 + (i / 3) % 20]::work_task_priority,
    CASE WHEN i % 8 <> 0 THEN date '2026-01-01' + ((i * 7919) % 700)::int END,
    CASE WHEN i % 8 <> 0 THEN ((date '2026-01-01' + ((i * 7919) % 700)::int) + time '23:59:59') AT TIME ZONE 'UTC' END, i,
    now() - make_interval(secs => i), now() - make_interval(secs => i),
    CASE WHEN i % 3 <> 0 THEN ${UID("2", "o", "(i % 20)")} END,
    CASE WHEN NOT is_approval THEN ${UID("2", "o", "(i % 20)")} END, CASE WHEN is_approval THEN ${UID("3", "o", "(i % 8)")} END,
    CASE WHEN is_approval THEN 'Invoice **' || i || '** is overdue by ' || (i % 60) || ' days and the first reminder was not answered.' END,
    CASE WHEN is_approval THEN json_build_object('tool_type', 'send_email', 'to', json_build_array('billing@customer' || (i % 997) || '.example'),
      'subject', 'Invoice ' || i, 'body', 'Dear team, invoice ' || i || ' is overdue. Please see to it. ' || repeat('Kind regards. ', 10)) END,
    CASE WHEN is_approval THEN '{"type":"scheduled"}'::json END,
    CASE WHEN is_decided THEN 'approved' END::resolution, CASE WHEN is_decided THEN now() END,
    CASE WHEN is_decided THEN ${UID("2", "o", "1")} END
  FROM (SELECT i, (CASE WHEN i % 2 = 0 THEN 0 ELSE 1 + (i / 2) % ${OTHER_ORGANIZATIONS} END)::int AS o,
               (i / 2) % 10 < 4 AS is_approval, (i / 2) % 10 < 2 AS is_decided FROM generate_series(1, $1::bigint) i) t`;

const LOG = `
  INSERT INTO change_log (organization_uid, uid, task_uid, at, by_type, by_uid, by_name, action, details)
  SELECT organization_uid, gen_random_uuid(), uid, created_at, 'user', origin_user_uid, 'Person', 'created', NULL FROM work_tasks`;

/** Numbers were given here, so that a million rows do not wait for each other; the next one is the database's. */
const NUMBERS = `INSERT INTO work_task_numbers (organization_uid, last) SELECT organization_uid, max(number) FROM work_tasks GROUP BY 1`;
