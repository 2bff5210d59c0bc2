import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTasksBulkBody } from "./bulk";
import { expectedVersion } from "./expected-version";
import seed from "./golden/seed-keys.json";
import * as inputs from "./inputs";
import { FIRST_STATUSES, PRIORITIES, STATUSES } from "./objects";
import * as operations from "./operations";

type Schema = {
  safeParse: (value: unknown) => { success: boolean; error?: { issues: { path: PropertyKey[] }[] } };
};

/** The fields that are wrong; none where all is well. */
const wrong = (schema: Schema, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join("."));

const { createTaskBody, updateTaskBody, listTasksQuery, resolveIdentityQuery } = inputs;

it("2.3: takes every field of the vendor's page, and our dueAt", () => {
  expect(Object.keys(createTaskBody.shape)).toEqual([...seed.body, "dueAt"]);
});

describe("2.3: the title", () => {
  it.each([
    ["one character", "x"],
    ["500 characters", "é".repeat(500)],
    ["500 characters of two units each", "👩".repeat(500)],
  ])("may be %s", (_, title) => {
    expect(wrong(createTaskBody, { title })).toEqual([]);
  });
  it.each([
    ["missing", undefined],
    ["null", null],
    ["empty", ""],
    ["blank", " \n"],
    ["of 501 characters", "x".repeat(501)],
    ["a number", 7],
  ])("must not be %s", (_, title) => {
    expect(wrong(createTaskBody, { title })).toContain("title");
  });
});

it("2.3: starts in one of six statuses", () => {
  for (const status of FIRST_STATUSES) expect(wrong(createTaskBody, { title: "x", status })).toEqual([]);
  for (const status of ["done", "cancelled", "canceled", "", 1]) {
    expect(wrong(createTaskBody, { title: "x", status })).toEqual(["status"]);
  }
});

it("2.3: knows five priorities", () => {
  for (const priority of PRIORITIES) expect(wrong(createTaskBody, { title: "x", priority })).toEqual([]);
  expect(wrong(createTaskBody, { title: "x", priority: "critical" })).toEqual(["priority"]);
});

it("2.3: takes null for an optional field that is left out", () => {
  const optional = Object.keys(createTaskBody.shape).filter((name) => name !== "title");
  const nulls = Object.fromEntries(optional.map((name) => [name, null]));
  const values = Object.values(createTaskBody.parse({ title: "x", ...nulls }));
  expect(values.filter((value) => value !== undefined)).toEqual(["x"]);
});

it("2.3: refuses two assignees, naming the agent", () => {
  const both = { assigneeAgentId: "agt_1", assigneeUserId: "usr_1" };
  expect(wrong(createTaskBody, { title: "x", ...both })).toEqual(["assigneeAgentId"]);
  expect(wrong(createTaskBody, { title: "x", ...both, assigneeUserId: null })).toEqual([]);
});

it("2.3: takes any id that is a text, since only a look-up tells whether it exists", () => {
  for (const parentTaskId of ["tsk_01", "x", "00000000-0000-0000-0000-000000000000"]) {
    expect(wrong(createTaskBody, { title: "x", parentTaskId })).toEqual([]);
  }
  for (const parentTaskId of ["", "x".repeat(256), 7]) {
    expect(wrong(createTaskBody, { title: "x", parentTaskId })).toEqual(["parentTaskId"]);
  }
});

it("2.3: reads dueAt with an offset, and without one as UTC", () => {
  const dueAt = (value: string) => createTaskBody.parse({ title: "x", dueAt: value }).dueAt;
  expect(dueAt("2026-05-01T17:00:00+02:00")).toBe("2026-05-01T15:00:00.000Z");
  expect(dueAt("2026-05-01T17:00:00")).toBe("2026-05-01T17:00:00.000Z");
  expect(wrong(createTaskBody, { title: "x", dueAt: "2026-05-01" })).toEqual(["dueAt"]);
});

describe("2.4: tasks", () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({ title: "x" }));

  it("are taken as an array, and as a text that holds one", () => {
    for (const tasks of [rows(2), JSON.stringify(rows(2))]) {
      expect(createTasksBulkBody.parse({ tasks }).tasks).toEqual(rows(2));
    }
  });
  it.each([0, 51, 5000])("must not be %i", (count) => {
    for (const tasks of [rows(count), JSON.stringify(rows(count))]) {
      expect(wrong(createTasksBulkBody, { tasks })).toEqual(["tasks"]);
    }
  });
  it("may be 50", () => {
    expect(wrong(createTasksBulkBody, { tasks: rows(50) })).toEqual([]);
  });
  it.each(["", "[", "{}", "7", "null", '"[]"'])("must not be the text %j", (tasks) => {
    expect(wrong(createTasksBulkBody, { tasks })).toEqual(["tasks"]);
  });
  it("must not be nested out of reach", () => {
    expect(wrong(createTasksBulkBody, { tasks: "[".repeat(300_000) })).toEqual(["tasks"]);
    expect(wrong(createTasksBulkBody, { tasks: `${"[".repeat(50_000)}${"]".repeat(50_000)}` })).not.toEqual(
      [],
    );
  });
  it("name the row and the field that is wrong, in either form", () => {
    const bad = [{ title: "x" }, { title: "", status: "done" }];
    for (const tasks of [bad, JSON.stringify(bad)]) {
      expect(wrong(createTasksBulkBody, { tasks })).toEqual(["tasks.1.title", "tasks.1.status"]);
    }
  });
  it.each(['[{"title":"a\\u0000"}]', '[{"title":"\\ud800"}]'])(
    "cannot smuggle in what no text may hold: %s",
    (tasks) => {
      expect(wrong(createTasksBulkBody, { tasks })).toEqual(["tasks"]);
    },
  );
});

