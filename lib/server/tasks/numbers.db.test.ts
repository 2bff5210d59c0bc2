import { beforeAll, expect, it } from "vitest";
import type { Ctx } from "@/lib/domain/ctx";
import { NEVER_DUE } from "@/lib/domain/due";
import { aWorld, type World } from "@/lib/testing/world";
import { requestApproval } from "../approvals/request-approval";
import { db } from "../db/client";
import { type CreateWorkTask, createWithinPlan, createWorkTask } from "./create-work-task";

let ours: World;
let theirs: World;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([aWorld(), aWorld()]);
});

const NOBODY = "018f3a52-6f0e-7a5e-9a1d-2f6f1a3f0001";

const aTask = (world: World, assignee?: string): CreateWorkTask => ({
  ...{
    organizationUid: world.organizationUid,
    title: "Any",
    description: "",
    priority: "medium",
    status: "todo",
  },
  due: NEVER_DUE,
  wanted: { assignTo: assignee ? { type: "user", user_uid: assignee } : null, entities: [] },
});

const bulk = (ctx: Ctx, tasks: readonly CreateWorkTask[]) => createWithinPlan(ctx, tasks, (error) => error);

const ask = (world: World, key?: string) =>
  requestApproval(
    world.agent.ctx,
    {
      ...{ title: "Ask", description: "", reasoning: "r", toolArgs: {}, trigger: null, metadata: null },
      ...{ priority: "medium", due: NEVER_DUE, wanted: { assignTo: null, entities: [] }, expiresAt: null },
    },
    key,
  );

const numbersOf = async ({ organizationUid }: World) => {
  const tasks = await db().workTask.findMany({ where: { organizationUid }, select: { number: true } });
  return tasks.map(({ number }) => number).sort((a, b) => a - b);
};
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

it("are unique and without gaps in one organization, while many create, fail, repeat and roll back", async () => {
  const { ctx } = ours.people.manager;
  const rounds = Array.from({ length: 12 }, (_, round) => [
    createWorkTask(ctx, aTask(ours)),
    createWorkTask(ctx, aTask(ours, NOBODY)),
    bulk(ours.agent.ctx, [aTask(ours), aTask(ours), aTask(ours)]),
    bulk(ours.agent.ctx, [aTask(ours), aTask(ours), aTask(ours, NOBODY)]),
    ask(ours, `key-${round % 3}`),
    ask(ours),
    createWorkTask(theirs.people.manager.ctx, aTask(theirs)),
  ]);
  const results = await Promise.allSettled(rounds.flat());
  const failures = results.filter(({ status }) => status === "rejected");
  expect(failures).toHaveLength(24);
  for (const { reason } of failures as PromiseRejectedResult[]) expect(reason.code).toBe("unknown_reference");
  // 12 single ones, 12 batches of three, 12 requests, and 3 requests of 12 with a key that is repeated.
  expect(await numbersOf(ours)).toEqual(upTo(12 + 36 + 12 + 3));
  expect(await numbersOf(theirs)).toEqual(upTo(12));
});

it("stay what they are, and are not given again after a task is deleted", async () => {
  const { ctx } = theirs.people.manager;
  const task = await createWorkTask(ctx, aTask(theirs));
  await db().workTask.delete({
    where: { organizationUid_uid: { organizationUid: task.organizationUid, uid: task.uid } },
  });
  expect((await createWorkTask(ctx, aTask(theirs))).number).toBe(task.number + 1);
});
