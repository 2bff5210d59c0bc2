import type { Instant, UnnumberedTask, WorkTaskStatus } from "./work-task";

export type Stamps = Pick<UnnumberedTask, "startedAt" | "completedAt" | "canceledAt">;

export const NO_STAMPS: Stamps = { startedAt: null, completedAt: null, canceledAt: null };

/** `task-apis.md`, section 2.2: started once and for all; done and canceled only for as long as the task is. */
export const stampsIn = (status: WorkTaskStatus, before: Stamps, at: Instant): Stamps => ({
  startedAt: before.startedAt ?? (status === "in_progress" ? at : null),
  completedAt: status === "done" ? (before.completedAt ?? at) : null,
  canceledAt: status === "canceled" ? (before.canceledAt ?? at) : null,
});
