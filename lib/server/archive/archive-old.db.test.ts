import { beforeEach, describe, expect, it } from "vitest";
import { dueOn } from "@/lib/domain/due";
import type { WorkTaskStatus } from "@/lib/domain/work-task";
import { askFor, holdsIn, loggedOf, storedTask } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { decideOrHold } from "../approvals/decide-approval";
import { reportExecution } from "../approvals/report-execution";
import { commentOnTask } from "../comments/add-comment";
import { pool } from "../db/pool";
import { countFacet } from "../tasks/count-facet";
import { createWorkTask } from "../tasks/create-work-task";
import { deleteWorkTask } from "../tasks/delete-work-task";
import { foldTotals } from "../tasks/fold-totals";
import { getWorkTask } from "../tasks/get-work-task";
import { listCompany } from "../tasks/list-company";
import { listParticipating } from "../tasks/list-participating";
import { listRows } from "../tasks/list-rows";
import { listWorkTasks } from "../tasks/list-work-tasks";
import { updateWorkTask } from "../tasks/update-work-task";
import { archiveBatch, archiveOld } from "./archive-old";
import { previewRetention } from "./preview-retention";

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await keepFor(world, 3);
});

const keepFor = ({ organizationUid }: World, months: number | null) =>
  pool().query("UPDATE organizations SET retention_months = $2 WHERE uid = $1", [organizationUid, months]);

const set = (uid: string, assignments: string) =>
  pool().query(`UPDATE work_tasks SET ${assignments} WHERE uid = $1`, [uid]);

/** As if it had been over for so long. */
const age = (uid: string, interval: string) =>
  set(
    uid,
    `resolved_at = resolved_at - interval '${interval}', completed_at = completed_at - interval '${interval}',
     canceled_at = canceled_at - interval '${interval}', outcome_due_at = outcome_due_at - interval '${interval}'`,
  );

async function aTask(status: WorkTaskStatus, of: World = world): Promise<string> {
  const { uid } = await createWorkTask(of.people.manager.ctx, {
    ...{ organizationUid: of.organizationUid, title: "Old", description: "", status, priority: "medium" },
    ...{ due: dueOn(null), wanted: { assignTo: null, entities: [] } },
  });
  return uid;
}

async function aDecided(decision: "approve" | "reject" = "approve"): Promise<string> {
  const uid = await askFor(world);
  await decideOrHold(world.people.reviewer.ctx, { uid, decision, holdSeconds: 0, note: "No" });
  return uid;
}

const isArchived = async (uid: string) => (await storedTask(uid)).archivedAt !== null;
const filter = () => ({ organizationUid: world.organizationUid });
const SORT = { field: "created_at", descending: true } as const;

describe("what leaves the lists", () => {
  it("is what was decided or ended longer ago than the organization keeps it, with an entry and without a version", async () => {
    const old = [
      await aDecided("approve"),
      await aDecided("reject"),
      await aTask("done"),
      await aTask("canceled"),
    ];
    for (const uid of old) await age(uid, "3 months 1 hour");
    const before = await Promise.all(old.map(storedTask));
    await archiveOld();
    for (const [index, uid] of old.entries()) {
      const { version, updatedAt } = await storedTask(uid);
      expect({ version, updatedAt }).toEqual({
        version: before[index]?.version,
        updatedAt: before[index]?.updatedAt,
      });
      expect((await loggedOf(uid)).at(-1)).toMatchObject({
        action: "archived",
        byType: "system",
        details: null,
      });
    }
    expect(await Promise.all(old.map(isArchived))).toEqual([true, true, true, true]);
  });

  it("is nothing that is younger, waits, is held, is open, or of which an outcome is still awaited", async () => {
    const young = await aDecided();
    await age(young, "2 months 20 days");
    const awaited = await aDecided();
    await set(awaited, "resolved_at = now() - interval '1 year', outcome_due_at = now() + interval '1 hour'");
    const [waiting, held, open] = [await askFor(world), await askFor(world), await aTask("in_progress")];
    await holdsIn(world).hold(held);
    for (const uid of [waiting, held, open])
      await set(uid, "created_at = '2020-01-01', updated_at = '2020-01-01'");
    await archiveOld();
    const left = [young, awaited, waiting, held, open];
    expect(await Promise.all(left.map(isArchived))).toEqual(left.map(() => false));
  });

  it("is nothing of an organization that keeps everything, nor of another one", async () => {
    const other = await aWorld();
    const [theirs, ours] = [await aTask("done", other), await aTask("done")];
    for (const uid of [theirs, ours]) await age(uid, "5 years");
    await keepFor(world, null);
    await archiveOld();
    expect([await isArchived(theirs), await isArchived(ours)]).toEqual([false, false]);
    await keepFor(world, 1);
    await archiveOld();
    expect([await isArchived(theirs), await isArchived(ours)]).toEqual([false, true]);
  });

  it("goes in batches, the oldest first", async () => {
    const old = [await aTask("done"), await aTask("done"), await aTask("done")];
    for (const [index, uid] of old.entries()) await age(uid, `${index + 4} months`);
    const kind = { organizationUid: world.organizationUid, over: "ended" } as const;
    expect(await archiveBatch(kind, 2)).toBe(2);
    expect(await Promise.all(old.map(isArchived))).toEqual([false, true, true]);
  });
});

