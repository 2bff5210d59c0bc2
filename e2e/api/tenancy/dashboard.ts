import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import type { World } from "@/lib/testing/world";
import { data } from "../client";
import { anApproval, unique } from "../requests";
import type { Case, Cases } from "./case";

/** A rejection of somebody's own, of which a stranger's numbers know nothing. */
const rejected = (secretsOf: (owner: World, reason: string) => string[], query = {}): Case => ({
  about: "a decision of its owner's",
  ask: async (owner) => {
    const { uid } = await anApproval(owner, {
      assign_to: { type: "user", user_uid: owner.people.viewer.uid },
    });
    const reason = unique("Too much");
    const body = { action: "reject", resolution_note: reason, review_ms: 5000 };
    await data(updateWorkTaskOp, { as: owner.people.admin.token, params: { task_uid: uid }, body });
    await anApproval(owner, { assign_to: { type: "user", user_uid: owner.people.viewer.uid } });
    return { query, secrets: secretsOf(owner, reason), task: uid };
  },
  stranger: 200,
  strangersAgent: 403,
  shows: true,
});

export const DASHBOARD: Cases = {
  getDashboardNow: [rejected(({ people }) => [people.viewer.uid, people.viewer.name])],
  // It names nobody; the organization that it is about is tried with all that take one.
  getDashboardFlow: [],
  getDashboardBreakdown: [
    rejected(({ agent }) => [agent.uid, agent.name], { by: "agent" }),
    rejected(({ people }) => [people.admin.uid, people.admin.name], { by: "reviewer" }),
  ],
  getDashboardPatterns: [rejected((_, reason) => [reason])],
  getDashboardQuality: [rejected(({ people }) => [people.admin.uid, people.admin.name])],
  getDashboardCost: [rejected(({ agent }) => [agent.uid, agent.name])],
  getDashboardReport: [rejected(({ people }, reason) => [people.viewer.name, reason])],
};
