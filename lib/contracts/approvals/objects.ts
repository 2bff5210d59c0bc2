import { APPROVAL_EVENT_TYPES } from "@/lib/domain/approval-event";
import { ON_EXPIRY } from "@/lib/domain/work-task";
import { instantOut } from "../fields";
import { openOut, userRef } from "../work-tasks/objects";
import { RESOLUTION_FILTERS } from "../work-tasks/words";
import { z } from "../zod";

/** What the agent reads back: the decision, and the arguments as they were finally approved. */
export const approvalView = z
  .strictObject({
    uid: z.guid(),
    resolution: z.enum(RESOLUTION_FILTERS),
    resolved_at: instantOut.nullable(),
    resolved_by: userRef.nullable(),
    resolution_note: z.string().nullable(),
    tool_args: openOut,
    expires_at: instantOut.nullable().meta({ description: "Null where it has no time limit" }),
    on_expiry: z.enum(ON_EXPIRY),
    version: z.int(),
  })
  .meta({ id: "ApprovalView" });
export type ApprovalView = z.output<typeof approvalView>;

/** The data of one event of `GET /api/approvals/events`. */
export const approvalEvent = z.strictObject({
  type: z.enum(APPROVAL_EVENT_TYPES),
  uid: z.guid(),
  version: z.int().meta({ description: "The version that the event brought about" }),
  at: instantOut,
  approval: approvalView.meta({ description: "As it stands when the event is sent" }),
});
export type ApprovalEventView = z.output<typeof approvalEvent>;
