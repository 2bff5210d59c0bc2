import { expect, it } from "vitest";
import type { Comment } from "@/lib/domain/comment";
import { NO_EXTERNAL_IDS, WORK_TASK_PRIORITIES, WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import { AGENT, ANA, BEN, sampleTask } from "../testing/sample-task";
import seed from "./golden/seed-keys.json";
import golden from "./golden/task.json";
import { updateTaskBody } from "./inputs";
import {
  NO_DEADLINE,
  PRIORITY_OUT,
  prioritiesIn,
  STATUS_IN,
  STATUS_OUT,
  statusesIn,
  toV1Comment,
  toV1Task,
} from "./mapping";
import { comment, PRIORITIES, STATUSES, task } from "./objects";

const SAMPLE = sampleTask({
  uid: "2f0c5b1e-0000-4000-8000-000000000301",
  organizationUid: "co_1",
  title: "Verify benefits",
  description: "Call payer",
  tags: ["vob"],
  priority: "medium",
  dueDate: "2026-05-01",
  dueAt: "2026-05-01T17:00:00.000Z",
  assignee: BEN,
  external: { ...NO_EXTERNAL_IDS, patientId: "p_9", type: "vob" },
});

const COMMENT: Comment = {
  organizationUid: "0d000000-0000-4000-8000-000000000001",
  uid: "2f0c5b1e-0000-4000-8000-000000000401",
  taskUid: "2f0c5b1e-0000-4000-8000-000000000301",
  author: ANA,
  body: "Called",
  mentions: [{ type: "user", uid: "u_2" }],
  createdAt: "2026-04-20T08:05:00.000Z",
  updatedAt: "2026-04-20T08:05:00.120Z",
  editedAt: null,
};

it("3.2: writes a task as the sample has it, and who has it beside", () => {
  expect(toV1Task(SAMPLE)).toEqual({ ...golden, assigned_user_ids: ["u_2"] });
});

it("3.2: has exactly the keys of the vendor's page, and assigned_user_ids", () => {
  expect(Object.keys(task.shape)).toEqual([...seed.response, "assigned_user_ids"]);
  expect(task.parse(toV1Task(SAMPLE))).toEqual(toV1Task(SAMPLE));
});

it("3.2: refuses an answer with a key more", () => {
  expect(task.safeParse({ ...toV1Task(SAMPLE), n8n_run: "x" }).success).toBe(false);
});

it("3.2: says explicitly null of ids that were not given, and {} and [] of the rest", () => {
  const { call_id, fax_id, assistant_id, session_id, patient_id, type, tags, external_message_ids } =
    toV1Task(sampleTask());
  expect([call_id, fax_id, assistant_id, session_id, patient_id, type]).toEqual(Array(6).fill(null));
  expect([tags, external_message_ids]).toEqual([[], {}]);
});

it("3.2: lists the assignee first and the others behind", () => {
  const several = sampleTask({ assignee: BEN, coAssigneeUids: ["u_3", "u_4"] });
  expect(toV1Task(several).assigned_user_ids).toEqual(["u_2", "u_3", "u_4"]);
});

it("3.2: lists no user for a task of an agent, or of nobody", () => {
  for (const assignee of [AGENT, null])
    expect(toV1Task(sampleTask({ assignee })).assigned_user_ids).toEqual([]);
});

it("3.2: names whoever asked, also an agent, as created_by_id", () => {
  expect(toV1Task(sampleTask({ origin: { ...AGENT, triggerType: null } })).created_by_id).toBe(AGENT.uid);
});

it.each([
  ["triage", "pending"],
  ["backlog", "pending"],
  ["todo", "pending"],
  ["in_progress", "in_progress"],
  ["blocked", "in_progress"],
  ["in_review", "in_progress"],
  ["done", "completed"],
] as const)("4: shows %s as %s", (status, word) => {
  expect(toV1Task(sampleTask({ status })).status).toBe(word);
});

it("4: never shows a canceled task", () => {
  expect(() => toV1Task(sampleTask({ status: "canceled" }))).toThrow("canceled");
  for (const word of STATUSES) expect(statusesIn([word])).not.toContain("canceled");
});

it("4: finds every shown status again under its word", () => {
  const found = statusesIn(STATUSES) ?? [];
  expect(found).toEqual(WORK_TASK_STATUSES.filter((status) => status !== "canceled"));
  expect(statusesIn(["in_progress"])).toEqual(["in_progress", "blocked", "in_review"]);
  expect(statusesIn(undefined)).toBeUndefined();
});

it("4: shows no priority as low, and finds it there", () => {
  expect(toV1Task(sampleTask({ priority: "none" })).priority).toBe("low");
  expect(prioritiesIn(["low"])).toEqual(["none", "low"]);
  for (const priority of WORK_TASK_PRIORITIES) expect(PRIORITIES).toContain(PRIORITY_OUT[priority]);
});

it("4: takes each word for a status that is shown under it", () => {
  for (const word of STATUSES) expect(STATUS_OUT[STATUS_IN[word]]).toBe(word);
});

it("4: shows a task that is never due with the last deadline there is, and reads that back as the same", () => {
  const { deadline } = toV1Task(sampleTask());
  expect(deadline).toBe("9999-12-31T23:59:59Z");
  expect(updateTaskBody.parse({ version: 1, deadline }).deadline).toBe(NO_DEADLINE);
});

it("3.4: writes a comment as its own strict schema has it", () => {
  expect(comment.parse(toV1Comment(COMMENT))).toEqual({
    id: COMMENT.uid,
    task_id: COMMENT.taskUid,
    body: "Called",
    created_by_id: "u_1",
    company_id: COMMENT.organizationUid,
    created_at: "2026-04-20T08:05:00Z",
    updated_at: "2026-04-20T08:05:00.120Z",
  });
});
