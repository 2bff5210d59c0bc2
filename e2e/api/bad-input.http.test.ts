import { beforeAll, describe, expect, it } from "vitest";
import { listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { type Detail, data, fieldsOf } from "./client";
import { type RawRequest, raw } from "./raw";
import { anApproval, approvalBody, aTask } from "./requests";

const MIB = 1024 * 1024;
const JSON_TYPE = { "content-type": "application/json" };

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const total = async () =>
  (await data(listWorkTasksOp, { as: world.people.viewer.token, query: "per_page=1" }))._meta.total_items;

/** Sends a body to be refused, and makes sure that nothing was made. */
async function refuse(request: Partial<RawRequest> & { agent?: boolean }) {
  const before = await total();
  const { agent, ...rest } = request;
  const authorization = `Bearer ${agent ? world.agent.token : world.people.manager.token}`;
  const answer = await raw({
    method: "POST",
    path: agent ? "/api/approvals" : "/api/work-tasks",
    ...rest,
    headers: { authorization, ...(request.headers ?? JSON_TYPE) },
  });
  const body = JSON.parse(answer.text) as { error: string; details: Detail[] };
  expect(Object.keys(body)).toEqual(["error", "details"]);
  expect(await total()).toBe(before);
  return { status: answer.status, ...body };
}

describe("a body that is no JSON", () => {
  it.each(["", "{", '{"title":"x"', "{'title':'x'}", '{"title":"x"}}', "NaN", "\ufeff{}x", "undefined"])(
    "is refused with 400: %j",
    async (body) => {
      expect(await refuse({ body })).toMatchObject({ status: 400, details: [{ field: "body" }] });
    },
  );

  it("is refused with 400 where it is not UTF-8", async () => {
    const body = Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    expect(await refuse({ body })).toMatchObject({ status: 400, details: [{ field: "body" }] });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "json", ""])(
    "is refused with 415 where it says to be %j",
    async (type) => {
      const headers: Record<string, string> = type ? { "content-type": type } : {};
      expect((await refuse({ headers, body: '{"title":"x"}' })).status).toBe(415);
    },
  );

  it("is accepted with a charset, and as a kind of JSON", async () => {
    for (const type of [
      "application/json; charset=utf-8",
      "APPLICATION/JSON",
      "application/merge-patch+json",
    ]) {
      const answer = await raw({
        method: "POST",
        path: "/api/work-tasks",
        headers: { authorization: `Bearer ${world.people.manager.token}`, "content-type": type },
        body: '{"title":"x"}',
      });
      expect(answer.status).toBe(201);
    }
  });
});

describe("a body of more than 1 MiB", () => {
  const long = Buffer.from(JSON.stringify({ title: "x", description: "a".repeat(MIB) }));

  it("is refused with 413, with a content-length", async () => {
    const headers = { ...JSON_TYPE, "content-length": String(long.length) };
    expect((await refuse({ headers, body: long })).status).toBe(413);
  });

  it("is refused with 413, in chunks without a content-length", async () => {
    const chunks = Array.from({ length: 40 }, () => Buffer.alloc(64 * 1024, "a"));
    expect((await refuse({ body: chunks })).status).toBe(413);
  });

  it("is measured in bytes: 1 MiB is read, a byte more is not", async () => {
    const padded = (length: number) => Buffer.from('{"title":7}'.padEnd(length, " "));
    expect((await refuse({ body: padded(MIB) })).status).toBe(400);
    expect((await refuse({ body: padded(MIB + 1) })).status).toBe(413);
    expect((await refuse({ body: [padded(MIB), Buffer.from(" ")] })).status).toBe(413);
  });
});

// A body that could not be stored and given back:
const nested = (depth: number, open = '{"a":', close = "}") => `${open.repeat(depth)}1${close.repeat(depth)}`;
const withArgs = (args: string) =>
  JSON.stringify(approvalBody({ tool_args: 0 })).replace('"tool_args":0', `"tool_args":${args}`);

it.each([
  ["a NUL in a value", '{"x":"a\\u0000b"}'],
  ["a NUL in a key", '{"a\\u0000":1}'],
  ["half of a surrogate pair", '{"x":{"y":["\\ud800"]}}'],
  ["the other half", '{"x":"\\udc00 tail"}'],
  ["half of a pair in a key", '{"\\ud83d":1}'],
  ["too deep nesting", nested(80)],
  ["absurd nesting", nested(100_000)],
  ["absurd nesting of arrays", `{"a":${nested(200_000, "[", "]")}}`],
])("is refused with %s, naming tool_args", async (_, args) => {
  const { status, details } = await refuse({ agent: true, body: withArgs(args) });
  expect(status).toBe(400);
  expect(String(details[0]?.field).split(".")[0]).toBe("tool_args");
});

it.each([
  "9007199254740993",
  "12345678901234567890",
  "0.1234567890123456789",
  "9999999.999999999",
  "1e400",
  "-1e999",
  "1e-400",
])("is refused with the number %s, which a double cannot hold", async (literal) => {
  const { status, error } = await refuse({ agent: true, body: withArgs(`{"n":${literal}}`) });
  expect(status).toBe(400);
  expect(error).toContain(literal);
});

it("is accepted at the limits", async () => {
  for (const args of [nested(50), '{"n":[9007199254740991,0.1,1e21,1.7976931348623157e308,5e-324]}']) {
    expect(await anApproval(world, { tool_args: JSON.parse(args) })).toMatchObject({
      tool_args: JSON.parse(args),
    });
  }
});

it("is refused in a title and a note as well, and nothing changes", async () => {
  const { uid } = await anApproval(world);
  const bodies: [string, string, RawRequest["method"], string][] = [
    ["title", '{"title":"a\\u0000"}', "POST", "/api/work-tasks"],
    ["title", '{"title":"\\ud800"}', "POST", "/api/work-tasks"],
    [
      "resolution_note",
      '{"action":"approve","resolution_note":"\\u0000"}',
      "PATCH",
      `/api/work-tasks/${uid}`,
    ],
  ];
  for (const [field, body, method, path] of bodies) {
    const { status, details } = await refuse({ method, path, body } as RawRequest);
    expect(status).toBe(400);
    expect(fieldsOf(details)).toEqual([field]);
  }
});

it("is answered briefly, however much is wrong with it", async () => {
  const body = JSON.stringify({ title: "x", context_entities: Array(200_000).fill(0) });
  const answer = await refuse({ body });
  expect(answer.status).toBe(400);
  expect(answer.details.length).toBeLessThanOrEqual(100);
});

it("keeps the keys that JavaScript itself would trip over", async () => {
  const { title } = await aTask(world, JSON.parse('{"__proto__":{"title":7},"constructor":1,"title":"ok"}'));
  expect(title).toBe("ok");
  const args = '{"__proto__":{"polluted":true},"hasOwnProperty":1}';
  const answer = await raw({
    method: "POST",
    path: "/api/approvals",
    headers: { authorization: `Bearer ${world.agent.token}`, ...JSON_TYPE },
    body: withArgs(args),
  });
  expect(answer.status).toBe(201);
  expect(answer.text).toContain(`"tool_args":${args}`);
});
