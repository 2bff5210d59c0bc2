import { beforeEach, describe, expect, it } from "vitest";
import { setColumns } from "@/lib/testing/dashboard-world";
import { aPastRequest } from "@/lib/testing/past-requests";
import { aWorld, type World } from "@/lib/testing/world";
import { pool, sql } from "../db/pool";
import { checkDashboard } from "./chores";
import { compareDays } from "./compare-days";
import { getFlow } from "./get-dashboard";
import { packDays } from "./pack-days";
import { takeTurnToCheck } from "./pack-days-sql";

const DAY = 24 * 60 * 60 * 1000;
/** Some days ago: every day since is packed. */
const DATE = new Date(Date.now() - 4 * DAY).toISOString().slice(0, 10);
const CREATED = `${DATE}T10:00:00Z`;

let world: World;
let uid: string;
beforeEach(async () => {
  // Days of other worlds would be packed, too.
  await pool().query("TRUNCATE organizations CASCADE");
  await pool().query("TRUNCATE dashboard_day_changes");
  world = await aWorld();
  uid = await aPastRequest(world, { createdAt: CREATED, endedAt: `${DATE}T11:00:00Z` });
});

const packAll = async () => {
  while ((await packDays()) > 0);
};

const packedDays = async (): Promise<number> => {
  const { rows } = await pool().query<{ n: number }>(
    "SELECT count(*)::int AS n FROM dashboard_days WHERE organization_uid = $1 AND requests > 0",
    [world.organizationUid],
  );
  return rows[0]?.n ?? 0;
};

const countDecisions = async () =>
  (await getFlow(world.people.viewer.ctx, { range: "7d" })).panel.totals.decisions;

describe("packing", () => {
  it("keeps every day that is over, from the first request on, and changes no number", async () => {
    expect(await countDecisions()).toBe(1);
    await packAll();
    expect(await packedDays()).toBe(2);
    expect(await countDecisions()).toBe(1);
  });

  it("is what numbers are read from", async () => {
    await packAll();
    // As nobody can who does not switch the triggers off.
    await pool().query("ALTER TABLE work_tasks DISABLE TRIGGER work_tasks_dashboard_delete");
    await pool().query("DELETE FROM work_tasks WHERE uid = $1", [uid]);
    await pool().query("ALTER TABLE work_tasks ENABLE TRIGGER work_tasks_dashboard_delete");
    expect(await countDecisions()).toBe(1);
  });

  it("says nothing of zones and hours: what was counted before is counted anew with those of now", async () => {
    await packAll();
    const read = async () => {
      const { panel } = await getFlow(world.people.viewer.ctx, { range: "7d" });
      const hour = panel.heat.decisions.flatMap((hours) => hours.flatMap((n, i) => (n > 0 ? [i] : [])));
      return { hour, working: panel.times.working.p50Ms };
    };
    const hours = (from: string, to: string) =>
      setColumns(world, {
        working_hours: JSON.stringify([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }))),
      });
    await hours("10:30", "24:00");
    expect(await read()).toEqual({ hour: [11], working: 30 * 60_000 });
    await hours("10:45", "24:00");
    expect(await read()).toEqual({ hour: [11], working: 15 * 60_000 });
    await setColumns(world, { time_zone: "Asia/Tokyo" });
    expect(await read()).toEqual({ hour: [20], working: 60 * 60_000 });
  });

  it("leaves a day that was changed to its rows, until it is packed anew", async () => {
    await packAll();
    await aPastRequest(world, { createdAt: CREATED, endedAt: `${DATE}T12:00:00Z` });
    expect(await countDecisions()).toBe(2);
    await packAll();
    expect(await countDecisions()).toBe(2);
    expect((await pool().query("SELECT FROM dashboard_day_changes")).rowCount).toBe(0);
  });

  it("does not forget a change that was not to be seen when the day was packed", async () => {
    const writer = await pool().connect();
    await writer.query("BEGIN");
    await writer.query("DELETE FROM work_tasks WHERE uid = $1", [uid]);
    // Whoever writes to a day that is over says so, and does not hold it up.
    await pool().query("INSERT INTO dashboard_day_changes SELECT $1, 'ended', $2", [
      world.organizationUid,
      DATE,
    ]);
    await packAll();
    await writer.query("COMMIT");
    writer.release();
    expect(await countDecisions()).toBe(0);
  });
});

describe("the comparison with the rows", () => {
  const tamper = async () => {
    await packAll();
    await pool().query(
      "UPDATE dashboard_days SET facts = (SELECT facts FROM dashboard_days WHERE requests = 0 AND kind = 'ended' LIMIT 1) WHERE kind = 'ended' AND requests > 0",
    );
  };

  it("finds nothing where all is as it should be", async () => {
    await packAll();
    expect(await compareDays({ repair: false })).toEqual([]);
  });

  it("tells a day that differs, and leaves it as it is", async () => {
    await tamper();
    const difference = { kind: "ended", day: DATE, packed: 0, counted: 1 };
    expect(await compareDays({ repair: false })).toEqual([expect.objectContaining(difference)]);
    expect(await compareDays({ repair: false })).toHaveLength(1);
  });

  it("repairs it where it shall", async () => {
    await tamper();
    expect(await compareDays({ repair: true })).toHaveLength(1);
    expect(await compareDays({ repair: false })).toEqual([]);
    expect(await countDecisions()).toBe(1);
  });

  it("is made once a day, whoever asks", async () => {
    await tamper();
    await pool().query("UPDATE dashboard_checks SET checked_at = now() - interval '25 hours'");
    await Promise.all([checkDashboard.run(), checkDashboard.run()]);
    expect(await compareDays({ repair: false })).toEqual([]);
    expect(await takeTurnToCheck(sql())).toBe(false);
  });
});
