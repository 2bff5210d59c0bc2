import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { cancelTaskOp } from "@/lib/contracts/v1-agent/operations";
import { v1DeleteTaskOp, v1ReplaceTaskOp, v1UpdateTaskOp } from "@/lib/contracts/v1-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data } from "./client";
import { storedStory, storedTask } from "./stored";
import { aCompanyTask, companyRefuses } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const asManager = (id: string) => ({ as: world.people.manager.token, params: { id } });

const BOTH = [
  ["PATCH", v1UpdateTaskOp],
  ["PUT", v1ReplaceTaskOp],
] as const;

describe.each(BOTH)("%s", (_, op) => {
  const update = (id: string, body: object) => data(op, { ...asManager(id), body });

  it("3.4: changes any field of create but created_by_id, and bumps version and updated_at", async () => {
    const { admin, viewer } = world.people;
    const before = await aCompanyTask(world, { tags: ["old"] });
    const fields = {
      ...{ title: "New title", description: "New text", assigned_user_ids: [viewer.uid, admin.uid] },
      ...{ deadline: "2027-01-01T00:00:00Z", tags: ["a", "b"], call_id: "c", fax_id: "f", assistant_id: "a" },
      ...{ session_id: "s", patient_id: "p", status: "in_progress", priority: "urgent", type: "general" },
    };
    const after = await update(before.id, { version: 1, ...fields });
    expect(after).toEqual({ ...before, ...fields, version: 2, updated_at: after.updated_at });
    expect(after.updated_at >= before.updated_at).toBe(true);
  });

  it("3.4: leaves everything that is not sent", async () => {
    const before = await aCompanyTask(world, { tags: ["vob"], patient_id: "p_9", type: "vob" });
    const after = await update(before.id, { version: 1, priority: "low" });
    expect(after).toEqual({ ...before, priority: "low", version: 2, updated_at: after.updated_at });
  });

  it("3.4: completing is the status completed", async () => {
    const { id } = await aCompanyTask(world);
    expect(await update(id, { version: 1, status: "completed" })).toMatchObject({ status: "completed" });
    expect((await storedTask(id)).completedAt).not.toBeNull();
  });

  it("3.4: created_by_id and unknown fields are ignored", async () => {
    const { id } = await aCompanyTask(world);
    const body = { version: 1, created_by_id: world.people.viewer.uid, n8n_run: "x", company_id: "co" };
    expect(await update(id, body)).toMatchObject({ created_by_id: world.people.manager.uid, version: 1 });
  });

  it("3.4: null takes tags and ids away", async () => {
    const { id } = await aCompanyTask(world, { tags: ["vob"], patient_id: "p_9", call_id: "c", type: "vob" });
    const body = { version: 1, tags: null, patient_id: null, call_id: null, type: null };
    expect(await update(id, body)).toMatchObject({ tags: [], patient_id: null, call_id: null, type: null });
  });

  it("3.2: external_message_ids can be written, which is ours", async () => {
    const { id } = await aCompanyTask(world);
    const external_message_ids = { slack: "C1/17", email: "<a@b>" };
    expect((await update(id, { version: 1, external_message_ids })).external_message_ids).toEqual(
      external_message_ids,
    );
  });
});

describe.each(BOTH)("%s is refused", (_, op) => {
  /** Expects a change to be refused, and the task to stay as it is. */
  async function refuse(status: number, type: string, id: string, body: unknown) {
    const before = await storedStory(id);
    const detail = await companyRefuses(status, type, op, { ...asManager(id), body });
    expect(await storedStory(id)).toEqual(before);
    return detail;
  }

  it.each([1, 3])(
    "3.4: the version %d of a task at 2 is 409 version_mismatch, and nothing changes",
    async (version) => {
      const { id } = await aCompanyTask(world);
      await data(op, { ...asManager(id), body: { version: 1, title: "Second" } });
      const detail = await refuse(409, "conflict_error", id, { version, title: "Third" });
      expect(detail).toMatchObject({ code: "version_mismatch", param: "version" });
      expect(detail.message).toContain("2");
    },
  );

  it("3.4: version is required", async () => {
    const { id } = await aCompanyTask(world);
    const detail = await refuse(422, "validation_error", id, { title: "x" });
    expect(detail).toMatchObject({ code: "missing_field", param: "version" });
  });

  it.each([
    ["version", { version: "1" }],
    ["version", { version: 0 }],
    ["version", { version: null }],
    ["title", { version: 1, title: "" }],
    ["description", { version: 1, description: null }],
    ["deadline", { version: 1, deadline: null }],
    ["deadline", { version: 1, deadline: "2026-05-01" }],
    ["status", { version: 1, status: "done" }],
    ["status", { version: 1, status: null }],
    ["priority", { version: 1, priority: "none" }],
    ["tags", { version: 1, tags: "x" }],
    ["patient_id", { version: 1, patient_id: 9 }],
    ["external_message_ids", { version: 1, external_message_ids: [] }],
    ["external_message_ids.slack", { version: 1, external_message_ids: { slack: 7 } }],
    ["external_message_ids", { version: 1, external_message_ids: { slack: "x".repeat(17_000) } }],
  ])("3.1: %s is named in the 422 to %j", async (param, body) => {
    const { id } = await aCompanyTask(world);
    expect((await refuse(422, "validation_error", id, body)).param).toBe(param);
  });

  it("3.2: users who are not known in the company are 422", async () => {
    const { id } = await aCompanyTask(world);
    const body = { version: 1, assigned_user_ids: [randomUUID()] };
    expect((await refuse(422, "validation_error", id, body)).param).toBe("assigned_user_ids");
  });

  it("3.1: an unknown, a foreign, a canceled and a deleted task are 404 alike", async () => {
    const [foreign, canceled, deleted] = [
      await aCompanyTask(await aWorld()),
      await aCompanyTask(world),
      await aCompanyTask(world),
    ];
    await data(cancelTaskOp, { as: world.people.manager.token, body: { taskId: canceled.id } });
    await data(v1DeleteTaskOp, asManager(deleted.id));
    for (const id of [randomUUID(), "u_2", foreign.id, canceled.id, deleted.id]) {
      const body = { version: 1, title: "x" };
      await companyRefuses(404, "not_found_error", op, { ...asManager(id), body });
    }
  });
});

it("3.4: of 10 changes of one version at once, one wins and the others are told", async () => {
  const { id } = await aCompanyTask(world);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      call(i % 2 ? v1UpdateTaskOp : v1ReplaceTaskOp, {
        ...asManager(id),
        body: { version: 1, title: `T ${i}` },
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
});

it("3.4: the deadline of tasks that are never due makes one that is never due", async () => {
  const deadline = "9999-12-31T23:59:59Z";
  const [made, changed] = [await aCompanyTask(world, { deadline }), await aCompanyTask(world)];
  await data(v1UpdateTaskOp, { ...asManager(changed.id), body: { version: 1, deadline } });
  for (const { id } of [made, changed]) {
    const { dueAt, dueDate } = await storedTask(id);
    expect([dueAt, dueDate]).toEqual([null, null]);
  }
});

it("3.1: whoever may not hand on what belongs to others is 403, and nothing changes", async () => {
  const { reviewer, viewer, admin } = world.people;
  const { id } = await aCompanyTask(world, { assigned_user_ids: [admin.uid] });
  const body = { version: 1, assigned_user_ids: [viewer.uid] };
  const options = { as: reviewer.token, params: { id }, body };
  await companyRefuses(403, "permission_error", v1UpdateTaskOp, options);
  expect((await storedTask(id)).assigneeUserUid).toBe(admin.uid);
});
