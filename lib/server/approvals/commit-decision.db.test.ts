import { beforeAll, expect, it } from "vitest";
import { askFor, type Holds, holdsIn, loggedOf, makeDue, storedTask } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { updateDecisionRules } from "../organizations/decision-rules";
import { commitDecision, commitOverdueDecisions } from "./commit-decision";
import { decideApproval, decideOrHold } from "./decide-approval";

let world: World;
let desk: Holds;
beforeAll(async () => {
  world = await aWorld();
  desk = holdsIn(world);
  await desk.rules({ undoSeconds: 60 });
});

it("a held decision is made without its job, where the process that had it was killed", async () => {
  const uids = await Promise.all([askFor(world), askFor(world), askFor(world)]);
  for (const uid of uids) await desk.hold(uid);
  await pool().query("DELETE FROM graphile_worker._private_jobs");
  const [due, later, locked] = uids as [string, string, string];
  await Promise.all([makeDue(due), makeDue(locked)]);
  const somebody = await pool().connect();
  await somebody.query("BEGIN");
  await somebody.query("SELECT FROM work_tasks WHERE uid = $1 FOR UPDATE", [locked]);
  await commitOverdueDecisions();
  expect((await Promise.all(uids.map(storedTask))).map(({ resolution }) => resolution)).toEqual([
    ...["approved", null, null],
  ]);
  await somebody.query("ROLLBACK");
  somebody.release();
  await commitOverdueDecisions();
  expect(await storedTask(locked)).toMatchObject({ resolution: "approved" });
  expect(await storedTask(later)).toMatchObject({ resolution: null });
});

it("a held decision is dropped where whoever made it may not decide any more, and the request waits again", async () => {
  const other = await aWorld();
  const { reviewer } = other.people;
  const uid = await askFor(other);
  await updateDecisionRules(other.people.admin.ctx, other.organizationUid, { undoSeconds: 8 });
  const where = {
    organizationUid_userUid: { organizationUid: other.organizationUid, userUid: reviewer.uid },
  };
  const holdAndCommit = async () => {
    await decideOrHold(reviewer.ctx, { uid, decision: "reject", holdSeconds: 8 });
    await makeDue(uid);
    await commitDecision({ organizationUid: other.organizationUid, uid });
    expect(await storedTask(uid)).toMatchObject({ resolution: null, heldUntil: null, version: 1 });
  };
  await db().membership.update({ where, data: { role: "viewer" } });
  await holdAndCommit();
  await db().membership.delete({ where });
  await holdAndCommit();
  const dropped = {
    ...{ action: "decision_dropped", byName: "Countersign", byType: "system" },
    details: { action: "reject" },
  };
  expect((await loggedOf(uid)).slice(1)).toEqual([dropped, dropped]);
  await decideApproval(other.people.manager.ctx, {
    uid,
    decision: "approve",
    expectedVersion: 1,
  });
});
