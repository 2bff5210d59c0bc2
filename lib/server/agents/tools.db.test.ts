import { beforeEach, expect, it } from "vitest";
import { loggedAbout, signedIn } from "@/lib/testing/organization-log";
import { anAgent, aPerson, aWorld, type World } from "@/lib/testing/world";
import { describeTool, forgetTool, listTools } from "./tools";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const ANY = { type: "object" };
const refund = (more: object = {}, agentUid = world.agent.uid) => ({
  ...{ agentUid, toolType: "refund", description: "Pays back", jsonSchema: ANY },
  ...more,
});

it("tells the log who said what of a tool, and nothing where it says the same again", async () => {
  const { agent } = world;
  await describeTool(agent.ctx, refund());
  await describeTool(agent.ctx, refund());
  await describeTool(world.people.admin.ctx, refund({ renderer: "money" }));
  await forgetTool(world.people.admin.ctx, { agentUid: agent.uid, toolType: "refund" });
  const said = { tool: "refund", description: "Pays back", json_schema: ANY };
  const logged = await loggedAbout(agent.uid);
  expect(logged.map(({ action, before, after }) => [action, before, after])).toEqual([
    ["agent.tool_described", null, { ...said, renderer: null }],
    ["agent.tool_described", { tool: "refund", renderer: null }, { tool: "refund", renderer: "money" }],
    ["agent.tool_forgotten", { ...said, renderer: "money" }, null],
  ]);
  expect(logged.map(({ byName }) => byName)).toEqual([
    ...[agent.name, world.people.admin.name, world.people.admin.name],
  ]);
});

it("keeps the renderer that a person chose while the agent describes its tool again", async () => {
  const [{ ctx }, { admin }] = [world.agent, world.people];
  await describeTool(admin.ctx, refund({ renderer: "money" }));
  for (const more of [{ description: "New" }, { renderer: "money" }]) {
    expect(await describeTool(ctx, refund(more))).toMatchObject({ renderer: "money" });
  }
  await expect(describeTool(ctx, refund({ renderer: "tree" }))).rejects.toMatchObject({ code: "forbidden" });
  expect(await describeTool(admin.ctx, refund({ renderer: null }))).toMatchObject({ renderer: null });
});

it("is described by the owner of its agent where they are signed in, and by no other person", async () => {
  const owner = await aPerson(world.organizationUid, "viewer");
  const { uid } = await anAgent(world.organizationUid, owner);
  const described = refund({}, uid);
  const { manager } = world.people;
  for (const ctx of [owner.ctx, signedIn(manager.ctx)]) {
    await expect(describeTool(ctx, described)).rejects.toMatchObject({ code: "forbidden" });
  }
  await describeTool(signedIn(owner.ctx), described);
  expect(await listTools(manager.ctx, uid)).toHaveLength(1);
  const stranger = (await aWorld()).people.admin.ctx;
  await expect(describeTool(stranger, described)).rejects.toMatchObject({ code: "not_found" });
  await expect(forgetTool(stranger, described)).rejects.toMatchObject({ code: "not_found" });
});

it("lets one of two who forget it at once do so", async () => {
  await describeTool(world.agent.ctx, refund());
  const forgetting = () => forgetTool(world.agent.ctx, { agentUid: world.agent.uid, toolType: "refund" });
  const results = await Promise.allSettled([forgetting(), forgetting()]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await loggedAbout(world.agent.uid)).at(-1)).toMatchObject({ action: "agent.tool_forgotten" });
});
