import { beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "@/lib/server/auth/password";
import { db } from "@/lib/server/db/client";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { aPerson, aWorld, type World } from "@/lib/testing/world";
import { SERVER, turnsTo } from "./client";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const signedIn = async () => {
  const person = await aPerson(world.organizationUid, "manager");
  const { name, value, sessionUid } = await sessionCookie(person.uid);
  return { person, sessionUid, cookie: `${name}=${value}` };
};
const read = async (cookie: string, headers = {}) =>
  (await fetch(`${SERVER}/api/work-tasks`, { headers: { cookie, ...headers } })).status;
const create = async (cookie: string, headers: Record<string, string>) => {
  const response = await fetch(`${SERVER}/api/work-tasks`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", ...headers },
    body: '{"title":"By session"}',
  });
  return response.status;
};
const made = (uid: string) => db().workTask.count({ where: { originUserUid: uid } });

describe("access with a session cookie ends after", () => {
  it("the session's row is gone, as at sign-out", async () => {
    for (let i = 0; i < 10; i += 1) {
      const { cookie, sessionUid } = await signedIn();
      expect(await read(cookie)).toBe(200);
      await db().session.deleteMany({ where: { uid: sessionUid } });
      await turnsTo(401, () => read(cookie));
    }
  });

  it("the password was changed, in whatever way", async () => {
    const { cookie, person } = await signedIn();
    expect(await read(cookie)).toBe(200);
    await db().user.update({ where: { uid: person.uid }, data: { name: "New name" } });
    expect(await read(cookie)).toBe(200);
    await db().user.update({ where: { uid: person.uid }, data: { passwordHash: "new" } });
    await turnsTo(401, () => read(cookie));
  });

  it("the membership was removed", async () => {
    const { cookie, person } = await signedIn();
    expect(await read(cookie)).toBe(200);
    await db().membership.deleteMany({ where: { userUid: person.uid } });
    await turnsTo(401, () => read(cookie));
  });

  it("the session expired", async () => {
    const { cookie, sessionUid } = await signedIn();
    expect(await read(cookie)).toBe(200);
    await db().session.update({ where: { uid: sessionUid }, data: { expiresAt: new Date(Date.now() - 1) } });
    await turnsTo(401, () => read(cookie));
  });

  it("the person signed out, at the very next request", async () => {
    const person = await aPerson(world.organizationUid, "manager", await hashPassword("correct horse"));
    const csrf = await fetch(`${SERVER}/api/auth/csrf`);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const post = (path: string, cookie: string, fields: Record<string, string>) =>
      fetch(`${SERVER}/api/auth/${path}`, {
        method: "POST",
        redirect: "manual",
        headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ csrfToken, json: "true", ...fields }),
      });
    const cookiesOf = (response: Response) =>
      response.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ");
    const credentials = { email: person.email.toUpperCase(), password: "correct horse" };
    const entered = await post("callback/credentials", cookiesOf(csrf), credentials);
    const cookie = `${cookiesOf(csrf)}; ${cookiesOf(entered)}`;
    expect(await read(cookie)).toBe(200);
    await post("signout", cookie, {});
    expect(await read(cookie)).toBe(401);
  });
});

describe("a state change with a session cookie", () => {
  const { host, origin } = new URL(SERVER);

  it.each([
    ["its own Origin", { origin }],
    ["Sec-Fetch-Site: same-origin", { "sec-fetch-site": "same-origin" }],
  ])("is accepted with %s", async (_, headers) => {
    const { cookie, person } = await signedIn();
    expect(await create(cookie, headers as Record<string, string>)).toBe(201);
    expect(await made(person.uid)).toBe(1);
  });

  it.each([
    ["neither header", {}],
    ["a foreign Origin", { origin: "https://evil.example" }],
    ["an Origin that begins like ours", { origin: `http://${host}.evil.example` }],
    ["the Origin null of a sandboxed frame", { origin: "null" }],
    ["an empty Origin", { origin: "" }],
    ["Sec-Fetch-Site: cross-site", { "sec-fetch-site": "cross-site" }],
    ["Sec-Fetch-Site: same-site", { "sec-fetch-site": "same-site" }],
    ["Sec-Fetch-Site: none", { "sec-fetch-site": "none" }],
    ["our Origin from another site", { origin, "sec-fetch-site": "cross-site" }],
  ])("is refused with %s", async (_, headers) => {
    const { cookie, person } = await signedIn();
    expect(await create(cookie, headers as Record<string, string>)).toBe(403);
    expect(await made(person.uid)).toBe(0);
  });
});

it("does not mind where a read or a token comes from", async () => {
  const { cookie, person } = await signedIn();
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  expect(await read(cookie, foreign)).toBe(200);
  expect(await create("", { ...foreign, authorization: `Bearer ${person.token}` })).toBe(201);
});

it("never falls back to the cookie where a token is wrong", async () => {
  const { cookie } = await signedIn();
  expect(await read(cookie, { authorization: "Bearer wrong" })).toBe(401);
});

it.each(["", "garbage", "a.b.c.d.e", `${"x".repeat(5000)}`])(
  "is nobody with the cookie %j",
  async (value) => {
    expect(await read(`next-auth.session-token=${value}`)).toBe(401);
  },
);
