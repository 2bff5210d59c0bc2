import { beforeAll, expect, it } from "vitest";
import { getProfileOp, setAvatarOp } from "@/lib/contracts/desk/settings/profile";
import { createApiTokenOp, revokeApiTokenOp } from "@/lib/contracts/desk/settings/tokens";
import { createAgentOp, deleteAgentOp, updateAgentOp } from "@/lib/contracts/desk/workbench/agents";
import { listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import { hashPassword } from "@/lib/server/auth/password";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { aPerson, aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused, SERVER } from "./client";
import { anApproval, unique } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const place = () => ({ organization_uid: world.organizationUid });

it("a token that is revoked gets 401 at the very next request", async () => {
  const as = world.people.admin.token;
  for (let round = 0; round < 5; round += 1) {
    const body = { name: "Report", agent_uid: world.agent.uid, scopes: ["work_tasks:read"] };
    const made = await data(createApiTokenOp, { as, params: place(), body });
    expect(made).toMatchObject({ name: "Report", scopes: ["work_tasks:read"], last_used_at: null });
    expect((await call(listWorkTasksOp, { as: made.token })).status).toBe(200);
    await data(revokeApiTokenOp, { as, params: { ...place(), token_uid: made.uid } });
    expect((await call(listWorkTasksOp, { as: made.token })).status).toBe(401);
  }
});

it.each([
  ["no name", { name: " " }, "name"],
  ["a scope that there is not", { name: "x", scopes: ["organization:administer"] }, "scopes.0"],
  ["no scope at all", { name: "x", scopes: [] }, "scopes"],
  ["an end that is over", { name: "x", expires_at: "2020-01-01T00:00:00Z" }, "expires_at"],
  ["an agent that there is not", { name: "x", agent_uid: crypto.randomUUID() }, "agent_uid"],
])("no token is made with %s", async (_, body, field) => {
  const options = { as: world.people.admin.token, params: place(), body };
  expect(fieldsOf((await refused(400, createApiTokenOp, options)).details)).toEqual([field]);
});

it("no token makes another one, whoever holds it", async () => {
  const { token } = world.people.admin;
  const response = await fetch(`${SERVER}/api/organizations/${world.organizationUid}/tokens`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: '{"name":"x"}',
  });
  expect([response.status, await response.text()]).toEqual([401, expect.stringContaining("Sign in first")]);
});

it("an agent is made, changed, and deleted only as long as it did nothing", async () => {
  const as = world.people.admin.token;
  const name = unique("Collector");
  const made = await data(createAgentOp, { as, body: { name } });
  const params = { agent_uid: made.uid };
  const owner_user_uid = world.people.viewer.uid;
  expect(await data(updateAgentOp, { as, params, body: { owner_user_uid } })).toEqual({
    ...made,
    owner: { user_uid: owner_user_uid, user_name: world.people.viewer.name },
  });
  await refused(409, createAgentOp, { as, body: { name } });
  expect((await call(deleteAgentOp, { as, params })).status).toBe(204);
  await anApproval(world);
  await refused(409, deleteAgentOp, { as, params: { agent_uid: world.agent.uid } });
});

const PIXEL = setAvatarOp.example.image;

it("a picture is served as what it is, without any rights, to colleagues alone", async () => {
  const { token } = world.people.manager;
  const { avatar_url } = await data(setAvatarOp, { as: token, body: { image: PIXEL } });
  const get = (as: string) => fetch(`${SERVER}${avatar_url}`, { headers: { authorization: `Bearer ${as}` } });
  const seen = await get(world.people.viewer.token);
  expect(Buffer.from(await seen.arrayBuffer()).toString("base64")).toBe(PIXEL);
  expect(Object.fromEntries(seen.headers)).toMatchObject({
    ...{ "content-type": "image/png", "x-content-type-options": "nosniff" },
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cache-control": "private, max-age=31536000, immutable",
  });
  expect((await get((await aWorld()).people.admin.token)).status).toBe(404);
  expect((await get("x")).status).toBe(401);
  const page = Buffer.from("<svg onload='alert(1)'/>".repeat(4)).toString("base64");
  const options = { as: token, body: { image: page } };
  expect(fieldsOf((await refused(400, setAvatarOp, options)).details)).toEqual(["image"]);
});

it("another password keeps the browser that asked signed in, and no other", async () => {
  const person = await aPerson(world.organizationUid, "viewer", await hashPassword("correct horse"));
  const [here, there] = [await sessionCookie(person.uid), await sessionCookie(person.uid)];
  const as = ({ name, value }: typeof here) => ({
    ...{ cookie: `${name}=${value}`, "sec-fetch-site": "same-origin", "content-type": "application/json" },
  });
  const changed = await fetch(`${SERVER}/api/me/password`, {
    ...{ method: "POST", headers: as(here) },
    body: '{"present_password":"correct horse","new_password":"correct horse battery"}',
  });
  expect(changed.status).toBe(204);
  const status = async (session: typeof here) =>
    (await fetch(`${SERVER}${getProfileOp.path}`, { headers: as(session) })).status;
  expect([await status(here), await status(there)]).toEqual([200, 401]);
});
