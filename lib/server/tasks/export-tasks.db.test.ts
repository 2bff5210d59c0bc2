import { beforeEach, describe, expect, it } from "vitest";
import type { ArchivedInExport, ExportedTask, ExportPlace } from "@/lib/domain/exports";
import { aBundle, approving, decidesIn } from "@/lib/testing/bundles";
import { manyTasks } from "@/lib/testing/many-tasks";
import { aWorld, type World } from "@/lib/testing/world";
import { pool } from "../db/pool";
import { countTasksToExport, exportTasks } from "./export-tasks";
import type { WorkTaskFilter } from "./filter-sql";
import { listWorkTasks } from "./list-work-tasks";

const COUNT = 60;
let world: World;
beforeEach(async () => {
  world = await aWorld();
  await manyTasks(world, COUNT);
});

const wantedOf = (filter: Partial<WorkTaskFilter> = {}, archived: ArchivedInExport = "include") => ({
  filter: { organizationUid: world.organizationUid, ...filter },
  archived,
});

const placeOf = ({ createdAt: at, uid: key }: ExportedTask): ExportPlace => ({ at, key });

/** The whole of it, going on behind each row that is the last of a part; `meanwhile` happens after the first. */
async function exported(
  wanted = wantedOf(),
  who = world.people.viewer.ctx,
  meanwhile?: () => Promise<unknown>,
) {
  const all: ExportedTask[] = [];
  for (let place: ExportPlace | undefined; ; ) {
    const part = await exportTasks(who, wanted, place);
    // As if the connection broke in the middle of a part.
    const arrived = part.slice(0, Math.ceil(part.length / 2));
    all.push(...arrived);
    const last = arrived.at(-1);
    if (!last) return all;
    place = placeOf(last);
    if (all.length === arrived.length) await meanwhile?.();
  }
}

const uidsOf = (tasks: readonly { uid: string }[]) => tasks.map(({ uid }) => uid);

describe("an export", () => {
  it.each<Partial<WorkTaskFilter>>([
    {},
    { type: ["hil_approval"], resolution: ["approved"] },
    { tool: ["refund"], q: "rger" },
    { assignToType: ["nobody"], createdFrom: "2026-01-01T05:00:00.000Z" },
  ])("has the rows of the list with %j, by age, each once, and says how many before", async (filter) => {
    const sort = { field: "created_at", descending: false } as const;
    const ask = { filter: wantedOf(filter).filter, sort, page: 1, perPage: 100 };
    const { items, totalItems } = await listWorkTasks(world.people.viewer.ctx, ask);
    expect(totalItems).toBeGreaterThan(0);
    expect(uidsOf(await exported(wantedOf(filter)))).toEqual(uidsOf(items));
    expect(await countTasksToExport(world.people.viewer.ctx, wantedOf(filter))).toBe(totalItems);
  });

  it("has what is archived with the rest, alone, or not at all", async () => {
    await pool().query(
      "UPDATE work_tasks SET archived_at = now() WHERE organization_uid = $1 AND resolution IS NOT NULL",
      [world.organizationUid],
    );
    const isArchived = ({ archivedAt }: ExportedTask) => archivedAt !== null;
    const [all, only, none] = (await Promise.all(
      (["include", "only", "exclude"] as const).map((archived) => exported(wantedOf({}, archived))),
    )) as [ExportedTask[], ExportedTask[], ExportedTask[]];
    expect(all).toHaveLength(COUNT);
    expect(only.length).toBeGreaterThan(0);
    expect(uidsOf(only)).toEqual(uidsOf(all.filter(isArchived)));
    expect(uidsOf(none)).toEqual(uidsOf(all.filter((task) => !isArchived(task))));
    const counts = (["include", "only", "exclude"] as const).map((archived) =>
      countTasksToExport(world.people.viewer.ctx, wantedOf({}, archived)),
    );
    expect(await Promise.all(counts)).toEqual([all.length, only.length, none.length]);
  });

  it("has neither hole nor duplicate of what was there all along, while tasks come, change, go and are archived", async () => {
    const before = await exported();
    const gone = before.at(-1);
    const after = await exported(wantedOf(), undefined, async () => {
      await manyTasks(world, COUNT);
      await pool().query("DELETE FROM work_tasks WHERE uid = $1", [gone?.uid]);
      await pool().query(
        `UPDATE work_tasks SET title = 'changed', updated_at = now(), version = version + 1,
           archived_at = CASE WHEN resolution IS NOT NULL THEN now() END WHERE organization_uid = $1`,
        [world.organizationUid],
      );
    });
    const uids = uidsOf(after);
    expect(new Set(uids).size).toBe(uids.length);
    const stayed = uidsOf(before).filter((uid) => uid !== gone?.uid);
    expect(stayed.filter((uid) => !uids.includes(uid))).toEqual([]);
    expect(uids).not.toContain(gone?.uid);
  });
});

describe("of an export", () => {
  it("an agent sees its own tasks only, and of a bundle nothing that is not final", async () => {
    const { uid, calls } = await aBundle(world);
    await decidesIn(world)(uid, [approving(calls[0])]);
    const own = await exported(wantedOf(), world.agent.ctx);
    expect(own.length).toBeLessThan(COUNT);
    expect(own.every(({ origin, assignee }) => [origin.uid, assignee?.uid].includes(world.agent.uid))).toBe(
      true,
    );
    const resolutionsFor = async (who: World["agent"]["ctx"]) =>
      (await exported(wantedOf({ type: ["hil_approval"] }), who))
        .find((task) => task.uid === uid)
        ?.approval?.actions.map(({ resolution }) => resolution);
    expect(await resolutionsFor(world.agent.ctx)).toEqual([null, null, null]);
    expect(await resolutionsFor(world.people.viewer.ctx)).toEqual(["approved", null, null]);
  });

  it("a stranger sees nothing", async () => {
    const stranger = await aWorld();
    await expect(exportTasks(stranger.people.admin.ctx, wantedOf(), undefined)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("a part has about so many bytes, however long its rows are, and at least one row", async () => {
    const long = "(SELECT string_agg(md5(n::text), '') FROM generate_series(1, 20000) n)";
    await pool().query(
      `UPDATE work_tasks SET trigger = json_build_object('text', ${long}) WHERE organization_uid = $1`,
      [world.organizationUid],
    );
    const part = await exportTasks(world.people.viewer.ctx, wantedOf(), undefined);
    expect(part.length).toBeGreaterThan(0);
    expect(part.length).toBeLessThan(COUNT / 2);
  });
});
