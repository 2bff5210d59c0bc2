import { MAX_HOLD_SECONDS } from "@/lib/domain/decision-rules";
import { MAX_SELECTED } from "@/lib/domain/selection";
import { oneOf, text, uid, version } from "../../fields";
import { operation } from "../../operation";
import { assignTo, ifMatch, taskParams } from "../../work-tasks/inputs";
import { detail } from "../../work-tasks/objects";
import { reviewMs } from "../../work-tasks/patch-inputs";
import { PRIORITIES } from "../../work-tasks/words";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";

const person = ["session", "bearer"] as const;

const holdSeconds = z
  .int("must be a whole number")
  .min(0, "must be at least 0")
  .max(MAX_HOLD_SECONDS, `must be at most ${MAX_HOLD_SECONDS}`);

const tasks = z
  .array(z.object({ uid, version: version.optional().meta({ description: "The version that was seen" }) }))
  .min(1, "must have at least one entry")
  .max(MAX_SELECTED, `must have at most ${MAX_SELECTED} entries`)
  .refine((all) => new Set(all.map((one) => one.uid)).size === all.length, "must not name a task twice");

const decision = {
  tasks,
  resolution_note: text(0, 10_000).nullable().optional(),
  hold_seconds: holdSeconds.default(0),
  review_ms: reviewMs.meta({
    description: "For how many milliseconds the reviewer had each of the requests in front of them",
  }),
};

export const bulkBody = z.discriminatedUnion(
  "action",
  [
    z.object({ action: z.literal("approve"), ...decision }),
    z.object({ action: z.literal("reject"), ...decision }),
    z.object({ action: z.literal("take_back"), tasks }),
    z.object({ action: z.literal("assign"), tasks, assign_to: assignTo }),
    z.object({ action: z.literal("set_priority"), tasks, priority: oneOf(PRIORITIES) }),
  ],
  "action: must be one of approve, reject, take_back, assign, set_priority",
);
export type BulkBody = z.output<typeof bulkBody>;

const failed = z.strictObject({
  uid: z.guid(),
  ok: z.literal(false),
  code: z.string().meta({ example: "already_decided" }),
  error: z.string().meta({ description: "The sentence that the single command would have answered" }),
  details: z.array(z.record(z.string(), z.unknown())),
});

export const bulkResult = z
  .discriminatedUnion("ok", [
    z.strictObject({
      uid: z.guid(),
      ok: z.literal(true),
      version: z.int(),
      held_until: exactInstant.nullable(),
    }),
    failed,
  ])
  .meta({ id: "DeskBulkResult" });
export type BulkResult = z.output<typeof bulkResult>;

export const bulkOp = operation({
  contract: desk,
  id: "changeManyTasks",
  method: "POST",
  path: "/api/work-tasks/bulk",
  summary: "Change many tasks",
  description:
    "Does the same to up to 500 tasks, each for itself and by the same command as a single one: what fails for one leaves the others as they are. Requests of high risk are not decided this way. Results come in the order of the request.",
  auth: person,
  permission: "work_tasks:write",
  body: bulkBody,
  example: {
    action: "reject",
    tasks: [{ uid: "550e8400-e29b-41d4-a716-446655440000", version: 1 }],
    resolution_note: "Not needed any more",
    hold_seconds: 8,
  },
  response: z.strictObject({
    succeeded: z.int(),
    failed: z.int(),
    results: z.array(bulkResult),
  }),
  status: 200,
  message: "Tasks changed",
  errors: [],
});

export const takeBackDecisionOp = operation({
  contract: desk,
  id: "takeBackDecision",
  method: "DELETE",
  path: "/api/work-tasks/{task_uid}/held-decision",
  summary: "Take back a held decision",
  description:
    "The approval waits for a decision again, as if none had been made. Only whoever made it can, and only while it is held.",
  auth: person,
  permission: "approvals:decide",
  params: taskParams,
  response: detail,
  status: 200,
  message: "Decision taken back",
  errors: ["not_found", "already_decided", "not_held"],
});

export const triageTaskOp = operation({
  contract: desk,
  id: "triageTask",
  method: "PATCH",
  path: "/api/work-tasks/{task_uid}/triage",
  summary: "Set priority and assignee",
  description:
    "Who works on it and how urgent it is: the same for tasks and for approvals that wait for a decision, of which nothing else can be changed. To take a request is to assign it to oneself.",
  auth: person,
  permission: "work_tasks:write",
  params: taskParams,
  headers: ifMatch,
  body: z.object({ priority: oneOf(PRIORITIES).optional(), assign_to: assignTo.optional() }),
  example: { priority: "urgent" },
  response: detail,
  status: 200,
  message: "Work task updated",
  errors: ["not_found", "already_decided", "stale_version", "being_decided"],
});
