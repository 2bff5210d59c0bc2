import { expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import type { Channel, ChannelMessage, Identity } from "@/lib/domain/channel";
import type { Comment } from "@/lib/domain/comment";
import type { TaskExtras } from "@/lib/domain/task-extras";
import { NO_EXTERNAL_IDS } from "@/lib/domain/work-task";
import { toChannel, toChannelDetail, toComment, toExtras, toMember } from "./mapping";
import { channel, channelDetail, comment, extras, member } from "./objects";

const ORGANIZATION = "0d000000-0000-4000-8000-000000000001";
const uid = (place: number) => `550e8400-e29b-41d4-a716-4466554400${String(place).padStart(2, "0")}`;
const ANA = { type: "user" as const, uid: uid(1), name: "Ana Ruiz", avatarUrl: null };
const BEN = {
  type: "user" as const,
  uid: uid(2),
  name: "Ben Cole",
  avatarUrl: "https://cdn.example.com/b.jpg",
};
const AGENT = { type: "agent" as const, uid: uid(3), name: "Dunning Agent" };
const AT = "2026-04-20T08:00:00.123Z";
const LATER = "2026-04-20T08:00:00.456Z";

const COMMENT: Comment = {
  ...{ organizationUid: ORGANIZATION, uid: uid(10), taskUid: uid(20), author: AGENT },
  ...{ body: "Blocked on @ana", mentions: [{ type: "user", uid: ANA.uid }], createdAt: AT, updatedAt: LATER },
  editedAt: LATER,
};

const EXTRAS: TaskExtras = {
  task: {
    ...{ organizationUid: ORGANIZATION, uid: uid(20), number: 42, type: "task", title: "Draft migration" },
    ...{ description: "", status: "blocked", priority: "none", version: 3, resolution: null, approval: null },
    ...{ dueDate: "2026-05-01", dueAt: "2026-05-01T17:00:00.000Z", createdAt: AT, updatedAt: LATER },
    ...{ startedAt: AT, completedAt: null, canceledAt: null, archivedAt: null, blockedReason: "No access" },
    ...{ assignee: ANA, origin: { ...AGENT, triggerType: null }, coAssigneeUids: [BEN.uid] },
    ...{ parentUid: uid(21), channelUid: uid(30), tags: ["vob"], contextEntities: [] },
    external: { ...NO_EXTERNAL_IDS, patientId: "p_9", messageIds: { slack: "1" } },
    changeLog: [
      { at: AT, byName: AGENT.name, byType: "agent", action: "created", details: null },
      {
        ...{ at: LATER, byName: ANA.name, byType: "user", action: "status_changed" },
        details: { from: "backlog", to: "blocked" },
      },
    ],
  },
  coAssignees: [BEN],
  channel: { uid: uid(30), name: "collections" },
  parent: { uid: uid(21), number: 12, title: "Move", status: "in_progress" },
  subtasks: [{ uid: uid(22), number: 43, title: "Dry run", status: "triage" }],
  comments: [COMMENT],
  context: [
    {
      ...{ type: "invoice", uid: uid(50), amountDue: "1250.00", currency: "USD" },
      ...{ issuedOn: "2026-03-01", dueOn: "2026-03-31" },
    },
  ],
  held: { decision: "approve", by: { uid: ANA.uid, name: ANA.name }, until: LATER },
  tool: { description: "Pays money back", jsonSchema: { type: "object" }, renderer: "money" },
  tools: [{ toolType: "send_email", description: "Writes", jsonSchema: { type: "object" }, renderer: null }],
};

const CHANNEL: Channel = {
  ...{ organizationUid: ORGANIZATION, uid: uid(30), name: "collections", purpose: null, type: "private" },
  ...{ createdAt: AT, isMember: true, memberCount: 2 },
};
const MEMBER: Identity = { type: "agent", uid: AGENT.uid, name: AGENT.name, handle: "dunning-agent" };

const posted = (place: number) => ({
  ...{ uid: uid(place), at: AT, byType: "agent" as const, byUid: AGENT.uid, byName: AGENT.name },
});
const CARD = { identifier: "T-42", title: "Draft migration" };
const MESSAGES: ChannelMessage[] = [
  { ...posted(43), kind: "summary", taskUid: null, details: { text: "Two", tasks: ["T-42"], mentions: [] } },
  {
    ...{ ...posted(42), kind: "task_completed", taskUid: uid(20) },
    details: { ...CARD, from: "blocked", to: "done" },
  },
  { ...posted(41), kind: "task_created", taskUid: uid(20), details: { ...CARD, status: "todo" } },
];

it("keeps the domain's own status, priority and exact moments", () =>
  expect(toExtras(EXTRAS)).toMatchObject({
    ...{ identifier: "T-42", status: "blocked", priority: "none", blocked_reason: "No access", version: 3 },
    ...{
      due_at: "2026-05-01T17:00:00.000Z",
      started_at: AT,
      completed_at: null,
      canceled_at: null,
      archived_at: null,
    },
  }));

it("names the assignee first, then the people beside", () =>
  expect(toExtras(EXTRAS).assignees).toEqual([
    { type: "user", user_uid: ANA.uid, full_name: "Ana Ruiz", avatar_url: null },
    { type: "user", user_uid: BEN.uid, full_name: "Ben Cole", avatar_url: BEN.avatarUrl },
  ]));

it("has no assignee where nobody is assigned", () =>
  expect(
    toExtras({ ...EXTRAS, task: { ...EXTRAS.task, assignee: null }, coAssignees: [] }).assignees,
  ).toEqual([]));

it("shows the relatives of a task by number, and its ids elsewhere", () =>
  expect(toExtras(EXTRAS)).toMatchObject({
    parent: { uid: uid(21), identifier: "T-12", title: "Move", status: "in_progress" },
    subtasks: [{ uid: uid(22), identifier: "T-43", title: "Dry run", status: "triage" }],
    external: { type: null, patient_id: "p_9" },
    external_message_ids: { slack: "1" },
  }));

it("keeps the log in the domain's words, oldest first", () =>
  expect(toExtras(EXTRAS).change_log.map(({ action, details }) => [action, details])).toEqual([
    ["created", null],
    ["status_changed", { from: "backlog", to: "blocked" }],
  ]));

it("names the author of a comment by the keys of their kind only", () => {
  expect(toComment(COMMENT).author).toEqual({
    type: "agent",
    agent_uid: AGENT.uid,
    agent_name: "Dunning Agent",
  });
  expect(toComment({ ...COMMENT, author: ANA }).author).toEqual({
    ...{ type: "user", user_uid: ANA.uid, user_name: "Ana Ruiz", avatar_url: null },
  });
});

it("writes what its own strict schemas accept", () => {
  const detail = toChannelDetail({ channel: CHANNEL, members: [MEMBER], messages: MESSAGES, hasMore: true });
  expect(extras.parse(toExtras(EXTRAS))).toEqual(toExtras(EXTRAS));
  expect(comment.parse(toComment(COMMENT))).toEqual(toComment(COMMENT));
  expect(channel.parse(toChannel(CHANNEL))).toEqual(toChannel(CHANNEL));
  expect(member.parse(toMember(MEMBER))).toEqual(toMember(MEMBER));
  expect(channelDetail.parse(detail)).toEqual(detail);
  expect(detail.messages.map(({ kind, task_uid }) => [kind, task_uid])).toEqual([
    ["summary", null],
    ["task_completed", uid(20)],
    ["task_created", uid(20)],
  ]);
});

it("gives every operation of all contracts an id of its own", () => {
  const ids = operations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
