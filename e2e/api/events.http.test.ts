import { beforeAll, describe, expect, it } from "vitest";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { aPerson, aWorld, type World } from "@/lib/testing/world";
import { data, NEXT, SERVER } from "./client";
import { listen, next } from "./listen";
import { anApproval, aTask } from "./requests";

let world: World;
let others: World;
beforeAll(async () => {
  [world, others] = await Promise.all([aWorld(), aWorld()]);
});

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
