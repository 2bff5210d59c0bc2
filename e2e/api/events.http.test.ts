import { beforeAll, describe, expect, it } from "vitest";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { aPerson, aWorld, type World } from "@/lib/testing/world";
import { data, NEXT, SERVER } from "./client";
import { anApproval, aTask } from "./requests";

let world: World;
let others: World;
beforeAll(async () => {
  [world, others] = await Promise.all([aWorld(), aWorld()]);
});

type Heard = { event: string; data: unknown; id: string | undefined };

const fieldsOf = (block: string): Heard => {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
  return { event: field("event") ?? "", data: JSON.parse(field("data") ?? "null"), id: field("id") };
};

/** Reads server-sent events by hand, as they come. */
async function* listen(base: string, token: string, headers = {}): AsyncGenerator<Heard> {
  const aborted = new AbortController();
  const response = await fetch(`${base}/api/events`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    signal: aborted.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  let waiting = "";
  try {
    for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      waiting += chunk;
      const blocks = waiting.split("\n\n");
      waiting = blocks.pop() ?? "";
      for (const block of blocks) if (block.includes("event: ")) yield fieldsOf(block);
    }
  } finally {
    aborted.abort();
  }
}

const next = async (stream: AsyncGenerator<Heard>): Promise<Heard | undefined> => (await stream.next()).value;

describe.each([
  ["our server", SERVER],
  ["Next alone", NEXT],
])("the stream of %s", (_, base) => {
  it("tells a person of every change in their organization, by uid and version, and of no other's", async () => {
    const stream = listen(base, world.people.viewer.token);
    expect(await next(stream)).toMatchObject({ event: "ready" });
    await anApproval(others);
    const { uid } = await aTask(world);
    const hint = { organization_uid: world.organizationUid, uid, version: 1 };
    expect(await next(stream)).toEqual({ event: "work_task", data: hint, id: `${uid}:1` });
    const change = { as: world.people.manager.token, params: { task_uid: uid }, body: { title: "New" } };
    await data(updateWorkTaskOp, change);
    expect(await next(stream)).toMatchObject({ event: "work_task", data: { uid, version: 2 } });
    await stream.return(undefined);
  });

  it("says to whoever comes back that something may have been missed", async () => {
    const stream = listen(base, world.people.viewer.token, { "last-event-id": "any:1" });
    expect(await next(stream)).toMatchObject({ event: "missed" });
    await stream.return(undefined);
  });

  it("ends with the credential", async () => {
    const person = await aPerson(world.organizationUid, "reviewer");
    const stream = listen(base, person.token);
    expect(await next(stream)).toMatchObject({ event: "ready" });
    await db().apiToken.updateMany({ where: { userUid: person.uid }, data: { revokedAt: new Date() } });
    expect(await next(stream)).toBeUndefined();
  });

  it("is not for agents, nor for strangers", async () => {
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${base}/api/events`, { headers })).status;
    expect(await status({ authorization: `Bearer ${world.agent.token}` })).toBe(403);
    expect(await status({})).toBe(401);
    expect(await status({ authorization: "Bearer nonsense" })).toBe(401);
  });
});
