import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import type { World } from "@/lib/testing/world";
import { data } from "../client";
import { anApproval, unique } from "../requests";
import type { Case, Cases } from "./case";

type Shown = { query?: Record<string, string>; reason?: () => string };

/**
 * A rejection of somebody's own, of which a stranger's numbers know nothing. Only the twenty commonest reasons are shown, so
 * none but those that are looked for are reasons of their own.
 */
const rejected = (
  secretsOf: (owner: World, reason: string) => string[],
  { query = {}, reason: nextReason = () => "Too much" }: Shown = {},
): Case => ({
  about: "a decision of its owner's",
  ask: async (owner) => {
    const { uid } = await anApproval(owner, {
      assign_to: { type: "user", user_uid: owner.people.viewer.uid },
    });
    const reason = nextReason();
    const body = { action: "reject", resolution_note: reason, review_ms: 5000 };
    await data(updateWorkTaskOp, { as: owner.people.admin.token, params: { task_uid: uid }, body });
    await anApproval(owner, { assign_to: { type: "user", user_uid: owner.people.viewer.uid } });
    return { query, secrets: secretsOf(owner, reason), task: uid };
  },
  stranger: 200,
  strangersAgent: 403,
  shows: true,
});

const ownReason = () => unique("Too much");

export const DASHBOARD: Cases = {
  getDashboardNow: [rejected(({ people }) => [people.viewer.uid, people.viewer.name])],
  // It names nobody; the organization that it is about is tried with all that take one.
  getDashboardFlow: [],
  getDashboardBreakdown: [
    rejected(({ agent }) => [agent.uid, agent.name], { query: { by: "agent" } }),
    rejected(({ people }) => [people.admin.uid, people.admin.name], { query: { by: "reviewer" } }),
  ],
  getDashboardPatterns: [rejected((_, reason) => [reason], { reason: ownReason })],
  getDashboardQuality: [rejected(({ people }) => [people.admin.uid, people.admin.name])],
  getDashboardCost: [rejected(({ agent }) => [agent.uid, agent.name])],
  getDashboardReport: [rejected(({ people }, reason) => [people.viewer.name, reason], { reason: ownReason })],
};
