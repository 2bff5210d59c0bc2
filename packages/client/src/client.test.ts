import { describe, expect, it } from "vitest";
import { type ScriptedServer, scriptedServer } from "../testing/scripted-server";
import { CountersignClient } from "./client";
import type { ClientOptions } from "./connection";
import { CountersignError } from "./error";

const client = ({ url }: ScriptedServer, more: Partial<ClientOptions> = {}) =>
  new CountersignClient({ url: `${url}/`, token: "secret", ...more });

const REQUEST = { title: "Refund", reasoning: "Paid twice", tool_args: { tool_type: "refund", amount: 1 } };
const UNAVAILABLE = { status: 503, body: { error: "Away", details: [] } };

describe("a request", () => {
  it("is tried again, with one key and one body, until there is an answer", async () => {
    const server = await scriptedServer(null, UNAVAILABLE, { status: 201, data: { uid: "u" } });
    expect(await client(server).requestApproval(REQUEST)).toEqual({ uid: "u" });
    expect(server.asked.map(({ body }) => body)).toEqual([REQUEST, REQUEST, REQUEST]);
    const keys = server.asked.map(({ headers }) => headers["idempotency-key"]);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it("has another key each time, or that of the caller", async () => {
    const server = await scriptedServer({ status: 201, data: {} });
    for (const options of [{}, {}, { idempotencyKey: "mine" }])
      await client(server).requestApproval(REQUEST, options);
    const keys = server.asked.map(({ headers }) => headers["idempotency-key"]);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe("mine");
  });

  it("carries the token, below the address that was given", async () => {
    const server = await scriptedServer({ status: 201, data: {} });
    await client(server, { url: `${server.url}/behind/a/proxy` }).requestApproval(REQUEST);
    expect(server.asked[0]).toMatchObject({
      ...{ method: "POST", path: "/behind/a/proxy/api/approvals" },
      headers: { authorization: "Bearer secret" },
    });
  });

  it("that is refused is not tried again, and says what was wrong", async () => {
    const details = [{ field: "title", message: "must not be empty" }];
    const server = await scriptedServer({
      status: 400,
      body: { error: "title: must not be empty", details },
    });
    const error = await client(server)
      .requestApproval({ ...REQUEST, title: "" })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CountersignError);
    expect(error).toMatchObject({ status: 400, message: "title: must not be empty", details });
    expect(server.asked).toHaveLength(1);
  });

  it("waits as long as a limit of rate asks for", async () => {
    const limited = {
      status: 429,
      headers: { "retry-after": "1" },
      body: { error: "Too many", details: [] },
    };
    const server = await scriptedServer(limited, { data: { uid: "u" } });
    const startedAt = performance.now();
    await client(server).getApproval("u");
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(1000);
  });

  it("is given up when the time for it is over", async () => {
    const server = await scriptedServer(UNAVAILABLE);
    await expect(client(server, { retryForMs: 0 }).getApproval("u")).rejects.toMatchObject({
      status: 503,
      message: "Away",
    });
    const nobody = client({ ...server, url: "http://127.0.0.1:9" }, { retryForMs: 0 });
    await expect(nobody.getApproval("u")).rejects.toMatchObject({ status: 0 });
  });

  it("ends with its signal, also between two attempts", async () => {
    const server = await scriptedServer(null);
    const controller = new AbortController();
    const asking = client(server).getApproval("u", { signal: controller.signal });
    await expect.poll(() => server.asked.length).toBe(1);
    controller.abort(new Error("enough"));
    await expect(asking).rejects.toThrow("enough");
  });
});

describe("an answer to a question", () => {
  const LATE = { status: 409, body: { error: "No question is open", details: [] } };
  const answered = (answer: string) => ({ data: { uid: "u", questions: [{ answer: "no" }, { answer }] } });

  it("whose own answer got lost stands", async () => {
    const server = await scriptedServer(null, LATE, answered("yes"));
    expect(await client(server).answer("u", { answer: "yes" })).toMatchObject({ uid: "u" });
  });

  it("that somebody else has given differently is refused", async () => {
    const server = await scriptedServer(LATE, answered("maybe"));
    await expect(client(server).answer("u", { answer: "yes" })).rejects.toMatchObject({ status: 409 });
  });
});
