import type { Instant, WorkTaskDetail } from "./work-task";

/** What an agent is told of its requests as it happens. */
export const APPROVAL_EVENT_TYPES = [
  "approval.requested",
  "approval.decided",
  "approval.withdrawn",
  "approval.expired",
  "approval.executed",
  "approval.asked",
  "approval.answered",
] as const;
export type ApprovalEventType = (typeof APPROVAL_EVENT_TYPES)[number];

/** A request without its surroundings: what its agent reads of it. */
export type ApprovalState = Pick<WorkTaskDetail, "uid" | "version" | "resolution" | "approval">;

/** One thing that happened to a request. */
export type ApprovalEvent = {
  /** Its place in the agent's feed: from 1 on, without gaps. */
  readonly seq: number;
  readonly type: ApprovalEventType;
  /** The version that it brought about. */
  readonly version: number;
  readonly at: Instant;
  /** The request. */
  readonly uid: string;
};
