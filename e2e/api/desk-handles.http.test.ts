import { beforeAll, expect, it } from "vitest";
import { listHandlesOp } from "@/lib/contracts/desk/workbench/handles";
import { aWorld, type World } from "@/lib/testing/world";
import { call, refused } from "./client";
import { handleOf } from "./stored";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

it("lists everybody who can be mentioned, people before agents", async () => {
  const { organizationUid, people, agent } = world;
  const params = { organization_uid: organizationUid };
  const { data } = await call(listHandlesOp, { as: people.viewer.token, params });
  expect(data.items).toHaveLength(5);
  expect(data.items.at(-1)).toEqual({
    ...{ type: "agent", uid: agent.uid, name: agent.name },
    handle: await handleOf(organizationUid, agent.uid),
  });
  const names = data.items.slice(0, -1).map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
});

it("is not for agents, and not for strangers", async () => {
  const params = { organization_uid: world.organizationUid };
  await refused(403, listHandlesOp, { as: world.agent.token, params });
  const stranger = await aWorld();
  for (const as of [stranger.people.admin.token, stranger.agent.token]) {
    await refused(404, listHandlesOp, { as, params });
  }
});
