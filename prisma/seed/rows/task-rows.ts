import { NO_STAMPS, type Stamps, stampsIn } from "@/lib/domain/lifecycle";
import { NO_EXTERNAL_IDS } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { dayFrom, dueColumns, isoDay, MINUTE, workingTime } from "../clock";
import type { Assignee, Step, TaskDraft } from "../tasks/draft";
import { uidOf } from "../uid";
import type { World } from "../world";
import { actorColumns, agentOf, byActor, personOf } from "./actors";
import { entityRows } from "./entity-rows";
import type { StoryRows } from "./story-rows";

/** The fields that steps change, as the draft has them. */
type State = {
  readonly status: NonNullable<TaskDraft["status"]>;
  readonly priority: NonNullable<TaskDraft["priority"]>;
  readonly due_date: number | null;
  readonly assign_to: Assignee | null;
  readonly blocked_reason: string | null;
};

/** As the API writes an assignee. */
function assigneeInLog(assignee: Assignee | null): Prisma.InputJsonObject | null {
  if (!assignee) return null;
  if ("agent" in assignee) {
    const { uid, name } = agentOf(assignee.agent);
    return { type: "agent", agent_uid: uid, name };
  }
  const { uid, name } = personOf(assignee.person);
  return { type: "user", user_uid: uid, full_name: name, avatar_url: null };
}

const dayInLog = (now: Date, days: number | null) => (days === null ? null : isoDay(dayFrom(now, days)));

function detailsOf(now: Date, before: State, step: Step): Prisma.InputJsonObject {
  switch (step.field) {
    case "assign_to":
      return { from: assigneeInLog(before.assign_to), to: assigneeInLog(step.to) };
    case "due_date":
      return { from: dayInLog(now, before.due_date), to: dayInLog(now, step.to) };
    default:
      return { from: before[step.field], to: step.to };
  }
}

/** The times of the creation and of each step, evenly over the life of the task and always in this order. */
function timesOf(now: Date, draft: TaskDraft): readonly Date[] {
  const count = (draft.steps ?? []).length + 1;
  let previous = 0;
  return Array.from({ length: count }, (_, index) => {
    const daysAgo = Math.floor(draft.created * (1 - index / count));
    const time = workingTime(now, daysAgo, `${draft.key}/${index}`).getTime();
    previous = Math.max(time, previous + 6 * MINUTE);
    return new Date(previous);
  });
}

const assigneeColumns = (assignee: Assignee | null) => ({
  assigneeUserUid: assignee && "person" in assignee ? personOf(assignee.person).uid : null,
  assigneeAgentUid: assignee && "agent" in assignee ? agentOf(assignee.agent).uid : null,
});

function originColumns(by: TaskDraft["by"]) {
  const { userUid = null, agentUid = null } = actorColumns(by);
  return { originUserUid: userUid, originAgentUid: agentUid };
}

function externalColumns(external: TaskDraft["external"]) {
  const { type, messageIds, ...ids } = { ...NO_EXTERNAL_IDS, ...external };
  return { ...ids, externalType: type, externalMessageIds: messageIds as Prisma.InputJsonObject };
}

/** What a step does besides its own field: a task is blocked for a reason only as long as it is blocked. */
const reasonAfter = (state: State, step: Step): string | null =>
  step.field === "status" ? (step.because ?? null) : state.blocked_reason;

function historyOf(now: Date, draft: TaskDraft) {
  const [createdAt = now, ...stepTimes] = timesOf(now, draft);
  let state: State = {
    status: draft.status ?? "todo",
    priority: draft.priority ?? "medium",
    due_date: draft.due ?? null,
    assign_to: draft.assignee ?? null,
    blocked_reason: null,
  };
  let stamps: Stamps = stampsIn(state.status, NO_STAMPS, createdAt.toISOString());
  const changes = (draft.steps ?? []).flatMap((step, index) => {
    const at = stepTimes[index] ?? createdAt;
    const before = state;
    state = { ...before, [step.field]: step.to, blocked_reason: reasonAfter(before, step) };
    stamps = stampsIn(state.status, stamps, at.toISOString());
    const made = { ...byActor(step.by), at };
    const reasons = { from: before.blocked_reason, to: state.blocked_reason };
    return [
      { ...made, action: `${step.field}_changed`, details: detailsOf(now, before, step) },
      ...(reasons.from === reasons.to
        ? []
        : [{ ...made, action: "blocked_reason_changed", details: reasons }]),
    ];
  });
  return { createdAt, updatedAt: stepTimes.at(-1) ?? createdAt, state, stamps, changes };
}

export function taskRows(world: World, draft: TaskDraft): StoryRows {
  const { createdAt, updatedAt, state, stamps, changes } = historyOf(world.now, draft);
  const ids = { organizationUid: uidOf("organization", draft.organization), uid: uidOf("task", draft.key) };
  const created = { ...byActor(draft.by), at: createdAt, action: "created", details: Prisma.DbNull };
  return {
    task: {
      ...ids,
      type: "task",
      title: draft.title,
      description: draft.description ?? "",
      status: state.status,
      priority: state.priority,
      ...dueColumns(world.now, state.due_date),
      version: 1 + (draft.steps ?? []).length,
      createdAt,
      updatedAt,
      ...stamps,
      blockedReason: state.blocked_reason,
      ...assigneeColumns(state.assign_to),
      coAssigneeUserUids: (draft.beside ?? []).map((key) => personOf(key).uid),
      tags: [...(draft.tags ?? [])],
      parentUid: draft.parent ? uidOf("task", draft.parent) : null,
      channelUid: draft.channel ? uidOf("channel", draft.channel) : null,
      ...originColumns(draft.by),
      ...externalColumns(draft.external),
      toolArgs: Prisma.DbNull,
      originalToolArgs: Prisma.DbNull,
      trigger: Prisma.DbNull,
      metadata: Prisma.DbNull,
    },
    entities: entityRows(world, ids, draft.links ?? []),
    changes: [created, ...changes].map((change, index) => ({
      ...change,
      organizationUid: ids.organizationUid,
      uid: uidOf("change", `${draft.key}/${index}`),
      taskUid: ids.uid,
    })),
  };
}
