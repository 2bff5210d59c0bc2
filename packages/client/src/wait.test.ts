import { expect, it } from "vitest";
import { type ScriptedServer, type Step, scriptedServer } from "../testing/scripted-server";
import { CountersignClient } from "./client";

const client = ({ url }: ScriptedServer) => new CountersignClient({ url, token: "secret" });

const approval = (version: number, more: object = {}): Step => ({
  data: { uid: "u", resolution: "pending", needs_info: false, questions: [], version, ...more },
});
const APPROVED = approval(2, { resolution: "approved", tool_args: { amount: 1 } });

it("reads at once, then waits for what comes after the version that it knows", async () => {
  const server = await scriptedServer(approval(1), APPROVED);
  expect(await client(server).waitForDecision("u")).toMatchObject({
    resolution: "approved",
    tool_args: { amount: 1 },
  });
  expect(server.asked.map(({ path }) => path)).toEqual(["/api/approvals/u", "/api/approvals/u?wait=30"]);
  expect(server.asked[1]?.headers["if-none-match"]).toBe('"1"');
});

it("goes on after waits that ended without news, broken connections and a server that was away", async () => {
  const away = { status: 502, headers: { "content-type": "text/html" }, body: "<html>" };
  const server = await scriptedServer(approval(1), { status: 304 }, null, away, approval(1), APPROVED);
  expect(await client(server).waitForDecision("u")).toMatchObject({ resolution: "approved" });
  expect(server.asked).toHaveLength(6);
});

it("ends with a TimeoutError when its time is over", async () => {
  const server = await scriptedServer(approval(1));
  const waiting = client(server).waitForDecision("u", { timeoutMs: 50 });
  await expect(waiting).rejects.toMatchObject({ name: "TimeoutError" });
});

it("ends with its signal", async () => {
  const server = await scriptedServer(approval(1));
  const controller = new AbortController();
  const waiting = client(server).waitForDecision("u", { signal: controller.signal });
  await expect.poll(() => server.asked.length).toBeGreaterThan(1);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
});

it("ends with a refusal", async () => {
  const server = await scriptedServer({ status: 404, body: { error: "Approval not found", details: [] } });
  await expect(client(server).waitForDecision("u")).rejects.toMatchObject({ status: 404 });
});

it("answers what a reviewer asks, and waits on", async () => {
  const question = { uid: "q", question: "Which one?", answer: null };
  const asked = approval(2, { needs_info: true, questions: [question] });
  const server = await scriptedServer(approval(1), asked, approval(3), APPROVED);
  const waiting = client(server).waitForDecision("u", {
    onQuestion: (which) => ({ answer: `To ${which.question}: the first` }),
  });
  expect(await waiting).toMatchObject({ resolution: "approved" });
  expect(server.asked[2]).toMatchObject({
    path: "/api/approvals/u/answers",
    body: { answer: "To Which one?: the first" },
  });
  expect(server.asked[3]?.headers["if-none-match"]).toBe('"3"');
});
