import { describe, expect, it } from "vitest";
import sample from "./golden/create-body.json";
import seed from "./golden/seed-keys.json";
import { commentBody, createTaskBody, listTasksQuery, updateTaskBody } from "./inputs";

type Schema = {
  safeParse: (value: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } };
};

/** The first field that is wrong; undefined where all is well. */
const wrong = (schema: Schema, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.path.join(".");
const wrongWith = (field: object) => wrong(createTaskBody, { ...sample, ...field });

it("3.2: takes exactly the fields of the vendor's page", () => {
  expect(new Set(Object.keys(createTaskBody.shape))).toEqual(new Set(seed.body));
});

it("3.2: ignores what it does not know, as of the sample", () => {
  const { n8n_run: _, ...known } = sample;
  expect(createTaskBody.parse(sample)).toEqual({
    ...known,
    deadline: "2026-05-01T17:00:00.000Z",
    status: "pending",
    priority: "medium",
    call_id: null,
    fax_id: null,
    assistant_id: null,
    session_id: null,
  });
});

it.each(["title", "description", "assigned_user_ids", "created_by_id", "deadline"])(
  "3.2: requires %s",
  (field) => {
    const { [field]: _, ...without } = sample as Record<string, unknown>;
    const [issue] = createTaskBody.safeParse(without).error?.issues ?? [];
    expect([issue?.path, issue?.message]).toEqual([[field], "is required"]);
  },
);

it.each([
  ["an empty title", { title: "" }, "title"],
  ["a blank description", { description: " " }, "description"],
  ["a title of more than 10000 characters", { title: "x".repeat(10_001) }, "title"],
  ["no assignee", { assigned_user_ids: [] }, "assigned_user_ids"],
  ["51 assignees", { assigned_user_ids: Array(51).fill("u") }, "assigned_user_ids"],
  ["an assignee that is no text", { assigned_user_ids: [7] }, "assigned_user_ids.0"],
  ["a creator that is no text", { created_by_id: null }, "created_by_id"],
  ["a null deadline", { deadline: null }, "deadline"],
  ["a day for a deadline", { deadline: "2026-05-01" }, "deadline"],
  ["a deadline that is not in this calendar", { deadline: "2026-02-30T00:00:00Z" }, "deadline"],
  ["a deadline before the year 1", { deadline: "0001-01-01T00:00:00+01:00" }, "deadline"],
  ["a deadline after the year 9999", { deadline: "9999-12-31T23:59:59-01:00" }, "deadline"],
  ["an unknown status", { status: "done" }, "status"],
  ["a null status", { status: null }, "status"],
  ["an unknown priority", { priority: "none" }, "priority"],
  ["51 tags", { tags: Array.from({ length: 51 }, (_, n) => `t${n}`) }, "tags"],
  ["an empty tag", { tags: [""] }, "tags.0"],
  ["a long id", { call_id: "x".repeat(256) }, "call_id"],
  ["a number for an id", { patient_id: 9 }, "patient_id"],
])("3.2: refuses %s, naming it", (_, field, name) => {
  expect(wrongWith(field)).toBe(name);
});

describe("3.2: the deadline", () => {
  const deadline = (value: string) => createTaskBody.parse({ ...sample, deadline: value }).deadline;
  it("is UTC without an offset", () => {
    expect(deadline("2026-05-01T17:00:00")).toBe("2026-05-01T17:00:00.000Z");
    expect(deadline("2026-05-01T17:00:00.5")).toBe("2026-05-01T17:00:00.500Z");
  });
  it("becomes UTC with one", () => {
    expect(deadline("2026-05-01T17:00:00-05:30")).toBe("2026-05-01T22:30:00.000Z");
  });
  it("may be past, and any in the years 1 to 9999", () => {
    expect(deadline("0001-01-01T00:00:00Z")).toBe("0001-01-01T00:00:00.000Z");
    expect(deadline("9999-12-31T23:59:59Z")).toBe("9999-12-31T23:59:59.000Z");
  });
});

it("3.2: counts each tag once, and null tags as none", () => {
  expect(createTaskBody.parse({ ...sample, tags: ["a", "b", "a"] }).tags).toEqual(["a", "b"]);
  expect(createTaskBody.parse({ ...sample, tags: null }).tags).toEqual([]);
});

it("3.4: requires the version of an update", () => {
  const [issue] = updateTaskBody.safeParse({ title: "x" }).error?.issues ?? [];
  expect([issue?.path, issue?.message]).toEqual([["version"], "is required"]);
  for (const version of [null, "1", 1.5, 0, 2 ** 31])
    expect(wrong(updateTaskBody, { version })).toBe("version");
});

it("3.4: gives on only what was sent, with null for none", () => {
  expect(updateTaskBody.parse({ version: 1 })).toEqual({ version: 1 });
  expect(updateTaskBody.parse({ version: 1, tags: null, patient_id: null })).toEqual({
    version: 1,
    tags: [],
    patient_id: null,
  });
});

it("3.4: changes every field of a new task but its creator, which it ignores", () => {
  const changeable = Object.keys(createTaskBody.shape).filter((name) => name !== "created_by_id");
  const own = ["version", "external_message_ids"];
  expect(new Set(Object.keys(updateTaskBody.shape))).toEqual(new Set([...changeable, ...own]));
  expect(updateTaskBody.parse({ version: 1, created_by_id: 7 })).toEqual({ version: 1 });
});

it("3.4: takes external_message_ids as an object of texts, of at most 16 KiB", () => {
  const external = (value: unknown) => wrong(updateTaskBody, { version: 1, external_message_ids: value });
  expect(external({ slack: "m_1" })).toBeUndefined();
  expect(external({ slack: 1 })).toBe("external_message_ids.slack");
  expect(external([])).toBe("external_message_ids");
  expect(external({ slack: "x".repeat(16 * 1024) })).toBe("external_message_ids");
});

it("3.4: lists 100 from the first on by default", () => {
  expect(listTasksQuery.parse({})).toEqual({ skip: 0, limit: 100 });
});

it.each([
  ["skip", "-1"],
  ["skip", "1000000001"],
  ["limit", "0"],
  ["limit", "101"],
  ["status", "done"],
  ["status", "pending,completed"],
  ["priority", "none"],
  ["deadline_from", "2026-05-01"],
  ["deadline_to", "never"],
])("3.4: refuses the parameter %s=%s", (name, value) => {
  expect(wrong(listTasksQuery, { [name]: value })).toBe(name);
});

it("3.4: takes a comment of 1 to 50000 characters, for a user or the caller", () => {
  expect(commentBody.parse({ body: "x", created_by_id: null })).toEqual({ body: "x" });
  expect(wrong(commentBody, { body: "" })).toBe("body");
  expect(wrong(commentBody, { body: "x".repeat(50_001) })).toBe("body");
  expect(wrong(commentBody, { body: "x", created_by_id: 7 })).toBe("created_by_id");
});
