import type { ApprovalAction, Decision, JsonObject, Resolution, WorkTaskDetail } from "./work-task";

/** What is decided of one call of a bundle. */
export type ActionDecision = {
  uid: string;
  decision: Decision;
  /** Arguments that replace the agent's. */
  toolArgs: JsonObject | null;
  note: string | null;
};

/** Of the whole: to approve one of the calls is to approve. */
export const verdictOf = (resolutions: readonly (Resolution | null)[]): Decision =>
  resolutions.includes("approved") ? "approve" : "reject";

const asAsked = (action: ApprovalAction): ApprovalAction => ({
  ...action,
  toolArgs: action.originalToolArgs ?? action.toolArgs,
  ...{ originalToolArgs: null, resolution: null, note: null, resolvedAt: null, resolvedBy: null },
});

/** The calls of a request as its agent is told of them: what is decided of them can change until all of it is final. */
export const deliveredActions = ({
  resolution,
  approval,
}: Pick<WorkTaskDetail, "resolution" | "approval">): readonly ApprovalAction[] => {
  const actions = approval?.actions ?? [];
  return resolution === null ? actions.map(asAsked) : actions;
};

/** A request without what is not delivered of it yet. */
export function asDelivered(task: WorkTaskDetail): WorkTaskDetail {
  const { approval, resolution, changeLog } = task;
  if (!approval || approval.actions.length === 0 || resolution !== null) return task;
  return {
    ...task,
    approval: { ...approval, actions: deliveredActions(task) },
    changeLog: changeLog.filter(({ action }) => action !== "action_decided"),
  };
}
