import { expect } from "vitest";
import { listTasksOp } from "@/lib/contracts/v1-agent/operations";
import { v1GetTaskOp, v1ListTasksOp } from "@/lib/contracts/v1-tasks/operations";
import { getWorkTaskOp, listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import type { World } from "@/lib/testing/world";
import { call, data, refused } from "../client";
import { storedTask } from "../stored";

/** `task-apis.md`, section 4, written a second time: what work-tasks, v1-agent and v1-tasks say of a status. */
const STATUS = {
  triage: ["todo", "triage", "pending"],
  backlog: ["todo", "backlog", "pending"],
  todo: ["todo", "todo", "pending"],
  in_progress: ["in_progress", "in_progress", "in_progress"],
  blocked: ["in_progress", "blocked", "in_progress"],
  in_review: ["in_review", "in_review", "in_progress"],
  done: ["done", "done", "completed"],
  canceled: ["canceled", "cancelled", null],
} as const;

const PRIORITY = {
  none: ["low", "none", "low"],
  low: ["low", "low", "low"],
  medium: ["medium", "medium", "medium"],
  high: ["high", "high", "high"],
  urgent: ["urgent", "urgent", "urgent"],
} as const;

export const NEVER = "9999-12-31T23:59:59Z";

type Row = Awaited<ReturnType<typeof storedTask>>;

const moment = (date: Date | null) => date?.toISOString().replace(".000Z", "Z") ?? null;
const second = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** The people and agents who have a task, the assignee first. */
const usersOf = ({ assigneeUserUid, coAssigneeUserUids }: Row) =>
  assigneeUserUid ? [assigneeUserUid, ...coAssigneeUserUids] : [];

function assignToOf({ assigneeUserUid: user_uid, assigneeAgentUid: agent_uid }: Row) {
  if (user_uid) return expect.objectContaining({ type: "user", user_uid });
  return agent_uid ? expect.objectContaining({ type: "agent", agent_uid }) : null;
}

const inWorkTasks = (row: Row) => ({
  ...{ uid: row.uid, title: row.title, description: row.description },
  ...{ status: STATUS[row.status][0], priority: PRIORITY[row.priority][0] },
  ...{ due_date: day(row.dueDate), assign_to: assignToOf(row) },
  ...{ created_at: second(row.createdAt), updated_at: second(row.updatedAt) },
});

const inV1Agent = (row: Row) => ({
  ...{ id: row.uid, identifier: `T-${row.number}`, workspaceId: row.organizationUid, version: row.version },
  ...{ title: row.title, description: row.description || null, dueAt: moment(row.dueAt) },
  ...{ status: STATUS[row.status][1], priority: PRIORITY[row.priority][1] },
  ...{ assigneeUserId: row.assigneeUserUid, assigneeAgentId: row.assigneeAgentUid },
  ...{ createdByUserId: row.originUserUid, createdByAgentId: row.originAgentUid },
  ...{ parentTaskId: row.parentUid, channelId: row.channelUid, archivedAt: null, deletedAt: null },
  ...{ startedAt: moment(row.startedAt), completedAt: moment(row.completedAt) },
  ...{ cancelledAt: moment(row.canceledAt), originMessageId: null, originExtractionId: null },
  ...{ createdAt: moment(row.createdAt), updatedAt: moment(row.updatedAt) },
});

const inV1Tasks = (row: Row) => ({
  ...{ id: row.uid, title: row.title, description: row.description, tags: row.tags, version: row.version },
  ...{ status: STATUS[row.status][2], priority: PRIORITY[row.priority][2] },
  ...{ deadline: moment(row.dueAt) ?? NEVER, assigned_user_ids: usersOf(row) },
  ...{ created_by_id: row.originUserUid ?? row.originAgentUid, company_id: row.organizationUid },
  ...{ call_id: row.callId, fax_id: row.faxId, assistant_id: row.assistantId, session_id: row.sessionId },
  ...{ patient_id: row.patientId, type: row.externalType, external_message_ids: row.externalMessageIds },
  ...{ created_at: moment(row.createdAt), updated_at: moment(row.updatedAt) },
});

const asAdmin = ({ people }: World) => people.admin.token;

/** A task as each door shows it to the admin; v1-tasks has nothing to show while it is canceled. */
export async function viewsOf(world: World, uid: string) {
  const as = asAdmin(world);
  const desk = await call(getWorkTaskOp, { as, params: { task_uid: uid } });
  const listed = await data(listTasksOp, { as, query: "limit=100" });
  const company = await call(v1GetTaskOp, { as, params: { id: uid } });
  return { desk, agent: listed.find(({ id }) => id === uid), company };
}

/** Expects each door to show the stored row in its own words, with one version. */
export async function expectOneTask(world: World, uid: string): Promise<void> {
  const row = await storedTask(uid);
  const { desk, agent, company } = await viewsOf(world, uid);
  expect(desk.data).toMatchObject(inWorkTasks(row));
  expect(desk.headers.get("etag")).toBe(`"${row.version}"`);
  expect(agent).toEqual(inV1Agent(row));
  if (row.status === "canceled") expect(company.status).toBe(404);
  else expect(company.data).toEqual(inV1Tasks(row));
  expectOwnWords(desk.data.change_log);
}

/** Expects the lists to show the tasks as they are shown one by one, and v1-tasks to list no canceled one. */
export async function expectLists(world: World, uids: readonly string[]): Promise<void> {
  const as = asAdmin(world);
  const rows = await Promise.all(uids.map(storedTask));
  const { items } = await data(listWorkTasksOp, { as, query: "per_page=100" });
  const company = await data(v1ListTasksOp, { as, query: "limit=100" });
  const shown = rows.filter(({ status }) => status !== "canceled");
  expect(new Set(company.map(({ id }) => id))).toEqual(new Set(shown.map(({ uid }) => uid)));
  for (const row of shown) expect(company.find(({ id }) => id === row.uid)).toEqual(inV1Tasks(row));
  for (const row of rows) {
    const { description: _, updated_at: __, ...lean } = inWorkTasks(row);
    expect(items.find(({ uid }) => uid === row.uid)).toMatchObject(lean);
  }
}

const DESK_WORDS = {
  status_changed: new Set<unknown>(Object.values(STATUS).map(([word]) => word)),
  priority_changed: new Set<unknown>(Object.values(PRIORITY).map(([word]) => word)),
};

/** The log of work-tasks tells changes in its own words, and none that those cannot tell. */
function expectOwnWords(log: readonly { action: string; details: unknown }[]): void {
  for (const { action, details } of log) {
    if (!(action in DESK_WORDS)) continue;
    const { from, to } = details as { from: unknown; to: unknown };
    const words = DESK_WORDS[action as keyof typeof DESK_WORDS];
    expect([words.has(from), words.has(to), from !== to]).toEqual([true, true, true]);
  }
}

/** Expects a deleted task to be behind no door. */
export async function expectGone(world: World, uid: string): Promise<void> {
  const as = asAdmin(world);
  await refused(404, getWorkTaskOp, { as, params: { task_uid: uid } });
  await refused(404, v1GetTaskOp, { as, params: { id: uid } });
  for (const op of [listTasksOp, v1ListTasksOp]) {
    expect((await call(op, { as, query: "limit=100" })).text).not.toContain(uid);
  }
}
