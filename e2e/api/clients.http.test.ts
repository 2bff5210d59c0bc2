import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { listTasksOp } from "@/lib/contracts/v1-agent/operations";
import { v1GetTaskOp } from "@/lib/contracts/v1-tasks/operations";
import { getWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, someContext, type World } from "@/lib/testing/world";
import { data, SERVER } from "./client";
import { storedStory } from "./stored";
import { aChannel } from "./v1-requests";

const run = promisify(execFile);
const PAGES = join(import.meta.dirname, "../../docs/clients");

/** All that a page tells its reader to type, as one script. */
async function scriptOf(page: string): Promise<string> {
  const text = await readFile(join(PAGES, `${page}.md`), "utf8");
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join("\n");
}

type Printed = { statuses: number[]; bodies: string[]; output: string };

/** Runs a page's commands in a plain shell, as somebody of the organization would. */
async function runPage(page: string, token: string, userId: string): Promise<Printed> {
  const env = { ...process.env, BASE_URL: SERVER, TOKEN: token, USER_ID: userId };
  const { stdout: output } = await run("sh", ["-euc", await scriptOf(page)], { env });
  const lines = output.split("\n");
  return {
    output,
    statuses: lines.filter((line) => /^\d{3}$/.test(line)).map(Number),
    bodies: lines.filter((line) => /^[[{]/.test(line)),
  };
}

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await someContext(world.organizationUid);
  await aChannel(world, [world.agent], { name: "collections" });
});

const commentsOn = async (uid: string) => (await storedStory(uid)).comments.map(({ body }) => body);

describe("docs/clients/work-tasks.md", () => {
  let printed: Printed;
  let uid: string;
  beforeAll(async () => {
    printed = await runPage("work-tasks", world.people.manager.token, world.people.reviewer.uid);
    ({ uid } = JSON.parse(printed.bodies[0] ?? "").data);
  });

  it("creates, reads, lists, changes, is late, comments, completes and is refused", () => {
    expect(printed.statuses, printed.output).toEqual([201, 200, 200, 200, 412, 201, 200, 400, 401]);
  });

  it("sends what the vendor's page shows, and gets it back", () => {
    expect(JSON.parse(printed.bodies[0] ?? "").data).toMatchObject({
      ...{
        title: "Review Q4 invoice discrepancies",
        priority: "medium",
        due_date: "2026-04-15",
        status: "todo",
      },
      description: "Check invoices flagged by the agent for amount mismatches",
      assign_to: { type: "user", user_uid: world.people.reviewer.uid },
      context_entities: [{ entity_type: "invoice" }, { entity_type: "party" }],
    });
  });

  it("leaves a task that the other doors show as completed", async () => {
    const options = { as: world.people.viewer.token, params: { id: uid } };
    expect(await data(v1GetTaskOp, options)).toMatchObject({
      ...{ status: "completed", priority: "high", deadline: "2026-04-30T23:59:59Z", version: 3 },
    });
    expect(await commentsOn(uid)).toEqual(["Two of them are **duplicates**"]);
  });
});

describe("docs/clients/v1-agent.md", () => {
  let printed: Printed;
  let id: string;
  beforeAll(async () => {
    printed = await runPage("v1-agent", world.agent.token, world.people.reviewer.uid);
    ({ id } = JSON.parse(printed.bodies[1] ?? "").data);
  });

  it("creates, lists, changes, is late, comments, completes and is refused", () => {
    expect(printed.statuses, printed.output).toEqual([200, 200, 200, 200, 200, 409, 200, 200, 400, 401]);
  });

  it("sends what the vendor's page shows, and gets it back", () => {
    expect(JSON.parse(printed.bodies[1] ?? "").data).toMatchObject({
      ...{ title: "Draft migration", description: "**two** steps", status: "todo", priority: "none" },
      ...{ assigneeUserId: world.people.reviewer.uid, createdByAgentId: world.agent.uid, version: 1 },
      ...{ parentTaskId: JSON.parse(printed.bodies[0] ?? "").data.id, channelId: expect.any(String) },
    });
  });

  it("leaves a task that the other doors show as done", async () => {
    const options = { as: world.people.viewer.token, params: { task_uid: id } };
    expect(await data(getWorkTaskOp, options)).toMatchObject({
      status: "done",
      priority: "high",
      assign_to: null,
    });
    expect(await commentsOn(id)).toEqual(["Dry run went **well**"]);
  });
});

describe("docs/clients/v1-tasks.md", () => {
  let printed: Printed;
  let id: string;
  beforeAll(async () => {
    printed = await runPage("v1-tasks", world.people.manager.token, world.people.reviewer.uid);
    ({ id } = JSON.parse(printed.bodies[0] ?? ""));
  });

  it("creates, reads, lists, changes, is late, comments, completes and is refused", () => {
    expect(printed.statuses, printed.output).toEqual([201, 200, 200, 200, 409, 201, 200, 422, 401]);
  });

  it("sends what the vendor's page shows, and gets it back", () => {
    expect(JSON.parse(printed.bodies[0] ?? "")).toMatchObject({
      ...{ title: "Verify benefits", deadline: "2026-12-07T05:31:56Z", tags: ["vob"], call_id: "call_81" },
      ...{ fax_id: "fax_12", assistant_id: "asst_3", session_id: "sess_4", patient_id: "p_9", type: "vob" },
      ...{ status: "pending", priority: "medium", assigned_user_ids: [world.people.reviewer.uid] },
    });
  });

  it("prints how many tasks the list has", () => {
    expect(printed.output.toLowerCase()).toContain("x-total-count: 1");
  });

  it("leaves a task that the other doors show as done", async () => {
    const tasks = await data(listTasksOp, { as: world.people.reviewer.token, query: "status=done" });
    expect(tasks.find((task) => task.id === id)).toMatchObject({ priority: "high", version: 3 });
    expect(await commentsOn(id)).toEqual(["The payer **called back**"]);
  });
});
