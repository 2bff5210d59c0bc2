import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import { aWorld, type World } from "@/lib/testing/world";
import { NEXT, SERVER } from "./client";
import { raw } from "./raw";
import { expectShape } from "./refusal-shapes";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

/** Each address with the contract in whose words it refuses. */
const paths = [...new Map(operations.map(({ path, contract }) => [path, contract.name]))];
/** A literal path is also one of a uid, to methods that it does not have itself. */
const matches = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replace(/{\w+}/g, "[^/]+")}$`).test(path);
const methodsOf = (path: string) =>
  operations.filter((op) => matches(op.path, path)).map(({ method }) => method);
const fill = (path: string) => path.replace(/{\w+}/g, randomUUID());

const HOSTS = [
  ["server.ts", SERVER],
  ["Next", NEXT],
] as const;

describe.each(HOSTS)("%s", (_, base) => {
  it.each(paths)("says 405 with Allow to every other method of %s, as %s does", async (path, contract) => {
    const allow = [
      ...new Set(methodsOf(path).flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]))),
    ];
    const others = ["PUT", "POST", "PATCH", "DELETE"].filter((method) => !allow.includes(method));
    for (const method of others) {
      const answer = await raw({ base, method, path: fill(path) });
      expect(answer.status).toBe(405);
      expect(new Set(answer.headers.allow?.split(", "))).toEqual(new Set(allow));
      expect(expectShape(contract, 405, answer.text)).toBe(`${method} is not allowed here`);
    }
    const options = await raw({ base, method: "OPTIONS", path: fill(path) });
    expect([options.status, options.text]).toEqual([204, ""]);
    expect(options.headers.allow).toContain("OPTIONS");
  });

  it.each([
    ["/api/nope", "work-tasks"],
    ["/api/work-tasks/a/b", "work-tasks"],
    ["/api/approvals/x/y/z", "work-tasks"],
    ["/api/work-tasksx", "work-tasks"],
    ["/api/v2/work-tasks", "work-tasks"],
    ["/v1", "v1-tasks"],
    ["/v1/nope", "v1-tasks"],
    ["/v1/tasks/a/b", "v1-tasks"],
    ["/v1/tasksx", "v1-tasks"],
    ["/v1/agentx", "v1-tasks"],
    ["/v1/agent", "v1-agent"],
    ["/v1/agent/nope", "v1-agent"],
    ["/v1/agent/list-tasks/x", "v1-agent"],
    ["/v1/agent/flag-needs-human", "v1-agent"],
  ])("says 404 to %s, whatever the method, as %s does", async (path, contract) => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const answer = await raw({ base, method, path });
      expect([method, answer.status]).toEqual([method, 404]);
      expect(expectShape(contract, 404, answer.text)).toBe("No such route");
    }
  });
});

describe.each(HOSTS)("%s", (_, base) => {
  it("gives a request its own id back, or a new one where it has none that is harmless", async () => {
    const idOf = async (headers: Record<string, string>, path = "/api/work-tasks") =>
      (await raw({ base, path, headers })).headers["x-request-id"];
    for (const path of [
      "/api/work-tasks",
      "/api/nope",
      "/api/health/live",
      "/v1/agent/list-tasks",
      "/v1/x",
    ]) {
      expect(await idOf({ "x-request-id": "trace-7:a.b_c" }, path)).toBe("trace-7:a.b_c");
    }
    for (const id of ["a b", "<script>", "x".repeat(129), "é", ""]) {
      const given = await idOf({ "x-request-id": id });
      expect(given).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(await idOf({})).not.toBe(await idOf({}));
  });

  it("answers HEAD like GET, without the body", async () => {
    const headers = { authorization: `Bearer ${world.people.viewer.token}` };
    const [get, head] = [
      await raw({ base, path: "/api/work-tasks", headers }),
      await raw({ base, method: "HEAD", path: "/api/work-tasks", headers }),
    ];
    expect([get.status, head.status, head.text]).toEqual([200, 200, ""]);
    expect(head.headers["content-type"]).toBe(get.headers["content-type"]);
  });

  it("lets no cache keep an answer, and no browser guess at it", async () => {
    for (const path of ["/api/work-tasks", "/api/nope", "/api/health/ready", "/v1/tasks", "/v1/agent/x"]) {
      expect((await raw({ base, path })).headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "content-type": "application/json; charset=utf-8",
      });
    }
  });
});

it("answers an unknown method and a broken address with 4xx in the contract's shape", async () => {
  const strange: [method: string, path: string, status: number, contract?: string][] = [
    ["PROPFIND", "/api/work-tasks", 405],
    // No standard Request can hold this one.
    ["TRACE", "/api/work-tasks", 400],
    ["GET", "/api/work-tasks/%E0%A4%A", 404],
    ["GET", "/api/%", 404],
    ["GET", "/api", 404],
    ["GET", "/api/", 404],
    ["GET", "/api//work-tasks", 404],
    ["GET", "/api/work-tasks/..%2f..%2fetc", 404],
    ["PROPFIND", "/v1/tasks", 405, "v1-tasks"],
    ["PROPFIND", "/v1/agent/list-tasks", 405, "v1-agent"],
    ["GET", "/v1/tasks/%E0%A4%A", 404, "v1-tasks"],
    ["GET", "/v1/%", 404, "v1-tasks"],
    ["GET", "/v1/agent/%", 404, "v1-agent"],
    ["GET", "/v1/", 404, "v1-tasks"],
    ["GET", "/v1//tasks", 404, "v1-tasks"],
  ];
  for (const [method, path, status, contract = "work-tasks"] of strange) {
    const headers = { authorization: `Bearer ${world.people.viewer.token}` };
    const answer = await raw({ method, path, headers });
    expect([path, answer.status, answer.text]).toEqual([path, status, answer.text]);
    expectShape(contract, status, answer.text);
    expect(answer.headers["x-request-id"]).toBeDefined();
  }
});
