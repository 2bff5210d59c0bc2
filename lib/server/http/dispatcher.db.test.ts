import { beforeAll, expect, it } from "vitest";
import { aWorld, type World } from "@/lib/testing/world";
import { pool } from "../db/pool";
import { dispatch } from "./api";

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