it("2.5: tells a field that is left out from one that is null", () => {
  const { data } = updateTaskBody.safeParse({
    taskId: "t",
    assigneeUserId: null,
    dueAt: null,
    channelId: null,
  });
  expect(data).toEqual({ taskId: "t", assigneeUserId: null, dueAt: null, channelId: null });
});

it("2.5: takes null for the description as empty", () => {
  expect(updateTaskBody.parse({ taskId: "t", description: null }).description).toBe("");
  expect(updateTaskBody.parse({ taskId: "t" }).description).toBeUndefined();
});

it("2.5: knows all eight statuses", () => {
  for (const status of STATUSES) expect(wrong(updateTaskBody, { taskId: "t", status })).toEqual([]);
});

it.each(["4", 1.5, 0, -1, 2 ** 31, true])("2.5: does not take %j for a version", (version) => {
  expect(wrong(updateTaskBody, { taskId: "t", version })).toEqual(["version"]);
});

describe("2.5: the expected version", () => {
  const of = (version: number | undefined, tag?: string) =>
    expectedVersion({ body: { version }, headers: { "if-match": tag } });

  it("is the body's, whatever the header says", () => {
    for (const tag of [undefined, '"9"', "*", "x"]) expect(of(4, tag)).toBe(4);
  });
  it.each(['"4"', 'W/"4"', "4", ' "4" '])("is read of If-Match: %s", (tag) => {
    expect(of(undefined, tag)).toBe(4);
  });
  it.each([undefined, "", "*", "x", '"4', '4"', "W/4", '"4", "5"', '"1.5"', '"99999999999"'])(
    "must be somewhere, and %j is none",
    (tag) => {
      expect(() => of(undefined, tag)).toThrow(
        expect.objectContaining({
          code: "invalid_request",
          details: [expect.objectContaining({ field: "version" })],
        }),
      );
    },
  );
});

it("2.6: wants a reason to block, and none to cancel", () => {
  expect(wrong(inputs.blockTaskBody, { taskId: "t" })).toEqual(["reason"]);
  expect(wrong(inputs.blockTaskBody, { taskId: "t", reason: " " })).toEqual(["reason"]);
  expect(inputs.cancelTaskBody.parse({ taskId: "t", reason: " " }).reason).toBeUndefined();
});

it("2.7: gives 50 by default, and at most 100 to whoever asks for more", () => {
  expect(listTasksQuery.parse({}).limit).toBe(50);
  const ask = (limit: number) => listTasksQuery.parse({ limit: String(limit) }).limit;
  const property = fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (asked) => {
    expect(ask(asked)).toBe(Math.min(asked, 100));
  });
  fc.assert(property);
});

it.each(["0", "-1", "1.5", "", "x", "1e2", " 5"])("2.7: refuses the limit %j", (limit) => {
  expect(wrong(listTasksQuery, { limit })).toEqual(["limit"]);
});

it("2.7: takes one value for each filter", () => {
  expect(wrong(listTasksQuery, { status: "todo,done", priority: "low,high" })).toEqual([
    "status",
    "priority",
  ]);
});

it("2.9: takes up to 50 mentions of users and agents", () => {
  const body = (count: number, type = "agent") => ({
    taskId: "t",
    body: "x",
    mentions: Array.from({ length: count }, () => ({ id: "a", type })),
  });
  expect(wrong(inputs.commentOnTaskBody, body(50))).toEqual([]);
  expect(wrong(inputs.commentOnTaskBody, body(51))).toEqual(["mentions"]);
  expect(wrong(inputs.commentOnTaskBody, body(1, "team"))).toEqual(["mentions.0.type"]);
});

it("2.10: resolves exactly one of handle and email", () => {
  expect(resolveIdentityQuery.parse({ handle: "@ana" })).toEqual({ handle: "ana" });
  expect(wrong(resolveIdentityQuery, { email: "ana@x.test" })).toEqual([]);
  expect(wrong(resolveIdentityQuery, {})).toEqual(["handle"]);
  expect(wrong(resolveIdentityQuery, { handle: "ana", email: "ana@x.test" })).toEqual(["email"]);
  expect(wrong(resolveIdentityQuery, { handle: "@" })).toEqual(["handle"]);
});

it("2.1: answers 200 to every operation", () => {
  expect(Object.values(operations).map(({ status }) => status)).toEqual(Array(10).fill(200));
});
