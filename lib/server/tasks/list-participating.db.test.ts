import { beforeEach, expect, it } from "vitest";
import type { Ctx } from "@/lib/domain/ctx";
import { NEVER_DUE } from "@/lib/domain/due";
import { aWorld, type World } from "@/lib/testing/world";
import { inTransaction } from "../db/pool";
import { type CreateWorkTask, createIn, createWorkTask } from "./create-work-task";
import { listParticipating } from "./list-participating";
import { updateWorkTask } from "./update-work-task";

const TASKS = 40;
let world: World;
let ctx: Ctx;
let uids: string[];

const input = (title: string): CreateWorkTask => ({
  ...{ organizationUid: world.organizationUid, title, description: "", priority: "medium", status: "todo" },
  ...{ due: NEVER_DUE, wanted: { assignTo: null, entities: [] } },
});

beforeEach(async () => {
  world = await aWorld();
  ctx = { ...world.agent.ctx, sight: "participant" };
  uids = [];
  for (let i = 0; i < TASKS; i += 1) uids.push((await createWorkTask(ctx, input(`Task ${i}`))).uid);
});

/** Walks through all pages, and does something after each. */
async function walk(
  limit: number,
  afterPage: (shown: readonly string[]) => Promise<unknown>,
): Promise<string[]> {
  const shown: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const { tasks, page } = await listParticipating(ctx, { filter: {}, limit, cursor });
    shown.push(...tasks.map(({ uid }) => uid));
    expect(page.hasMore).toBe(page.cursor !== null);
    if (!page.cursor) return shown;
    cursor = page.cursor;
    await afterPage(shown);
  }
}

const touch = (uid: string) => updateWorkTask(ctx, { uid, fields: { title: `Changed ${Math.random()}` } });

it("2.7: is ordered by the last change, newest first", async () => {
  await touch(uids[3] ?? "");
  const shown = await walk(7, async () => undefined);
  expect(shown[0]).toBe(uids[3]);
  expect(shown.slice(1)).toEqual(uids.filter((uid) => uid !== uids[3]).reverse());
});

it.each([1, 7, 39])(
  "neither skips nor repeats, %i a page, while others change and create tasks",
  async (limit) => {
    const shown = await walk(limit, async (before) => {
      const unseen = uids.filter((uid) => !before.includes(uid));
      // The last in line moves to the top, one that was shown moves too, and a new one appears.
      await Promise.all([touch(unseen[0] ?? ""), touch(before[0] ?? ""), createWorkTask(ctx, input("New"))]);
    });
    expect(shown).toEqual(uids.toReversed());
  },
);

it("shows what was changed by a transaction that ended only after the first page", async () => {
  const [late = ""] = uids;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const slow = inTransaction(async (tx) => {
    // What it writes bears an earlier moment than the first page.
    await createIn(tx, ctx, input("Invisible until its end"));
    open();
    await ended;
  });
  await opened;
  let changed: Promise<unknown> | undefined;
  const shown = await walk(10, async () => {
    end();
    await slow;
    changed ??= touch(late);
    await changed;
  });
  expect(shown).toEqual(uids.toReversed());
});

it("filters by status, priority, assignee and text, the identifier among it", async () => {
  const task = await createWorkTask(ctx, {
    ...input("Needle in a 100% haystack"),
    ...{ priority: "urgent", status: "blocked" },
    wanted: { assignTo: { type: "agent", agent_uid: world.agent.uid }, entities: [] },
  });
  const found = async (filter: Parameters<typeof listParticipating>[1]["filter"]) => {
    const { tasks, page } = await listParticipating(ctx, { filter, limit: 100 });
    expect(page.total).toBe(tasks.length);
    return tasks.map(({ uid }) => uid);
  };
  for (const filter of [
    { status: "blocked" },
    { priority: "urgent" },
    { assigneeAgentUid: world.agent.uid },
    { text: "needle" },
    { text: "100%" },
    { text: `t-${task.number}` },
    { status: "blocked", priority: "urgent", text: "hay" },
  ] as const) {
    expect(await found(filter)).toEqual([task.uid]);
  }
  expect(await found({ assigneeAgentUid: "nonsense" })).toEqual([]);
  expect(await found({ text: "100_" })).toEqual([]);
  expect(await found({})).toHaveLength(TASKS + 1);
});
