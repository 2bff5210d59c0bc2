import type { Machine, Person, WorkTaskDetail } from "@/lib/domain/work-task";
import { NO_EXTERNAL_IDS } from "@/lib/domain/work-task";

export const ANA: Person = { type: "user", uid: "u_1", name: "Ana Ruiz", avatarUrl: null };
export const BEN: Person = { type: "user", uid: "u_2", name: "Ben Cole", avatarUrl: null };
export const AGENT: Machine = { type: "agent", uid: "agt_3", name: "Dunning Agent" };

/** What an answer to a request needs to know, for tests of contracts. */
export const NOW = { requestId: "req_1", at: "2026-04-20T08:00:00.000Z" };

/** A task as the domain knows it, with the given fields. */
export const sampleTask = (fields: Partial<WorkTaskDetail> = {}): WorkTaskDetail => ({
  organizationUid: "org_1",
  uid: "tsk_01",
  number: 12,
  type: "task",
  title: "Draft migration",
  description: "**two** steps",
  status: "todo",
  priority: "none",
  dueDate: null,
  dueAt: null,
  createdAt: "2026-04-20T08:00:00.000Z",
  updatedAt: "2026-04-20T08:00:00.000Z",
  version: 1,
  assignee: null,
  origin: ANA,
  resolution: null,
  startedAt: null,
  completedAt: null,
  canceledAt: null,
  archivedAt: null,
  blockedReason: null,
  parentUid: null,
  channelUid: null,
  coAssigneeUids: [],
  tags: [],
  external: NO_EXTERNAL_IDS,
  contextEntities: [],
  changeLog: [],
  approval: null,
  ...fields,
});
