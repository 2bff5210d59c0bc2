import type { ActionDecision } from "@/lib/domain/bundle";
import type { ApprovalAction, JsonObject } from "@/lib/domain/work-task";
import { decideActions } from "@/lib/server/approvals/decide-actions";
import { db } from "@/lib/server/db/client";
import { askFor, type Decider } from "./held-decisions";
import type { World } from "./world";

export const CALLS: readonly JsonObject[] = [
  { tool_type: "refund", amount: 10 },
  { tool_type: "send_email", subject: "Sorry" },
  { tool_type: "refund", amount: 30 },
];

const titled = (toolArgs: JsonObject) => ({ title: null, toolArgs });

/** A request of several calls, and their uids. */
export async function aBundle(world: World, more: Partial<Parameters<typeof askFor>[1]> = {}) {
  const uid = await askFor(world, { toolArgs: {}, actions: CALLS.map(titled), ...more });
  const uids = (await storedActions(uid)).map((action) => action.uid);
  return { uid, calls: uids as [string, string, string] };
}

/** The calls as the database has them, in their order. */
export const storedActions = (taskUid: string) =>
  db().approvalAction.findMany({ where: { taskUid }, orderBy: { position: "asc" } });

export const resolutionsOf = async (taskUid: string) =>
  (await storedActions(taskUid)).map(({ resolution }) => resolution);

export const approving = (uid: string, toolArgs: JsonObject | null = null): ActionDecision => ({
  ...{ uid, toolArgs },
  ...{ decision: "approve", note: null },
});

export const rejecting = (uid: string, note: string | null = "No"): ActionDecision => ({
  ...{ uid, note },
  ...{ decision: "reject", toolArgs: null },
});

type How = { who?: Decider; expectedVersion?: number; holdSeconds?: number };

/** A person of a world decides calls of a bundle. */
export const decidesIn =
  (world: World) =>
  (uid: string, actions: readonly ActionDecision[], { who = "reviewer", ...how }: How = {}) =>
    decideActions(world.people[who].ctx, { uid, actions, note: null, holdSeconds: 0, ...how });

export const shownResolutions = ({ approval }: { approval: { actions: readonly ApprovalAction[] } | null }) =>
  approval?.actions.map(({ resolution }) => resolution);
