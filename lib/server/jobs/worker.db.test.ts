import pg from "pg";
import { afterEach, expect, it } from "vitest";
import { askFor, holdsIn, loggedOf, storedTask } from "@/lib/testing/held-decisions";
import { aWorld } from "@/lib/testing/world";
import { pool } from "../db/pool";
import { env } from "../env";
import { TASKS } from "./tasks";
import { startWorker } from "./worker";

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

const addJob = (task: string) => pool().query("SELECT graphile_worker.add_job($1)", [task]);
const jobs = async () =>
  (await pool().query("SELECT task_identifier AS task FROM graphile_worker.jobs")).rows.map(
    ({ task }) => task,
  );

/** A job that ends when it is told to. */
function aSlowJob() {
  const [begun, told] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const run = async () => {
    begun.resolve();
    await told.promise;
  };
  return { run, begun: begun.promise, finish: told.resolve };
}

it("makes a held decision within a second of its time, with nobody connected", async () => {
  stop = startWorker(TASKS);
  const world = await aWorld();
  const { rules, hold } = holdsIn(world);
  await rules({ undoSeconds: 60 });
  const uid = await askFor(world);
  const { heldUntil } = await hold(uid, "reviewer", "approve", 1);
  await expect
    .poll(() => storedTask(uid), { timeout: 5000, interval: 20 })
    .toMatchObject({ resolution: "approved" });
  const { resolvedAt } = await storedTask(uid);
  const lateMs = (resolvedAt?.getTime() ?? 0) - Date.parse(heldUntil ?? "");
  expect(lateMs).toBeGreaterThanOrEqual(0);
  expect(lateMs).toBeLessThan(2000);
  expect((await loggedOf(uid)).at(-1)).toMatchObject({
    action: "Resolved",
    byName: world.people.reviewer.name,
  });
  await expect.poll(jobs).toEqual([]);
});

it("ends a request within a second of its time, with nobody connected", async () => {
  stop = startWorker(TASKS);
  const uid = await askFor(await aWorld(), { expiresInSeconds: 1 });
  await expect
    .poll(() => storedTask(uid), { timeout: 5000, interval: 20 })
    .toMatchObject({ resolution: "expired" });
  const { resolvedAt, expiresAt } = await storedTask(uid);
  const lateMs = (resolvedAt?.getTime() ?? 0) - (expiresAt?.getTime() ?? 0);
  expect(lateMs).toBeGreaterThanOrEqual(0);
  expect(lateMs).toBeLessThan(2000);
  await expect.poll(jobs).toEqual([]);
});

it("lets the job that runs come to its end before it stops, and then begins none", async () => {
  const slow = aSlowJob();
  const end = startWorker({ slow: slow.run });
  await addJob("slow");
  await slow.begun;
  let hasStopped = false;
  const stopping = end().then(() => {
    hasStopped = true;
  });
  expect(await jobs()).toEqual(["slow"]);
  expect(hasStopped).toBe(false);
  slow.finish();
  await stopping;
  expect(await jobs()).toEqual([]);
  await addJob("slow");
  expect(await jobs()).toEqual(["slow"]);
  await pool().query("DELETE FROM graphile_worker._private_jobs");
});

it("is one in a process, however often it is started", async () => {
  const slow = aSlowJob();
  let runs = 0;
  const end = startWorker({ slow: slow.run });
  stop = startWorker({
    slow: async () => {
      runs += 1;
    },
  });
  await addJob("slow");
  await slow.begun;
  slow.finish();
  await end();
  expect(runs).toBe(0);
});

it("goes on after the database has thrown it out", async () => {
  const slow = aSlowJob();
  stop = startWorker({ slow: slow.run });
  const other = new pg.Client({ connectionString: env().DATABASE_URL });
  await other.connect();
  const listens = "datname = current_database() AND query LIKE '%LISTEN%' AND pid <> pg_backend_pid()";
  const listeners = async () => (await other.query(`SELECT FROM pg_stat_activity WHERE ${listens}`)).rowCount;
  await expect.poll(listeners, { timeout: 5000 }).toBe(1);
  // Waits until each is gone: one that is about to go could still take the job along.
  await other.query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await other.query("SELECT graphile_worker.add_job('slow')");
  await slow.begun;
  slow.finish();
  await other.end();
});