describe("what would leave the lists", () => {
  it("is counted before, for any number of months, and not twice", async () => {
    const [decided, ended] = [await aDecided(), await aTask("canceled")];
    await age(decided, "3 months 1 hour");
    await age(ended, "5 months 1 hour");
    const [awaited, deleted] = [await aDecided(), await aTask("done")];
    await set(awaited, "resolved_at = now() - interval '1 year', outcome_due_at = now() + interval '1 hour'");
    await set(deleted, "completed_at = now() - interval '1 year', deleted_at = now()");
    await age(await aTask("done", await aWorld()), "5 years");
    const count = (months: number) => previewRetention(world.people.admin.ctx, { ...filter(), months });
    const counts = [await count(2), await count(4), await count(6)];
    expect(counts).toEqual([2, 1, 0]);
    await archiveOld();
    expect(await count(2)).toBe(0);
  });

  it("is counted for admins, in their own organization", async () => {
    const other = await aWorld();
    const wanted = { ...filter(), months: 2 };
    await expect(previewRetention(world.people.manager.ctx, wanted)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(previewRetention(other.people.admin.ctx, wanted)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("is in no list, total or facet any more, and is still read by its uid", async () => {
  const [gone, stays] = [await aTask("done"), await aTask("done")];
  await age(gone, "1 year");
  await archiveOld();
  for (let pass = 0; pass < 2; pass += 1) {
    const { ctx } = world.people.viewer;
    const listed = await listWorkTasks(ctx, { filter: filter(), sort: SORT, page: 1, perPage: 10 });
    expect([listed.totalItems, listed.items.map(({ uid }) => uid)]).toEqual([1, [stays]]);
    const { rows } = await listRows(ctx, { filter: { ...filter(), q: "old" }, sort: SORT, limit: 10 });
    expect(rows.map(({ uid }) => uid)).toEqual([stays]);
    expect(await countFacet(ctx, "status", filter())).toEqual([{ value: "done", count: 1 }]);
    await foldTotals.run();
  }
  expect((await getWorkTask(world.people.viewer.ctx, { uid: gone })).archivedAt).not.toBeNull();
});

it("is in the lists of neither other contract any more", async () => {
  const [gone, stays] = [await aTask("done"), await aTask("done")];
  await age(gone, "1 year");
  await archiveOld();
  const { ctx } = world.people.manager;
  const company = await listCompany(
    { ...ctx, sight: "company" },
    { status: ["done"] },
    { limit: 10, offset: 0 },
  );
  expect([company.total, company.tasks.map(({ uid }) => uid)]).toEqual([1, [stays]]);
  const own = await listParticipating({ ...ctx, sight: "participant" }, { filter: {}, limit: 10 });
  expect([own.page.total, own.tasks.map(({ uid }) => uid)]).toEqual([1, [stays]]);
});

describe("what is archived stays as it is", () => {
  it("for people: it takes no change, comment or deletion, whatever version they saw", async () => {
    const uid = await aTask("done");
    await age(uid, "1 year");
    await archiveOld();
    const { ctx } = world.people.admin;
    const attempts = [
      () => updateWorkTask(ctx, { uid, fields: { status: "todo" } }),
      () => updateWorkTask(ctx, { uid, expectedVersion: 7, fields: { title: "New" } }),
      () => commentOnTask(ctx, { uid, body: "Still here?" }),
      () => deleteWorkTask(ctx, { uid }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "archived" });
    expect(await storedTask(uid)).toMatchObject({ status: "done", version: 1 });
  });

  it("but for what came of an approval, which its agent may learn late", async () => {
    const uid = await aDecided();
    await age(uid, "1 year");
    await archiveOld();
    await reportExecution(world.agent.ctx, {
      ...{ uid, outcome: "succeeded", result: null, error: null, externalRef: null },
    });
    expect(await storedTask(uid)).toMatchObject({ executionOutcome: "succeeded" });
    expect(await isArchived(uid)).toBe(true);
  });
});

describe("where somebody changes a task at that moment", () => {
  it("it is passed over, and archived later only if it is still over", async () => {
    const uid = await aTask("done");
    await age(uid, "1 year");
    const client = await pool().connect();
    await client.query("BEGIN");
    await client.query("UPDATE work_tasks SET status = 'todo', completed_at = NULL WHERE uid = $1", [uid]);
    await archiveOld();
    await client.query("COMMIT");
    client.release();
    await archiveOld();
    expect(await isArchived(uid)).toBe(false);
  });

  it("the change waits, and is refused", async () => {
    const uid = await aTask("done");
    const client = await pool().connect();
    await client.query("BEGIN");
    await client.query("UPDATE work_tasks SET archived_at = now() WHERE uid = $1", [uid]);
    const change = updateWorkTask(world.people.manager.ctx, { uid, fields: { status: "todo" } });
    // It may be refused before it is asked below.
    change.catch(() => undefined);
    await expect.poll(isAnyWaiting).toBe(true);
    await client.query("COMMIT");
    client.release();
    await expect(change).rejects.toMatchObject({ code: "archived" });
  });
});

const isAnyWaiting = async (): Promise<boolean> =>
  (
    await pool().query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
  ).rowCount === 1;
