import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { pool } from "@/lib/server/db/pool";
import { askFor } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const aKey = (kid: string) =>
  pool().query("INSERT INTO signing_keys (kid, public_jwk, private_key) VALUES ($1, '{}', '')", [kid]);

const aSpentGrant = (task: string, kid: string) =>
  pool().query(
    `INSERT INTO grants (organization_uid, jti, task_uid, kid, issued_at, expires_at, consumed_at, claims)
     VALUES ($1, $2, $3, $4, now(), now(), now(), '{}')`,
    [world.organizationUid, randomUUID(), task, kid],
  );

it("has one key that signs, until it is retired", async () => {
  await aKey("first");
  await expect(aKey("second")).rejects.toThrow("signing_keys_current");
  await pool().query("UPDATE signing_keys SET retired_at = now() WHERE kid = 'first'");
  await aKey("second");
});

it("lets one call be spent once, whatever grants were issued for it", async () => {
  await pool().query("UPDATE signing_keys SET retired_at = now() WHERE retired_at IS NULL");
  await aKey("third");
  const [uid, other] = [await askFor(world), await askFor(world)];
  await aSpentGrant(uid, "third");
  await expect(aSpentGrant(uid, "third")).rejects.toThrow("grants_spent");
  await aSpentGrant(other, "third");
});

it("stops the clock of a request exactly while it is asked about or frozen", async () => {
  const uid = await askFor(world);
  const set = (columns: string) => pool().query(`UPDATE work_tasks SET ${columns} WHERE uid = $1`, [uid]);
  await expect(set("frozen_since = now()")).rejects.toThrow("check constraint");
  await expect(set("clock_stopped_at = now()")).rejects.toThrow("check constraint");
  await set("frozen_since = now(), clock_stopped_at = now()");
  await expect(set("resolution = 'expired', resolved_at = now()")).rejects.toThrow("check constraint");
});

it("keeps an outcome for approved requests alone", async () => {
  const uid = await askFor(world);
  const report = (resolution: string) =>
    pool().query(
      `UPDATE work_tasks SET resolution = $2, resolved_at = now(), execution_outcome = 'succeeded', executed_at = now() WHERE uid = $1`,
      [uid, resolution],
    );
  await expect(report("withdrawn")).rejects.toThrow("check constraint");
  await report("approved");
});
