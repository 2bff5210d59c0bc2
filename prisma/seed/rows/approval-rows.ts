import { Prisma } from "@/prisma/generated/client";
import type { ApprovalDraft, Outcome } from "../approvals/draft";
import { dueColumns, MINUTE, workingTime } from "../clock";
import { uidOf } from "../uid";
import type { World } from "../world";
import { agentOf, byActor, personOf } from "./actors";
import { entityRows } from "./entity-rows";
import type { StoryRows } from "./story-rows";

/** What an agent needs to read a message and to draft an answer. */
const DRAFTING = 4 * MINUTE;

const SECOND = MINUTE / 60;
/** How long agents take to do what was approved. */
const EXECUTING = 20 * SECOND;
const FAILURE = "The other side answered 502";

function askedAt(world: World, draft: ApprovalDraft): Date {
  if (typeof draft.asked === "number") return workingTime(world.now, draft.asked, draft.key);
  return new Date(world.message(draft.asked.afterMessage).sentAt.getTime() + DRAFTING);
}

function resolvedAt(world: World, asked: Date, outcome: Outcome): Date {
  const latest = world.now.getTime() - 5 * MINUTE;
  return new Date(Math.min(asked.getTime() + outcome.after * MINUTE, latest));
}

const decisionOf = (outcome: Outcome, at: Date, toolArgs: Prisma.InputJsonObject) => ({
  resolution: outcome.resolution,
  resolutionNote: outcome.note,
  resolvedAt: at,
  resolvedByUserUid: personOf(outcome.by).uid,
  ...(outcome.resolution === "approved" ? { completedAt: at } : { canceledAt: at }),
  updatedAt: at,
  version: 2,
  toolArgs: { ...toolArgs, ...outcome.edits },
  originalToolArgs: outcome.edits ? toolArgs : Prisma.DbNull,
  reviewMs: outcome.reviewSeconds === undefined ? null : outcome.reviewSeconds * SECOND,
  ...(outcome.report && reportOf(outcome.report, at)),
});

const executedAt = (decided: Date): Date => new Date(decided.getTime() + EXECUTING);

const reportOf = (outcome: NonNullable<Outcome["report"]>, decided: Date) => ({
  executionOutcome: outcome,
  executionError: outcome === "failed" ? FAILURE : null,
  executedAt: executedAt(decided),
  updatedAt: executedAt(decided),
  version: 3,
});

function changesOf(
  draft: ApprovalDraft,
  asked: Date,
  decided: Date | null,
): readonly Omit<Prisma.ChangeLogEntryCreateManyInput, "organizationUid" | "uid" | "taskUid">[] {
  const created = { ...byActor(draft.agent), at: asked, action: "Created", details: { title: draft.title } };
  if (!draft.outcome || !decided) return [created];
  const { by, resolution, note } = draft.outcome;
  const action = resolution === "approved" ? "approve" : "reject";
  const details = { action, resolution, resolution_note: note };
  const resolved = { ...byActor(by), at: decided, action: "Resolved", details };
  if (!draft.outcome.report) return [created, resolved];
  const outcome = draft.outcome.report;
  const said = { outcome, error: outcome === "failed" ? FAILURE : null, external_ref: null };
  const at = executedAt(decided);
  return [created, resolved, { ...byActor(draft.agent), at, action: "executed", details: said }];
}

export function approvalRows(world: World, draft: ApprovalDraft): StoryRows {
  const agent = agentOf(draft.agent);
  const asked = askedAt(world, draft);
  const decided = draft.outcome ? resolvedAt(world, asked, draft.outcome) : null;
  const ids = {
    organizationUid: uidOf("organization", agent.organization),
    uid: uidOf("task", draft.key),
  };
  const task: Prisma.WorkTaskCreateManyInput = {
    ...ids,
    type: "hil_approval",
    title: draft.title,
    description: draft.description ?? "",
    status: "todo",
    priority: draft.priority ?? "medium",
    ...dueColumns(world.now, draft.due ?? null),
    createdAt: asked,
    updatedAt: asked,
    assigneeUserUid: draft.assignee ? personOf(draft.assignee).uid : null,
    originAgentUid: agent.uid,
    reasoning: draft.reasoning,
    toolArgs: draft.toolArgs,
    originalToolArgs: Prisma.DbNull,
    trigger: draft.trigger ?? Prisma.DbNull,
    metadata: Prisma.DbNull,
    ...(draft.outcome && decided ? decisionOf(draft.outcome, decided, draft.toolArgs) : {}),
  };
  return {
    task,
    entities: entityRows(world, ids, draft.links ?? []),
    changes: changesOf(draft, asked, decided).map((change, index) => ({
      ...change,
      organizationUid: ids.organizationUid,
      uid: uidOf("change", `${draft.key}/${index}`),
      taskUid: ids.uid,
    })),
  };
}
