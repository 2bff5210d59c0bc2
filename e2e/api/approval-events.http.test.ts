import { beforeAll, describe, expect, it } from "vitest";
import { approvalEvent } from "@/lib/contracts/approvals/objects";
import { getApprovalOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { data, NEXT, SERVER } from "./client";
import { listen, next } from "./listen";
import { anApproval } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const PATH = "/api/approvals/events";
const withAnAgent = async () => ({ ...world, agent: await anAgent(world.organizationUid) });
const decide = (uid: string) =>
  data(updateWorkTaskOp, {
    ...{ as: world.people.reviewer.token, params: { task_uid: uid }, body: { action: "approve" } },
  });

describe.each([
  ["our server", SERVER],
  ["Next alone", NEXT],
])("the feed of an agent at %s", (_, base) => {
  it("tells it of a decision in the words of its own request for it", async () => {
    const ours = await withAnAgent();
    const stream = listen(base, ours.agent.token, {}, PATH);
    expect(await next(stream)).toEqual({ event: "ready", data: {}, id: "0" });
    const { uid } = await anApproval(ours);
    expect(await next(stream)).toMatchObject({ event: "approval.requested", id: "1", data: { uid } });
    await decide(uid);
    const heard = await next(stream);
    expect(heard).toMatchObject({ event: "approval.decided", id: "2" });
    const { approval } = approvalEvent.parse(heard?.data);
    expect(approval).toEqual(await data(getApprovalOp, { as: ours.agent.token, params: { uid } }));
    await stream.return(undefined);
  });

  it("goes on where the reader was, however much that is", async () => {
    const ours = await withAnAgent();
    const tool_args = { tool_type: "write", text: "a".repeat(40_000) };
    for (let n = 0; n < 12; n += 1) await anApproval(ours, { tool_args });
    const stream = listen(base, ours.agent.token, { "last-event-id": "2" }, PATH);
    expect(await next(stream)).toMatchObject({ event: "ready", id: "2" });
    for (let n = 3; n <= 12; n += 1) expect(await next(stream)).toMatchObject({ id: `${n}` });
    await stream.return(undefined);
  });

  it("ends with the credential", async () => {
    const { agent } = await withAnAgent();
    const stream = listen(base, agent.token, {}, PATH);
    expect(await next(stream)).toMatchObject({ event: "ready" });
    await db().apiToken.updateMany({ where: { agentUid: agent.uid }, data: { revokedAt: new Date() } });
    expect(await next(stream)).toBeUndefined();
  });

  it("is not for people, nor for strangers", async () => {
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${base}${PATH}`, { headers })).status;
    expect(await status({ authorization: `Bearer ${world.people.admin.token}` })).toBe(403);
    expect(await status({})).toBe(401);
  });
});
