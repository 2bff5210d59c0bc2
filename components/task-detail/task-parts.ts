import type { Detail } from "@/lib/contracts/work-tasks/objects";

export type ApprovalDetail = Extract<Detail, { type: "hil_approval" }>;
export type PlainTask = Extract<Detail, { type: "task" }>;

export const originName = ({ origin }: Pick<Detail, "origin">): string =>
  origin.type === "agent" ? origin.agent_name : origin.user_name;

export const assigneeName = ({ assign_to }: Pick<Detail, "assign_to">): string | null => {
  if (!assign_to) return null;
  return assign_to.type === "agent" ? assign_to.name : assign_to.full_name;
};
