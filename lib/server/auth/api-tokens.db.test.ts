import { beforeEach, expect, it } from "vitest";
import { loggedAbout, signedIn } from "@/lib/testing/organization-log";
import { anAgent, aPerson, aWorld, type World } from "@/lib/testing/world";
import { type AskForToken, listApiTokens, makeApiToken, revokeApiToken } from "./api-tokens";
import { issueTokenHere, isUsableToken } from "./create-api-token";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const make = (ctx: World["agent"]["ctx"], more: Partial<AskForToken> = {}) =>
  makeApiToken(signedIn(ctx), {
    ...{
      organizationUid: world.organizationUid,
      agentUid: null,
      name: "Report",
      scopes: null,
      expiresAt: null,
    },
    ...more,
  });
const namesFor = async (ctx: World["agent"]["ctx"], of: "me" | "all" | { agentUid: string }) => {
  const { organizationUid } = world;
  const { tokens } = await listApiTokens(ctx, { organizationUid, of, limit: 50 });
  return tokens.map(({ name }) => name);
};

it("makes a token for oneself that works, and tells the log all but the token", async () => {
  const { viewer } = world.people;
  const expiresAt = "2099-01-01T00:00:00.000Z";
  const { token, known } = await make(viewer.ctx, { scopes: ["work_tasks:read"], expiresAt });
  expect(await isUsableToken(token)).toBe(true);
  const { uid, name } = viewer;
  const holder = { type: "user", uid, name };
  expect(known).toMatchObject({ holder, createdBy: { uid, name }, scopes: ["work_tasks:read"], expiresAt });
  const after = { holder, scopes: ["work_tasks:read"], expires_at: expiresAt, last_four: token.slice(-4) };
  const logged = await loggedAbout(known.uid);
  expect(logged).toEqual([
    { action: "api_token.created", byName: name, subjectName: "Report", before: null, after },
  ]);
  expect(JSON.stringify(logged)).not.toContain(token.slice(9, 30));
});

it("lists one's own, an agent's to whoever answers for it, and all to an admin alone", async () => {
  const { admin, viewer } = world.people;
  const owner = await aPerson(world.organizationUid, "reviewer");
  const agent = await anAgent(world.organizationUid, owner);
  await make(viewer.ctx, { name: "Mine" });
  await make(owner.ctx, { name: "The agent's", agentUid: agent.uid });
  expect(await namesFor(viewer.ctx, "me")).toEqual(["Mine", ""]);
  const of = { agentUid: agent.uid };
  expect(await namesFor(owner.ctx, of)).toEqual(["The agent's", ""]);
  expect(await namesFor(admin.ctx, of)).toEqual(["The agent's", ""]);
  expect(await namesFor(agent.ctx, "me")).toEqual(["The agent's", ""]);
  expect(await namesFor(admin.ctx, "all")).toEqual(expect.arrayContaining(["Mine", "The agent's"]));
  await expect(namesFor(viewer.ctx, "all")).rejects.toMatchObject({ code: "forbidden" });
  await expect(namesFor(viewer.ctx, of)).rejects.toMatchObject({ code: "not_found" });
  const stranger = (await aWorld()).people.admin.ctx;
  for (const all of ["me", "all", of] as const) {
    await expect(namesFor(stranger, all)).rejects.toMatchObject({ code: "not_found" });
  }
});

it("lists them in pages, each once", async () => {
  const { ctx } = world.people.viewer;
  for (const name of ["a", "b", "c"]) await make(ctx, { name });
  const page = (cursor?: string) =>
    listApiTokens(ctx, { organizationUid: world.organizationUid, of: "me", limit: 2, cursor });
  const first = await page();
  const second = await page(first.cursor ?? "");
  expect([...first.tokens, ...second.tokens].map(({ name }) => name)).toEqual(["c", "b", "a", ""]);
  expect(second.cursor).toBeNull();
  await expect(page("x")).rejects.toMatchObject({ code: "invalid_query" });
});

it("is made for an agent by admins and its owner, and by nobody who holds only a token", async () => {
  const { admin, manager } = world.people;
  const agentUid = world.agent.uid;
  expect((await make(admin.ctx, { agentUid })).token).toMatch(/^cs_agent_/);
  await expect(make(manager.ctx, { agentUid })).rejects.toMatchObject({ code: "forbidden" });
  const { organizationUid } = world;
  const asked = { organizationUid, agentUid: null, name: "x", scopes: null, expiresAt: null };
  for (const { ctx } of [admin, world.agent]) {
    await expect(makeApiToken(ctx, asked)).rejects.toMatchObject({ code: "forbidden" });
  }
  const stranger = await aWorld();
  await expect(make(stranger.people.admin.ctx)).rejects.toMatchObject({ code: "not_found" });
  await expect(make(admin.ctx, { agentUid: stranger.agent.uid })).rejects.toMatchObject({
    ...{ code: "invalid_request", details: [{ field: "agent_uid" }] },
  });
});

it("takes no end that is over", async () => {
  const { ctx } = world.people.viewer;
  await expect(make(ctx, { expiresAt: "2020-01-01T00:00:00.000Z" })).rejects.toMatchObject({
    ...{ code: "invalid_request", details: [{ field: "expires_at" }] },
  });
});

it("is revoked by its holder or an admin, for good, and told once by however many", async () => {
  const { admin, viewer, manager } = world.people;
  const { token, known } = await make(viewer.ctx);
  const one = { organizationUid: world.organizationUid, uid: known.uid };
  const stranger = (await aWorld()).people.admin;
  for (const { ctx } of [manager, world.agent, stranger]) {
    await expect(revokeApiToken(ctx, one)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await isUsableToken(token)).toBe(true);
  await Promise.all([revokeApiToken(admin.ctx, one), revokeApiToken(viewer.ctx, one)]);
  expect(await isUsableToken(token)).toBe(false);
  expect((await loggedAbout(known.uid)).map(({ action }) => action)).toEqual([
    ...["api_token.created", "api_token.revoked"],
  ]);
});

it("is told of as the program's where a command on the machine made it", async () => {
  const { organizationUid, agent, people } = world;
  await issueTokenHere({ organizationUid, holder: { type: "agent", uid: agent.uid }, name: "By hand" });
  const { tokens } = await listApiTokens(people.admin.ctx, { organizationUid, of: "all", limit: 1 });
  expect(tokens).toMatchObject([{ name: "By hand", createdBy: null }]);
  expect(await loggedAbout(tokens[0]?.uid ?? "")).toMatchObject([{ byName: "Countersign" }]);
});
