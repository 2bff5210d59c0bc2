import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { beforeAll, describe, expect, it } from "vitest";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { data, NEXT, SERVER } from "./client";
import { answer, connect, refusal } from "./mcp-client";
import { anApproval, approvalBody, unique } from "./requests";

const HOSTS = [
  ["our server", SERVER],
  ["Next alone", NEXT],
] as const;

let world: World;
let client: Client;
beforeAll(async () => {
  world = await aWorld();
});

const decide = (uid: string, body: object) =>
  data(updateWorkTaskOp, { as: world.people.reviewer.token, params: { task_uid: uid }, body });

/** Closed with the block. */
const connected = (base: string) =>
  beforeAll(async () => {
    client = await connect(base, world.agent.token);
    return () => client.close();
  });

describe.each(HOSTS)("an agent that speaks MCP with %s", (_, base) => {
  connected(base);

  it("lists its tools with the schemas of the operations", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      ...["request_approval", "get_approval", "wait_for_approval"],
      ...["report_execution", "withdraw_approval", "search_tasks"],
    ]);
    const [request, , wait] = tools;
    expect(request?.inputSchema).toMatchObject({
      required: ["title", "reasoning"],
      properties: {
        title: { maxLength: 255 },
        actions: { type: "array" },
        idempotency_key: { type: "string" },
      },
    });
    expect(wait?.inputSchema).toMatchObject({
      required: ["uid"],
      properties: { wait: { type: "integer", minimum: 1, maximum: 60, default: 30 } },
    });
  });

  it("leads an agent from its request to the report of what came of it", async () => {
    const { uid } = await answer(client, "request_approval", approvalBody());
    expect(await answer(client, "get_approval", { uid })).toMatchObject({ resolution: "pending" });
    const waiting = answer(client, "wait_for_approval", { uid });
    await decide(String(uid), { action: "approve", tool_args: { tool_type: "send_email", to: [] } });
    expect(await waiting).toMatchObject({
      resolution: "approved",
      tool_args: { tool_type: "send_email", to: [] },
      grant: expect.stringMatching(/^ey/),
    });
    const report = { uid, outcome: "succeeded", result: { id: 1 }, external_ref: "m_1" };
    expect(await answer(client, "report_execution", report)).toMatchObject({
      execution: { outcome: "succeeded", result: { id: 1 }, external_ref: "m_1" },
    });
  });

  it("makes a request with an idempotency key once", async () => {
    const args = approvalBody({ idempotency_key: unique("key") });
    const first = await answer(client, "request_approval", args);
    expect(await answer(client, "request_approval", args)).toEqual(first);
    expect(await refusal(client, "request_approval", { ...args, title: "Other" })).toMatchObject({
      code: "idempotency_mismatch",
    });
  });
});

describe.each(HOSTS)("the other tools at %s", (_, base) => {
  connected(base);

  it("withdraws a request", async () => {
    const { uid } = await anApproval(world);
    expect(await answer(client, "withdraw_approval", { uid, reason: "Paid" })).toMatchObject({
      ...{ resolution: "withdrawn", resolution_note: "Paid" },
    });
  });

  it("finds tasks by text and filters", async () => {
    const title = unique("Searched for");
    const { uid } = await anApproval(world, { title, priority: "urgent" });
    const args = { q: title, priority: ["urgent", "low"], per_page: 1, sort: "-created_at" };
    const found = await answer(client, "search_tasks", args);
    expect(found).toMatchObject({ items: [{ uid, title }], _meta: { total_items: 1, per_page: 1 } });
  });

  it("tells of its progress while somebody waits", async () => {
    const { uid } = await anApproval(world);
    const progress = Promise.withResolvers<number>();
    const waiting = client.callTool({ name: "wait_for_approval", arguments: { uid } }, undefined, {
      onprogress: (told) => progress.resolve(told.progress),
    });
    expect(await progress.promise).toBe(0);
    await decide(uid, { action: "reject" });
    expect(await waiting).toMatchObject({ structuredContent: { resolution: "rejected" } });
  });
});

describe.each(HOSTS)("a tool at %s", (_, base) => {
  connected(base);

  it("refuses with our code, our sentence and the field", async () => {
    expect(await refusal(client, "request_approval", approvalBody({ title: "" }))).toEqual({
      code: "invalid_request",
      error: "title: must not be empty",
      details: [{ field: "title", message: "must not be empty" }],
    });
    expect(await refusal(client, "search_tasks", { per_page: 0 })).toMatchObject({
      ...{ code: "invalid_query", details: [{ field: "per_page" }] },
    });
    expect(await refusal(client, "get_approval", {})).toMatchObject({
      ...{ code: "invalid_request", error: "uid: must be a UUID", details: [{ field: "uid" }] },
    });
  });

  it("knows nothing of another organization", async () => {
    const stranger = await aWorld();
    const { uid } = await anApproval(stranger);
    for (const name of ["get_approval", "wait_for_approval", "withdraw_approval"]) {
      expect(await refusal(client, name, { uid })).toMatchObject({ code: "not_found" });
    }
  });
});

describe.each(HOSTS)("the address of MCP at %s", (_, base) => {
  const post = (headers: Record<string, string>, body: unknown = {}, signal?: AbortSignal) =>
    fetch(`${base}/mcp`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...headers,
      },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  const authorized = () => ({ authorization: `Bearer ${world.agent.token}` });

  it("asks strangers for a token, and is not for people", async () => {
    for (const headers of [{}, { authorization: "Bearer cs_agent_x" }]) {
      const refused = await post(headers);
      expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    }
    expect((await post({ authorization: `Bearer ${world.people.admin.token}` })).status).toBe(403);
  });

  it("is not for pages of other sites", async () => {
    expect((await post({ ...authorized(), origin: "https://elsewhere.example" })).status).toBe(403);
  });

  it("takes nothing but POST, which it says", async () => {
    const answered = await fetch(`${base}/mcp`, { headers: authorized() });
    expect([answered.status, answered.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it("goes on when somebody leaves while they wait", async () => {
    const { uid } = await anApproval(world);
    const leaving = new AbortController();
    const params = { name: "wait_for_approval", arguments: { uid }, _meta: { progressToken: 1 } };
    const message = { jsonrpc: "2.0", id: 1, method: "tools/call", params };
    const response = await post(authorized(), message, leaving.signal);
    // It waits once it has told of its progress.
    await response.body?.getReader().read();
    leaving.abort();
    await decide(uid, { action: "approve" });
    const agent = await connect(base, world.agent.token);
    expect(await answer(agent, "get_approval", { uid })).toMatchObject({ resolution: "approved" });
    await agent.close();
  });

  it("refuses a body of more than 1 MiB, and what is not JSON-RPC", async () => {
    expect((await post(authorized(), { text: "a".repeat(1024 * 1024) })).status).toBe(413);
    expect((await post(authorized(), { hello: "there" })).status).toBe(400);
  });
});

it("a client whose token is wrong is not let in", async () => {
  await expect(connect(SERVER, "cs_agent_wrong")).rejects.toThrow("invalid, expired or revoked");
});
