import { beforeAll, expect, it } from "vitest";
import { NEVER_DUE } from "@/lib/domain/due";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { createWorkTask } from "../tasks/create-work-task";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await createWorkTask(world.people.manager.ctx, {
    ...{ organizationUid: world.organizationUid, title: "Logged", description: "", status: "todo" },
    ...{ priority: "medium", due: NEVER_DUE, wanted: { assignTo: null, entities: [] } },
  });
});

const entries = () => db().changeLogEntry.findMany({ orderBy: { seq: "asc" } });

const FORGERIES = [
  "UPDATE change_log SET by_name = 'Nobody'",
  "DELETE FROM change_log",
  "TRUNCATE change_log",
  "TRUNCATE change_log CASCADE",
  "MERGE INTO change_log USING (SELECT 1) x ON true WHEN MATCHED THEN DELETE",
];

it.each(FORGERIES)("refuses %s", async (forgery) => {
  const before = await entries();
  expect(before).toHaveLength(1);
  await expect(pool().query(forgery)).rejects.toThrow("append only");
  expect(await entries()).toEqual(before);
});

it.each(FORGERIES)("refuses %s to a session that says to be a replica", async (forgery) => {
  const before = await entries();
  const client = await pool().connect();
  await client.query("SET session_replication_role = replica");
  await expect(client.query(forgery)).rejects.toThrow("append only");
  // Not back to the pool: the setting would stay with it.
  client.release(true);
  expect(await entries()).toEqual(before);
});
