import { beforeAll, describe, expect, it } from "vitest";
import {
  deleteWorkTaskOp,
  getApprovalOp,
  getWorkTaskOp,
  updateWorkTaskOp,
} from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { anApproval, TOOL_ARGS } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const decide = (task_uid: string, body: object, as = world.people.reviewer.token) =>
  call(updateWorkTaskOp, { as, params: { task_uid }, body });
const get = (task_uid: string) =>
  data(getWorkTaskOp, { as: world.people.viewer.token, params: { task_uid } });

describe("PATCH /api/work-tasks/{task_uid} on an approval", () => {
  it("approves it: resolution, person, instant and one log entry, the status stays", async () => {
    const { uid } = await anApproval(world);
    const answer = await decide(uid, { action: "approve", resolution_note: "Looks good, proceed" });

    expect(answer).toMatchObject({ status: 200, message: "Work task resolved" });
    expect(answer.headers.get("etag")).toBe('"2"');
    const { reviewer } = world.people;
    expect(answer.data).toMatchObject({
      status: "todo",
      resolution: "approved",
      tool_args: TOOL_ARGS,
      updated_at: (answer.data as { resolved_at: string }).resolved_at,
      resolved_by: { type: "user", user_uid: reviewer.uid, user_name: reviewer.name, avatar_url: null },
    });
    expect(answer.data).not.toHaveProperty("original_tool_args");
    expect(answer.data.change_log.map(({ action, by_type }) => [action, by_type])).toEqual([
      ["Created", "agent"],
      ["Resolved", "user"],
    ]);
    expect(answer.data.change_log[1]?.details).toEqual({
      action: "approve",
      resolution: "approved",
      resolution_note: "Looks good, proceed",
    });
    expect(await get(uid)).toEqual(answer.data);
  });

  it("rejects it, without a note if there is none, and ignores arguments sent along", async () => {
    const { uid } = await anApproval(world);
    const { data: rejected } = await decide(uid, { action: "reject", tool_args: { hacked: true } });
    expect(rejected).toMatchObject({ resolution: "rejected", tool_args: TOOL_ARGS });
    expect(rejected).not.toHaveProperty("original_tool_args");
    expect(rejected.change_log[1]?.details).toEqual({
      action: "reject",
      resolution: "rejected",
      resolution_note: null,
    });
  });

  it("replaces edited arguments as a whole and keeps the agent's readable", async () => {
    const { uid } = await anApproval(world);
    const tool_args = { tool_type: "send_email", body: "Hello, edited" };
    const { data: approved } = await decide(uid, { action: "approve", tool_args });
    expect(approved).toMatchObject({ tool_args, original_tool_args: TOOL_ARGS });
    expect((approved as { tool_args: object }).tool_args).toEqual(tool_args);
    const seen = await data(getApprovalOp, { as: world.agent.token, params: { uid } });
    expect(seen).toMatchObject({ resolution: "approved", version: 2, resolution_note: null });
    expect(seen.tool_args).toEqual(tool_args);
  });

  it("does not call arguments edited that are the agent's own, in whatever order of keys", async () => {
    const { uid } = await anApproval(world);
    const tool_args = Object.fromEntries(Object.entries(TOOL_ARGS).reverse());
    const { data: approved } = await decide(uid, { action: "approve", tool_args });
    expect(approved).not.toHaveProperty("original_tool_args");
  });
});

describe("the second decision", () => {
  it("gets 409 with who decided what and when, also for the same decision, and changes nothing", async () => {
    const { uid } = await anApproval(world);
    const { data: first } = await decide(uid, { action: "reject", resolution_note: "No" });
    for (const action of ["approve", "reject"]) {
      const { error, details } = await refused(409, updateWorkTaskOp, {
        as: world.people.admin.token,
        params: { task_uid: uid },
        body: { action, tool_args: { other: 1 } },
      });
      expect(error).toBe("Task is already resolved");
      const { resolution, resolved_at, resolved_by } = first as Record<string, unknown>;
      expect(details).toEqual([{ resolution, resolved_at, resolved_by }]);
    }
    expect(await get(uid)).toEqual(first);
  });

  it("wins or loses when twelve people decide at once: exactly one wins", async () => {
    const { uid } = await anApproval(world);
    const tokens = [world.people.reviewer, world.people.manager, world.people.admin].map((p) => p.token);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        decide(uid, { action: i % 2 ? "approve" : "reject", tool_args: { by: i } }, tokens[i % 3]),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11);
    expect(await get(uid)).toEqual(won[0]?.data);
    const { resolution, resolved_by } = (won[0]?.data ?? {}) as Record<string, unknown>;
    for (const { details } of answers.filter(({ status }) => status === 409)) {
      expect(details).toMatchObject([{ resolution, resolved_by }]);
    }
  });
});

describe("what is no decision", () => {
  it.each([
    ["action", { status: "done" }],
    ["action", {}],
    ["action", { action: "maybe" }],
    ["action", { action: null }],
    ["action", { resolution: "approved" }],
    ["status", { action: "approve", status: "done" }],
    ["tool_args", { action: "approve", tool_args: [] }],
    ["tool_args", { action: "approve", tool_args: "x" }],
    ["tool_args", { action: "approve", tool_args: null }],
    ["resolution_note", { action: "approve", resolution_note: 7 }],
    ["resolution_note", { action: "approve", resolution_note: "a".repeat(10_001) }],
  ])("is refused naming %s: %j", async (field, body) => {
    const before = await anApproval(world);
    const answer = await decide(before.uid, body);
    expect(answer.status, answer.text).toBe(400);
    expect(fieldsOf(answer.details)).toContain(field);
    expect(await get(before.uid)).toEqual(before);
  });

  it("refuses a decision on a version that the reviewer did not see", async () => {
    const { uid } = await anApproval(world);
    const stale = await call(updateWorkTaskOp, {
      as: world.people.reviewer.token,
      params: { task_uid: uid },
      body: { action: "approve" },
      headers: { "if-match": '"7"' },
    });
    expect(stale).toMatchObject({ status: 412, details: [{ field: "if-match", version: 1 }] });
    expect(await get(uid)).toMatchObject({ resolution: null });
  });

  it("never deletes an approval, waiting or decided, whoever asks", async () => {
    const { uid } = await anApproval(world);
    const remove = { as: world.people.admin.token, params: { task_uid: uid } };
    const refusal = { error: "Cannot delete HIL approval tasks", details: [] };
    expect(await refused(403, deleteWorkTaskOp, remove)).toMatchObject(refusal);
    await decide(uid, { action: "approve" });
    expect(await refused(403, deleteWorkTaskOp, remove)).toMatchObject(refusal);
    expect(await get(uid)).toMatchObject({ resolution: "approved" });
  });
});
