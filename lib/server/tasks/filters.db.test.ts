import { beforeAll, describe, expect, it } from "vitest";
import { aBundle, approving, decidesIn, rejecting } from "@/lib/testing/bundles";
import { askFor, holdsIn } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { decideOrHold } from "../approvals/decide-approval";
import { pool } from "../db/pool";
import { countFacet } from "./count-facet";
import type { WorkTaskFilter } from "./filter-sql";
import { listRows } from "./list-rows";
import { listWorkTasks } from "./list-work-tasks";

let world: World;
const uids: Record<string, string> = {};
const nameOf = (uid: string) => Object.entries(uids).find(([, each]) => each === uid)?.[0];

const set = (name: string, assignments: string) =>
  pool().query(`UPDATE work_tasks SET ${assignments} WHERE uid = $1`, [uids[name]]);

const decide = (name: string, toolArgs?: object, who: "reviewer" | "manager" = "reviewer") =>
  decideOrHold(world.people[who].ctx, {
    ...{ uid: uids[name] ?? "", decision: "approve" as const, holdSeconds: 0, note: undefined },
    toolArgs: toolArgs as never,
  });

/** Each was made, is due and was decided at another hour of its own day. */
beforeAll(async () => {
  world = await aWorld();
  for (const name of ["open", "held", "kept", "changed"]) uids[name] = await askFor(world);
  const bundles = await Promise.all(["bundle", "edited"].map(() => aBundle(world)));
  for (const [index, name] of ["bundle", "edited"].entries()) {
    const { uid, calls } = bundles[index] as (typeof bundles)[number];
    uids[name] = uid;
    const first = approving(calls[0], name === "edited" ? { tool_type: "refund", amount: 7 } : null);
    await decidesIn(world)(uid, [first, rejecting(calls[1]), rejecting(calls[2])]);
  }
  await holdsIn(world).hold(uids.held ?? "");
  await decide("kept");
  await decide("changed", { amount: 2 }, "manager");
  await set(
    "open",
    "created_at = '2026-03-01T10:00Z', due_date = '2026-03-05', due_at = '2026-03-05T10:00Z'",
  );
  await set(
    "held",
    "created_at = '2026-03-01T11:00Z', due_date = '2026-03-05', due_at = '2026-03-05T11:00Z'",
  );
  await set("kept", "resolved_at = '2026-03-02T10:00Z', review_ms = 2999");
  await set("changed", "resolved_at = '2026-03-02T11:00Z', review_ms = 3000");
});

/** What the list, its total and the rows of the desk find, which must be the same. */
async function found(filter: Partial<WorkTaskFilter>, who = world.people.viewer.ctx): Promise<string> {
  const asked = { organizationUid: world.organizationUid, ...filter };
  const sort = { field: "created_at", descending: false } as const;
  const listed = await listWorkTasks(who, { filter: asked, sort, page: 1, perPage: 100 });
  const { rows } = await listRows(who, { filter: asked, sort, limit: 100 });
  expect(rows.map(({ uid }) => uid)).toEqual(listed.items.map(({ uid }) => uid));
  expect(listed.totalItems).toBe(rows.length);
  const names = new Set(rows.map(({ uid }) => nameOf(uid)));
  return Object.keys(uids)
    .filter((name) => names.has(name))
    .join();
}

describe("what is asked by moments", () => {
  it.each<[Partial<WorkTaskFilter>, string]>([
    [{ createdFrom: "2026-03-01T10:00:00.000Z", createdBefore: "2026-03-01T11:00:00.000Z" }, "open"],
    [{ createdBefore: "2026-03-01T11:00:00.001Z" }, "open,held"],
    [{ dueFrom: "2026-03-05T10:00:00.001Z" }, "held"],
    [{ dueBefore: "2026-03-05T11:00:00.000Z" }, "open"],
    [{ dueFrom: "2026-03-05T10:00:00.000Z", dueBefore: "2026-03-06T00:00:00.000Z" }, "open,held"],
    [{ decidedFrom: "2026-03-02T10:00:00.000Z", decidedBefore: "2026-03-02T11:00:00.000Z" }, "kept"],
    [{ decidedBefore: "2026-03-02T11:00:00.001Z" }, "kept,changed"],
  ])("%j finds %s: the first moment counts, the last does not", async (filter, expected) =>
    expect(await found(filter)).toBe(expected),
  );
});

describe("what is asked about decisions", () => {
  it("finds what somebody decided", async () => {
    expect(await found({ decidedBy: [world.people.manager.uid] })).toBe("changed");
    expect(await found({ decidedBy: [world.people.manager.uid, world.people.reviewer.uid] })).toBe(
      "kept,changed,bundle,edited",
    );
  });

  it("finds what was decided with other arguments, a call of a bundle included", async () => {
    expect(await found({ edited: ["true"] })).toBe("changed,edited");
    expect(await found({ edited: ["false"] })).toBe("kept,bundle");
    expect(await found({ edited: ["true", "false"] })).toBe("kept,changed,bundle,edited");
  });

  it("finds what was looked at for less than so many seconds, and nothing of which that is not known", async () => {
    expect(await found({ reviewUnderSeconds: 3 })).toBe("kept");
    expect(await found({ reviewUnderSeconds: 4 })).toBe("kept,changed");
  });

  it("finds requests of which a decision is held", async () =>
    expect(await found({ waiting: ["held"] })).toBe("held"));

  it("counts who decided, and what was changed", async () => {
    const filter = { organizationUid: world.organizationUid };
    expect(await countFacet(world.people.viewer.ctx, "decidedBy", filter)).toEqual([
      { value: world.people.reviewer.uid, count: 3 },
      { value: world.people.manager.uid, count: 1 },
    ]);
    expect(await countFacet(world.people.viewer.ctx, "edited", filter)).toEqual([
      { value: "false", count: 2 },
      { value: "true", count: 2 },
    ]);
  });
});

it("finds what is assigned to nobody, by the summary and by the rows", async () => {
  await set("kept", `assignee_user_uid = '${world.people.viewer.uid}'`);
  const everything = await found({ assignToType: ["nobody", "user", "agent"] });
  expect(everything).toBe("open,held,kept,changed,bundle,edited");
  expect(await found({ assignToType: ["nobody"] })).toBe("open,held,changed,bundle,edited");
  expect(await found({ assignToType: ["nobody"], q: "refund" })).toBe("open,held,changed,bundle,edited");
  expect(await found({ assignToType: ["user", "nobody"], decidedBy: [world.people.manager.uid] })).toBe(
    "changed",
  );
});

it("finds nothing of another organization by any of them", async () => {
  const stranger = await aWorld();
  const filter = { organizationUid: stranger.organizationUid, decidedBy: [world.people.manager.uid] };
  expect(await found(filter, stranger.people.viewer.ctx)).toBe("");
});
