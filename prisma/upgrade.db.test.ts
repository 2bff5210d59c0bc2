import { randomUUID } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { migrate } from "./migrate";

const migrations = join(import.meta.dirname, "migrations");
const name = `upgrade_${randomUUID().replaceAll("-", "")}`;
const url = `${inject("databaseServer")}/${name}`;
const FIRST = "20261121000000_init";

let folder = "";
let client: Client;

const asAdmin = async (sql: string) => {
  const admin = new Client({ connectionString: `${inject("databaseServer")}/postgres` });
  await admin.connect();
  await admin.query(sql).finally(() => admin.end());
};

const [ORGANIZATION, OTHER, PERSON, AGENT] = Array.from({ length: 4 }, () => randomUUID());

/** A database as the first version of the program left it, with work in it. */
const AS_IT_WAS = `
  INSERT INTO organizations (uid, slug, name) VALUES ('${ORGANIZATION}', 'one', 'One'), ('${OTHER}', 'two', 'Two');
  INSERT INTO users (uid, email, name) VALUES ('${PERSON}', 'ana.ruiz+desk@one.example', 'Ana Ruiz');
  INSERT INTO memberships (organization_uid, user_uid, role) VALUES ('${ORGANIZATION}', '${PERSON}', 'admin'), ('${OTHER}', '${PERSON}', 'viewer');
  INSERT INTO agents (organization_uid, uid, name) VALUES ('${ORGANIZATION}', '${AGENT}', 'Ana.Ruiz desk'), ('${OTHER}', gen_random_uuid(), '御用');
  INSERT INTO work_tasks (organization_uid, uid, type, title, status, due_date, created_at, origin_user_uid)
    SELECT CASE WHEN i % 4 = 0 THEN '${OTHER}' ELSE '${ORGANIZATION}' END::uuid, gen_random_uuid(), 'task', 'Task ' || i,
      (ARRAY['todo', 'in_progress', 'done', 'canceled'])[1 + i % 4]::work_task_status, CASE WHEN i % 2 = 0 THEN date '2026-05-01' END,
      timestamptz '2026-01-01' - make_interval(hours => i), '${PERSON}' FROM generate_series(1, 40) i;
  INSERT INTO work_tasks (organization_uid, uid, type, title, origin_agent_uid, reasoning, tool_args, resolution, resolved_at, resolved_by_user_uid)
    SELECT '${ORGANIZATION}', gen_random_uuid(), 'hil_approval', 'Ask ' || r, '${AGENT}', 'r', '{}', r::resolution, now(), '${PERSON}'
    FROM unnest(ARRAY['approved', 'rejected']) r;
  INSERT INTO change_log (organization_uid, uid, task_uid, at, by_type, by_uid, by_name, action)
    SELECT '${ORGANIZATION}', gen_random_uuid(), gen_random_uuid(), day::timestamptz, 'user', '${PERSON}', 'Ana Ruiz', 'Created'
    FROM unnest(ARRAY['2026-01-02', '2026-01-03']) day;`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "countersign-upgrade-"));
  await cp(join(migrations, FIRST), join(folder, FIRST), { recursive: true });
  await asAdmin(`CREATE DATABASE ${name}`);
  await migrate(url, folder);
  client = new Client({ connectionString: url });
  await client.connect();
  await client.query(AS_IT_WAS);
  await client.query("SELECT fold_work_task_counts()");
  await migrate(url, migrations);
});

afterAll(async () => {
  await client.end();
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true, force: true });
});

it("numbers the tasks of each organization by age, and goes on from there", async () => {
  const { rows } = await client.query(
    `SELECT organization_uid, array_agg(number ORDER BY created_at, uid) AS numbers FROM work_tasks GROUP BY 1`,
  );
  expect(rows).toHaveLength(2);
  for (const { numbers } of rows) {
    expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
  }
  const insert = `INSERT INTO work_tasks (organization_uid, uid, type, title, origin_user_uid)
    VALUES ('${OTHER}', gen_random_uuid(), 'task', 'Next', '${PERSON}') RETURNING number`;
  expect((await client.query(insert)).rows).toEqual([{ number: 11 }]);
});

it("gives due days their moment, and what is done or decided its stamp", async () => {
  const { rows } = await client.query(`
    SELECT count(*) FILTER (WHERE due_at = timestamptz '2026-05-01T23:59:59Z')::int AS due,
           count(*) FILTER (WHERE completed_at IS NOT NULL)::int AS completed,
           count(*) FILTER (WHERE canceled_at IS NOT NULL)::int AS canceled,
           count(*) FILTER (WHERE started_at IS NOT NULL)::int AS started FROM work_tasks`);
  expect(rows).toEqual([{ due: 20, completed: 11, canceled: 11, started: 10 }]);
});

it("takes what people did last for when they were last seen", async () => {
  const { rows } = await client.query("SELECT user_uid, at FROM last_seen");
  expect(rows).toEqual([{ user_uid: PERSON, at: new Date("2026-01-03T00:00:00Z") }]);
});

it("expects no outcome of what was decided before there were any", async () => {
  const { rows } = await client.query(
    "SELECT DISTINCT outcome_due_at, on_expiry FROM work_tasks WHERE resolution IS NOT NULL",
  );
  expect(rows).toEqual([{ outcome_due_at: null, on_expiry: "expire" }]);
});

it("leaves the totals as they were", async () => {
  const { rows } = await client.query(`
    SELECT (SELECT sum(n)::int FROM work_task_counts WHERE kind = 'all') AS folded,
           (SELECT count(*)::int FROM work_task_count_changes WHERE organization_uid = '${ORGANIZATION}') AS changes`);
  expect(rows).toEqual([{ folded: 42, changes: 0 }]);
});

it("gives everybody a handle, and no two in one organization the same", async () => {
  const { rows } = await client.query(
    "SELECT h.handle FROM handles h JOIN organizations o ON o.uid = h.organization_uid ORDER BY o.slug, h.handle",
  );
  expect(rows.map(({ handle }) => handle)).toEqual([
    "ana.ruiz-desk",
    "ana.ruiz-desk-2",
    "agent",
    "ana.ruiz-desk",
  ]);
});
