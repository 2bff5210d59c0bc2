import { beforeAll, expect, it } from "vitest";
import { contracts } from "@/lib/contracts/all";
import { aWorld, type World } from "@/lib/testing/world";
import { pool } from "../db/pool";
import { dispatch } from "./api";
import { respondError } from "./respond";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const get = (path: string, requestId: string) =>
  dispatch(
    new Request(`http://localhost${path}`, {
      headers: { authorization: `Bearer ${world.people.admin.token}`, "x-request-id": requestId },
    }),
  );

it("tells of a failure of ours nothing but the request id", async () => {
  await pool().query("ALTER TABLE work_tasks RENAME TO secret_name");
  const answer = await get("/api/work-tasks", "trace-42");
  await pool().query("ALTER TABLE secret_name RENAME TO work_tasks");

  expect(answer.status).toBe(500);
  expect(answer.headers.get("x-request-id")).toBe("trace-42");
  expect(await answer.json()).toEqual({
    error: "Something went wrong on our side",
    details: [{ request_id: "trace-42" }],
  });
  expect((await get("/api/work-tasks", "trace-43")).status).toBe(200);
});

it("is ready with all migrations, and says what is missing without", async () => {
  const ready = await get("/api/health/ready", "r");
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: "ready", checks: { database: "ok", migrations: "ok" } },
  ]);
  await pool().query("UPDATE _prisma_migrations SET finished_at = NULL");
  const pending = await get("/api/health/ready", "r");
  await pool().query("UPDATE _prisma_migrations SET finished_at = now()");
  expect([pending.status, await pending.json()]).toEqual([
    503,
    { status: "unavailable", checks: { database: "ok", migrations: "pending" } },
  ]);
});

it.each([
  [
    "/v1/agent/nope",
    { success: false, error: { code: "not_found", message: "No such route", retryable: false } },
  ],
  [
    "/v1/nope",
    { detail: { type: "not_found_error", code: "not_found", message: "No such route", param: null } },
  ],
  ["/v1/%E0%A4%A", { detail: { type: "not_found_error", code: "not_found" } }],
  ["/v1/tasks/%00/comments", { detail: { type: "authentication_error", code: "authentication_required" } }],
  ["/api/nope", { error: "No such route", details: [] }],
])("answers %s in the words of the contract there", async (path, body) => {
  const answer = await dispatch(new Request(`http://localhost${path}`));
  expect(await answer.json()).toMatchObject(body);
});

it.each(["%00", "%ud800", "%", "..%2f", "x".repeat(300)])(
  "finds no task of the company at %s",
  async (id) => {
    const headers = { "x-api-key": world.people.admin.token };
    const answer = await dispatch(new Request(`http://localhost/v1/tasks/${id}`, { headers }));
    expect(answer.status).toBe(404);
  },
);

it("says in every contract what else is allowed where a method is not", async () => {
  const put = (path: string) => dispatch(new Request(`http://localhost${path}`, { method: "PUT" }));
  const answers = await Promise.all(["/api/work-tasks", "/v1/agent/list-tasks", "/v1/tasks"].map(put));
  expect(answers.map(({ status, headers }) => [status, headers.get("allow")])).toEqual([
    [405, "GET, HEAD, POST"],
    [405, "GET, HEAD"],
    [405, "GET, HEAD, POST"],
  ]);
  const allowed = await dispatch(new Request("http://localhost/v1/tasks/x", { method: "OPTIONS" }));
  expect(allowed.headers.get("allow")).toBe("GET, HEAD, PATCH, PUT, DELETE, OPTIONS");
});

it.each(contracts.map((contract) => [contract.name, contract] as const))(
  "says 503 with Retry-After in the words of %s while the database cannot be reached",
  (_, contract) => {
    const refused = Object.assign(new Error("connect 10.0.0.1"), { code: "ECONNREFUSED" });
    const answer = respondError(contract, refused, "r");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  },
);
