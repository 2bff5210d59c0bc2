import { expect, it } from "vitest";
import { aWorld } from "@/lib/testing/world";
import { pool, sql } from "../db/pool";
import { selectUsed } from "./snapshot-sql";

it("is done for organizations whose people were here within a week, the last first", async () => {
  const [older, newer, gone] = [await aWorld(), await aWorld(), await aWorld()];
  const days = new Map([
    [older, 3],
    [newer, 2],
    [gone, 8],
  ]);
  for (const [{ organizationUid }, ago] of days)
    await pool().query(
      `UPDATE api_tokens SET last_used_at = now() - make_interval(days => $2)
       WHERE user_uid IN (SELECT user_uid FROM memberships WHERE organization_uid = $1)`,
      [organizationUid, ago],
    );
  const ours = new Set([older, newer, gone].map(({ organizationUid }) => organizationUid));
  const used = await selectUsed(sql(), 1000);
  expect(used.filter((uid) => ours.has(uid))).toEqual([newer.organizationUid, older.organizationUid]);
});
