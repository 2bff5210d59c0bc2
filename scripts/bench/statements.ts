import { readFile, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Not a request's: what the server does by itself. */
const OWN = /fold_work_task_counts|SET last_used_at/;
const FRAME = /: (BEGIN|COMMIT|ROLLBACK)$/;
/** Longer than a credential is remembered, so that its statement is counted too. */
const FORGOTTEN_MS = 1500;

/** Has the database log every statement; the counts are its own, not the program's. */
export async function logStatements(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("ALTER SYSTEM SET log_statement = 'all'");
  await client.query("SELECT pg_reload_conf()");
  await client.end();
  await sleep(200);
}

/** How many statements one request makes, besides BEGIN and COMMIT, with its credential not remembered. */
export async function countStatements(logFile: string, request: () => Promise<unknown>): Promise<number> {
  await sleep(FORGOTTEN_MS);
  const { size } = await stat(logFile);
  await request();
  await sleep(300);
  const added = (await readFile(logFile)).subarray(size).toString();
  const starts = added.split("\n").filter((line) => / LOG: {2}(statement|execute [^:]*): /.test(line));
  return starts.filter((line) => !FRAME.test(line) && !isOwn(line, added)).length;
}

/** A statement over several lines is told by what follows its first one. */
function isOwn(line: string, log: string): boolean {
  const statement = log.slice(log.indexOf(line)).split(/\n\d{4}-\d\d-\d\d /)[0] ?? "";
  return OWN.test(statement);
}
