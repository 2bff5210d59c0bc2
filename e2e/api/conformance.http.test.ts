import { beforeAll, describe, expect, it } from "vitest";
import { contracts } from "@/lib/contracts/all";
import * as ops from "@/lib/contracts/work-tasks/operations";
import { aWorld, someContext } from "@/lib/testing/world";
import { NEXT, SERVER } from "./client";
import { Run } from "./conformance/run";
import { channels, v1Agent, v1Tasks } from "./conformance/scripts";
import { approvalBody } from "./requests";

async function tasks(run: Run): Promise<void> {
  const as = run.world.people.manager.token;
  const context_entities = [{ entity_type: "invoice", entity_uid: run.context.invoice.uid }];
  const body = { title: "Übung 👩", due_date: "2026-04-01", context_entities };
  const { data } = await run.call("create", ops.createWorkTaskOp, { as, body });
  const one = { as, params: { task_uid: data.uid } };
  await run.call("get", ops.getWorkTaskOp, one);
  await run.call("update", ops.updateWorkTaskOp, { ...one, body: { status: "done", context_entities: [] } });
  await run.call("no change", ops.updateWorkTaskOp, { ...one, body: {} });
  await run.call("stale", ops.updateWorkTaskOp, { ...one, body: {}, headers: { "if-match": '"1"' } });
  await run.call("bad update", ops.updateWorkTaskOp, { ...one, body: { title: "" } });
  await run.call("list", ops.listWorkTasksOp, { as, query: "sort=+title&status[]=done&status=todo" });
  await run.call("bad list", ops.listWorkTasksOp, { as, query: "page=0&status=x" });
  await run.call("twice", ops.listWorkTasksOp, { as, query: "page=1&page=2" });
  await run.call("options", ops.filterOptionsOp, { as });
  await run.call("search", ops.contextSearchOp, { as, query: "q=acme%20" });
  await run.call("delete", ops.deleteWorkTaskOp, one);
  await run.call("gone", ops.deleteWorkTaskOp, one);
  await run.call("foreign organization", ops.listWorkTasksOp, { as, query: "organization_uid=x" });
}

async function approvals(run: Run): Promise<void> {
  const { agent, people } = run.world;
  const key = { headers: { "idempotency-key": "k-1" } };
  const ask = { as: agent.token, body: approvalBody(), ...key };
  const { data } = await run.call("request", ops.requestApprovalOp, ask);
  await run.call("replay", ops.requestApprovalOp, ask);
  await run.call("mismatch", ops.requestApprovalOp, { ...ask, body: approvalBody({ title: "Other" }) });
  await run.call("as a person", ops.requestApprovalOp, { ...ask, as: people.admin.token });
  const one = { as: agent.token, params: { uid: data.uid } };
  await run.call("poll", ops.getApprovalOp, one);
  await run.call("poll again", ops.getApprovalOp, { ...one, headers: { "if-none-match": '"1"' } });
  const decision = { params: { task_uid: data.uid }, body: { action: "approve", tool_args: { b: 1, a: 2 } } };
  await run.call("agent decides", ops.updateWorkTaskOp, { ...decision, as: agent.token });
  await run.call("decide", ops.updateWorkTaskOp, { ...decision, as: people.reviewer.token });
  await run.call("decide again", ops.updateWorkTaskOp, { ...decision, as: people.manager.token });
  await run.call("decided", ops.getApprovalOp, one);
  await run.call("detail", ops.getWorkTaskOp, { as: people.viewer.token, params: { task_uid: data.uid } });
  const as = people.manager.token;
  await run.call("delete", ops.deleteWorkTaskOp, { as, params: { task_uid: data.uid } });
}

async function refusals(run: Run): Promise<void> {
  const authorization = `Bearer ${run.world.people.manager.token}`;
  const json = { authorization, "content-type": "application/json" };
  const post = { method: "POST", path: "/api/work-tasks" };
  const long = Buffer.from(JSON.stringify({ title: "x", description: "a".repeat(1024 * 1024) }));
  await run.raw("anonymous", { path: "/api/work-tasks" });
  await run.raw("bad token", { path: "/api/work-tasks", headers: { authorization: "Bearer x" } });
  await run.raw("bad uid", { path: "/api/work-tasks/%00", headers: { authorization } });
  await run.raw("text", { ...post, headers: { authorization, "content-type": "text/plain" }, body: "x" });
  await run.raw("no JSON", { ...post, headers: json, body: "{" });
  await run.raw("NUL", { ...post, headers: json, body: '{"title":"\\u0000"}' });
  await run.raw("not UTF-8", { ...post, headers: json, body: Buffer.from([0x22, 0xff, 0x22]) });
  await run.raw("too long", { ...post, headers: json, body: long });
  await run.raw("too long in chunks", { ...post, headers: json, body: [long, long] });
  await run.raw("wrong method", { method: "PUT", path: "/api/work-tasks", headers: json, body: "{}" });
  await run.raw("no route", { path: "/api/nope?x=1" });
  await run.raw("no route to post to", { method: "POST", path: "/api/nope", headers: json, body: "{}" });
  await run.raw("options", { method: "OPTIONS", path: "/api/work-tasks" });
  await run.raw("head", { method: "HEAD", path: "/api/work-tasks", headers: { authorization } });
  await run.raw("head refused", { method: "HEAD", path: "/api/work-tasks/x", headers: { authorization } });
  await run.raw("live", { path: "/api/health/live" });
  await run.raw("ready", { path: "/api/health/ready" });
  for (const { name } of contracts) await run.raw(name, { path: `/api/openapi/${name}.json` });
  await run.raw("anonymous agent", { path: "/v1/agent/list-tasks" });
  await run.raw("anonymous company", { path: "/v1/tasks" });
  await run.raw("other method", { method: "PATCH", path: "/v1/agent/list-tasks", headers: json, body: "{}" });
  await run.raw("other method", { method: "PUT", path: "/v1/tasks", headers: json, body: "{}" });
  await run.raw("no route of agents", { path: "/v1/agent/nope?x=1" });
  await run.raw("no route of the company", { method: "POST", path: "/v1/nope", headers: json, body: "{}" });
  await run.raw("options of the company", { method: "OPTIONS", path: "/v1/tasks" });
  await run.raw("head of the company", { method: "HEAD", path: "/v1/tasks" });
}

describe.each(Object.entries({ tasks, approvals, channels, v1Agent, v1Tasks, refusals }))(
  "both hosts answer alike to %s",
  (_, script) => {
    let runs: Run[];
    beforeAll(async () => {
      runs = await Promise.all(
        [SERVER, NEXT].map(async (base) => {
          const world = await aWorld();
          const run = new Run(base, world, await someContext(world.organizationUid));
          await script(run);
          return run;
        }),
      );
    });

    it("in status and body, byte for byte", () => {
      const [server, next] = runs.map(({ seen }) => seen.map(({ headers: _, ...rest }) => rest));
      expect(server?.length).toBeGreaterThan(10);
      expect(next).toEqual(server);
    });

    it("in every header", () => {
      const [server, next] = runs.map(({ seen }) => seen.map(({ step, headers }) => ({ step, headers })));
      expect(next).toEqual(server);
    });
  },
);
