import { NEVER_DUE } from "@/lib/domain/due";
import type { Decision, JsonObject, WorkTaskPriority } from "@/lib/domain/work-task";
import { commitDecision } from "@/lib/server/approvals/commit-decision";
import { decideOrHold } from "@/lib/server/approvals/decide-approval";
import { type RequestApproval, requestApproval } from "@/lib/server/approvals/request-approval";
import { takeBackDecision } from "@/lib/server/approvals/take-back-decision";
import { db } from "@/lib/server/db/client";
import { pool } from "@/lib/server/db/pool";
import { updateDecisionRules } from "@/lib/server/organizations/decision-rules";
import type { World } from "./world";

export type Decider = "reviewer" | "manager" | "admin";

type Asked = { priority?: WorkTaskPriority; toolArgs?: JsonObject } & Partial<
  Pick<RequestApproval, "expiresAt" | "expiresInSeconds" | "onExpiry" | "metadata" | "actions">
>;

/** A request of the world's agent. */
export async function askFor(
  world: World,
  { priority = "medium", toolArgs = { amount: 1 }, ...expiry }: Asked = {},
): Promise<string> {
  const { task } = await requestApproval(world.agent.ctx, {
    ...{ title: "Refund", description: "", reasoning: "Paid twice", toolArgs, trigger: null, priority },
    ...{ due: NEVER_DUE, wanted: { assignTo: null, entities: [] }, metadata: null, expiresAt: null },
    ...expiry,
  });
  return task.uid;
}

/** What people of a world do with decisions that are held, and what of it is stored. */
export const holdsIn = (world: World) => ({
  rules: (changes: Parameters<typeof updateDecisionRules>[2]) =>
    updateDecisionRules(world.people.admin.ctx, world.organizationUid, changes),
  hold: (uid: string, who: Decider = "reviewer", decision: Decision = "approve", holdSeconds = 60) =>
    decideOrHold(world.people[who].ctx, { uid, decision, holdSeconds, note: "As agreed" }),
  takeBack: (uid: string, who: Decider = "reviewer") => takeBackDecision(world.people[who].ctx, { uid }),
  commit: (uid: string) => commitDecision({ organizationUid: world.organizationUid, uid }),
});

export type Holds = ReturnType<typeof holdsIn>;

export const storedTask = (uid: string) => db().workTask.findFirstOrThrow({ where: { uid } });

/** The log of a task, oldest first. */
export const loggedOf = async (uid: string) =>
  (await db().changeLogEntry.findMany({ where: { taskUid: uid }, orderBy: { seq: "asc" } })).map(
    ({ action, byName, byType, details }) => ({ action, byName, byType, details }),
  );

export const actionsOf = async (uid: string) => (await loggedOf(uid)).map(({ action }) => action);

/** As if the time for taking the decision back were over. */
export const makeDue = (uid: string) =>
  pool().query("UPDATE work_tasks SET held_until = now() - interval '1 second' WHERE uid = $1", [uid]);

/** As if the time of a request were over. */
export const makeOverdue = (uid: string) =>
  pool().query("UPDATE work_tasks SET expires_at = now() - interval '1 second' WHERE uid = $1", [uid]);
