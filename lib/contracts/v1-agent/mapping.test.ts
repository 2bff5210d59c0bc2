import { expect, it } from "vitest";
import type { Comment } from "@/lib/domain/comment";
import { WORK_TASK_PRIORITIES, WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import { AGENT, ANA, sampleTask } from "../testing/sample-task";
import goldenComment from "./golden/comment-answer.json";
import seed from "./golden/seed-keys.json";
import goldenTask from "./golden/task.json";
import {
  STATUS_OUT,
  statusIn,
  statusOf,
  toChannel,
  toComment,
  toIdentity,
  toTask,
  toWorkspace,
} from "./mapping";
import { channel, comment, identity, PRIORITIES, STATUSES, task, workspace } from "./objects";

const SAMPLE = sampleTask({
  organizationUid: "ws_1",
  assignee: { ...AGENT, uid: "agt_7" },
  origin: { ...AGENT, triggerType: null },
});

const COMMENT: Comment = {
  organizationUid: "ws_1",
  uid: "cmt_1",
  taskUid: "tsk_01",
  author: AGENT,
  body: "Blocked on @ana",
  mentions: [{ type: "user", uid: "usr_5" }],
  createdAt: "2026-04-20T08:05:00.000Z",
  updatedAt: "2026-04-20T08:05:00.000Z",
  editedAt: null,
};

it("2.2: writes a task as the sample has it", () => {
  expect(toTask(SAMPLE)).toEqual(goldenTask);
});

it("2.2: the task has exactly the 24 keys", () => {
  expect(Object.keys(task.shape)).toHaveLength(24);
  expect(Object.keys(task.shape)).toEqual(Object.keys(goldenTask));
  expect(task.parse(goldenTask)).toEqual(goldenTask);
});

it("2.2: refuses a task with a key more or a key less", () => {
  const { version: _, ...less } = goldenTask;
  expect(task.safeParse({ ...goldenTask, tags: [] }).success).toBe(false);
  expect(task.safeParse(less).success).toBe(false);
});

it("2.2: has all keys of the vendor's sample, and the two enumerations that it omits", () => {
  const omitted = Object.keys(goldenTask).filter((key) => !seed.data.includes(key));
  expect(omitted).toEqual(["status", "priority"]);
  expect(seed.data.filter((key) => !(key in goldenTask))).toEqual([]);
});

it("2.2: shows an empty description as null", () => {
  expect(toTask(sampleTask({ description: "" })).description).toBeNull();
});

it("2.2: names exactly one creator", () => {
  const byPerson = toTask(sampleTask({ origin: ANA }));
  expect([byPerson.createdByUserId, byPerson.createdByAgentId]).toEqual([ANA.uid, null]);
});

it("2.2: shows an assignee under the id of its kind only", () => {
  const assigned = toTask(sampleTask({ assignee: ANA }));
  expect([assigned.assigneeUserId, assigned.assigneeAgentId]).toEqual([ANA.uid, null]);
});

it("2.2: writes instants as they are stored, and zero milliseconds not at all", () => {
  const moments = { dueAt: "2026-04-20T08:00:00.123Z", startedAt: "2026-04-20T08:00:00.000Z" };
  expect(toTask(sampleTask(moments))).toMatchObject({
    dueAt: "2026-04-20T08:00:00.123Z",
    startedAt: "2026-04-20T08:00:00Z",
  });
});

it("2.2: has a word of its own for every status, and finds the status by it", () => {
  for (const status of WORK_TASK_STATUSES) expect(statusIn(STATUS_OUT[status])).toBe(status);
  expect(new Set(Object.values(STATUS_OUT))).toEqual(new Set(STATUSES));
});

it("2.2: shows every priority under its own word", () => {
  for (const priority of WORK_TASK_PRIORITIES)
    expect(toTask(sampleTask({ priority })).priority).toBe(priority);
  expect([...PRIORITIES]).toEqual([...WORK_TASK_PRIORITIES]);
});

it("2.2: spells cancelled with two l", () => {
  const at = "2026-04-20T08:00:00.000Z";
  expect(toTask(sampleTask({ status: "canceled", canceledAt: at }))).toMatchObject({
    status: "cancelled",
    cancelledAt: "2026-04-20T08:00:00Z",
  });
});

it.each([
  [null, "in_review"],
  ["approved", "done"],
  ["rejected", "cancelled"],
  ["withdrawn", "cancelled"],
  ["expired", "cancelled"],
] as const)(
  "4: shows an approval with the resolution %j as %s, whatever its own status",
  (resolution, word) => {
    for (const status of WORK_TASK_STATUSES) {
      expect(statusOf(sampleTask({ type: "hil_approval", resolution, status }))).toBe(word);
    }
  },
);

it("2.9: writes a comment as the sample has it", () => {
  expect(toComment(COMMENT)).toEqual(goldenComment.data);
});

it("2.9: the comment has exactly the 11 keys", () => {
  expect(Object.keys(comment.shape)).toHaveLength(11);
  expect(comment.parse(goldenComment.data)).toEqual(goldenComment.data);
});

it("2.9: names a person who comments as its user", () => {
  expect(toComment({ ...COMMENT, author: ANA })).toMatchObject({
    authorUserId: ANA.uid,
    authorAgentId: null,
  });
});

it("2.10: writes identities, channels and the workspace as its own strict schemas have them", () => {
  const someone = toIdentity({ type: "agent", uid: "agt_3", name: "Dunning Agent", handle: "dunning" });
  expect(identity.parse(someone)).toEqual({
    id: "agt_3",
    kind: "agent",
    displayName: "Dunning Agent",
    handle: "dunning",
  });
  const shown = { uid: "ch_1", name: "collections", purpose: null, type: "private" } as const;
  const domain = { ...shown, organizationUid: "ws_1", createdAt: "", isMember: true, memberCount: 3 };
  expect(channel.parse(toChannel(domain))).toEqual({
    id: "ch_1",
    name: "collections",
    purpose: null,
    type: "private",
  });
  const counts = { memberCount: 4, channelCount: 2, agentCount: 1 };
  const at = "2026-04-20T08:00:00.000Z";
  expect(
    workspace.parse(toWorkspace({ uid: "ws_1", name: "North", slug: "north", createdAt: at, ...counts })),
  ).toEqual({ id: "ws_1", name: "North", slug: "north", createdAt: "2026-04-20T08:00:00Z", ...counts });
});
