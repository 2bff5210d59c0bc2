import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { lookAtTaskOp, lookAwayOp } from "@/lib/contracts/desk/workbench/viewers";
import { aWorld, type World, type WorldPerson } from "@/lib/testing/world";
import { call, data, NEXT, refused, SERVER } from "./client";
import { listen, next } from "./listen";
import { anApproval, aTask } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const at = (task_uid: string, window_uid: string, { token }: WorldPerson) => ({
  as: token,
  params: { task_uid, window_uid },
});

describe.each([
  ["our server", SERVER],
  ["Next alone", NEXT],
])("at %s", (_, base) => {
  it("two people see each other come and go, as it happens", async () => {
    const { reviewer, manager } = world.people;
    const { uid } = await aTask(world);
    const [one, two] = [randomUUID(), randomUUID()];
    const stream = listen(base, reviewer.token);
    // What others do to other tasks meanwhile is not asked about.
    const changed = async () => {
      for (let event = await next(stream); event; event = await next(stream)) {
        if (event.event === "viewers" && (event.data as { uid: string }).uid === uid) return event;
      }
      return undefined;
    };
    await next(stream);
    const hint = { event: "viewers", data: { organization_uid: world.organizationUid, uid }, id: undefined };
    expect(await data(lookAtTaskOp, { ...at(uid, one, reviewer), base })).toEqual({ viewers: [] });
    expect(await changed()).toEqual(hint);
    const { viewers } = await data(lookAtTaskOp, { ...at(uid, two, manager), base });
    expect(viewers).toMatchObject([{ user_uid: reviewer.uid, user_name: reviewer.name, avatar_url: null }]);
    expect(await changed()).toEqual(hint);
    const again = await data(lookAtTaskOp, { ...at(uid, one, reviewer), base });
    expect(again.viewers).toMatchObject([{ user_uid: manager.uid }]);
    expect((await call(lookAwayOp, { ...at(uid, two, manager), base })).status).toBe(204);
    expect(await changed()).toEqual(hint);
    expect(await data(lookAtTaskOp, { ...at(uid, one, reviewer), base })).toEqual({ viewers: [] });
    await stream.return(undefined);
  });
});

it("a person with two windows is one person, until both are closed", async () => {
  const { reviewer, viewer } = world.people;
  const { uid } = await anApproval(world);
  const [one, two, other] = [randomUUID(), randomUUID(), randomUUID()];
  await data(lookAtTaskOp, at(uid, one, reviewer));
  await data(lookAtTaskOp, at(uid, two, reviewer));
  const others = async () => (await data(lookAtTaskOp, at(uid, other, viewer))).viewers.length;
  expect(await others()).toBe(1);
  await data(lookAwayOp, at(uid, one, reviewer));
  expect(await others()).toBe(1);
  await data(lookAwayOp, at(uid, two, reviewer));
  expect(await others()).toBe(0);
});

it("404 for a task that is not there, 403 for agents and for other people's windows", async () => {
  const { reviewer, manager } = world.people;
  const { uid } = await aTask(world);
  const window = randomUUID();
  await refused(404, lookAtTaskOp, at(randomUUID(), window, reviewer));
  await refused(404, lookAtTaskOp, at(uid, "nonsense", reviewer));
  await data(lookAtTaskOp, at(uid, window, reviewer));
  await refused(403, lookAtTaskOp, at(uid, window, manager));
  await refused(403, lookAtTaskOp, { as: world.agent.token, params: { task_uid: uid, window_uid: window } });
});
