import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { askFor } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { setTestMode } from "./test-mode";

const isTest = async ({ organizationUid: uid }: World) =>
  (await db().organization.findUniqueOrThrow({ where: { uid } })).isTest;
const set = (world: World, on: boolean) => setTestMode(world.people.admin.ctx, world.organizationUid, on);

it("is switched on and off while there is no request", async () => {
  const world = await aWorld();
  expect(await set(world, true)).toBe(true);
  expect(await isTest(world)).toBe(true);
  expect(await set(world, false)).toBe(false);
  expect(await isTest(world)).toBe(false);
});

it.each([true, false])("stays %s once there is a request", async (mode) => {
  const world = await aWorld();
  await set(world, mode);
  await askFor(world);
  await expect(set(world, !mode)).rejects.toMatchObject({ code: "has_requests" });
  expect(await isTest(world)).toBe(mode);
  expect(await set(world, mode)).toBe(mode);
});

it("waits for a request that is just being made, and then is refused", async () => {
  const world = await aWorld();
  const client = await pool().connect();
  await client.query("BEGIN");
  await client.query(
    `INSERT INTO work_tasks (organization_uid, uid, type, title, updated_at, origin_agent_uid, reasoning, tool_args)
     VALUES ($1, $2, 'hil_approval', 'Refund', now(), $3, 'Paid twice', '{}')`,
    [world.organizationUid, randomUUID(), world.agent.uid],
  );
  const switching = set(world, true);
  const waiting = async () =>
    (
      await pool().query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
    ).rowCount;
  await expect.poll(waiting, { interval: 10 }).toBe(1);
  await client.query("COMMIT");
  client.release();
  await expect(switching).rejects.toMatchObject({ code: "has_requests" });
});

it("is for admins of the organization", async () => {
  const [world, other] = [await aWorld(), await aWorld()];
  const asks = (ctx: World["people"]["admin"]["ctx"]) => setTestMode(ctx, world.organizationUid, true);
  await expect(asks(other.people.admin.ctx)).rejects.toMatchObject({ code: "not_found" });
  await expect(asks(world.people.manager.ctx)).rejects.toMatchObject({ code: "forbidden" });
  expect(await isTest(world)).toBe(false);
});
