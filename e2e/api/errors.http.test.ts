import { beforeAll, describe, expect, it } from "vitest";
import type { Operation } from "@/lib/contracts/operation";
import { v1CreateTaskOp } from "@/lib/contracts/v1-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { credential } from "./client";
import { DOORS, refuseRaw } from "./each-door";
import { type RawRequest, raw } from "./raw";
import { companyBody } from "./v1-requests";

const MIB = 1024 * 1024;

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const refuse = (op: Operation, status: number, request: Partial<RawRequest>) =>
  refuseRaw(world, op, status, request);

describe.each(DOORS)("$section: an address or a parameter", ({ section, list, create }) => {
  const asManager = () => credential(create, world.people.manager.token);

  it(`${section}: 404 to a route that is not there, whatever the method`, async () => {
    const { prefix } = list.contract;
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      for (const path of [`${prefix}/nope`, `${list.path}/a/b/c`, `${list.path}x`]) {
        expect((await refuse(list, 404, { method, path, headers: asManager() })).message).toBe(
          "No such route",
        );
      }
    }
  });

  it(`${section}: 405 with Allow to a method that is not there`, async () => {
    const { headers } = await refuse(list, 405, { method: "DELETE", headers: asManager() });
    const allowed = list.path === create.path ? "GET, HEAD, POST" : "GET, HEAD";
    expect(headers.allow).toBe(allowed);
  });

  it(`${section}: 400 to a parameter that is given twice, naming it`, async () => {
    const name = list.path.startsWith("/v1") ? "limit" : "page";
    const request = { path: `${list.path}?${name}=1&${name}=2`, headers: asManager() };
    expect((await refuse(list, 400, request)).message).toBe(`${name}: must be given once`);
  });

  it(`${section}: lets no cache keep a refusal, and no browser guess at it`, async () => {
    const { headers } = await refuse(list, 401, {});
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-type": "application/json; charset=utf-8",
    });
  });
});

describe.each(DOORS)("$section: a body", ({ section, create, body, badBody }) => {
  const asManager = () => credential(create, world.people.manager.token);
  const json = () => ({ ...asManager(), "content-type": "application/json" });

  it.each(["", "{", '{"title":"x"', "NaN", "\ufeff{}x"])(
    `${section}: ${badBody} to a body that is no JSON: %j`,
    async (text) => {
      await refuse(create, badBody, { headers: json(), body: text });
    },
  );

  it(`${section}: ${badBody} to a body that is not UTF-8`, async () => {
    await refuse(create, badBody, { headers: json(), body: Buffer.from([0x22, 0xff, 0x22]) });
  });

  it.each(["[]", "null", '"x"', "7"])(
    `${section}: ${badBody} to a body that is no object: %s`,
    async (text) => {
      await refuse(create, badBody, { headers: json(), body: text });
    },
  );

  it.each(["text/plain", "application/x-www-form-urlencoded", ""])(
    `${section}: 415 to a body that says to be %j`,
    async (type) => {
      const headers = { ...asManager(), ...(type && { "content-type": type }) };
      await refuse(create, 415, { headers, body: JSON.stringify(body(world)) });
    },
  );

  it(`${section}: 413 to a body of more than 1 MiB, with and without its length`, async () => {
    const long = Buffer.from(JSON.stringify({ ...body(world), description: "a".repeat(MIB) }));
    await refuse(create, 413, { headers: json(), body: long });
    await refuse(create, 413, { headers: json(), body: [long] });
  });

  it(`${section}: ${badBody} to a NUL and to half of a surrogate pair, also in fields that are ignored`, async () => {
    for (const text of ["\\u0000", "\\ud800"]) {
      const bad = JSON.stringify({ ...body(world), title: "T" }).replace('"T"', `"${text}"`);
      const ignored = JSON.stringify({ ...body(world), other: "T" }).replace('"T"', `"${text}"`);
      expect((await refuse(create, badBody, { headers: json(), body: bad })).message).toMatch(/^title: /);
      await refuse(create, badBody, { headers: json(), body: ignored });
    }
  });
});

it("3.1: malformed JSON is 422 invalid_json, a missing field 422 missing_field, a wrong one 422 invalid_field", async () => {
  const headers = {
    ...credential(v1CreateTaskOp, world.people.manager.token),
    "content-type": "application/json",
  };
  const { title: _, ...untitled } = companyBody(world) as { title: string };
  const bodies = ["{", JSON.stringify(untitled), JSON.stringify({ ...untitled, title: "" })];
  const details = await Promise.all(
    bodies.map(
      async (body) =>
        JSON.parse((await raw({ method: "POST", path: "/v1/tasks", headers, body })).text).detail,
    ),
  );
  expect(details.map(({ code, param }) => [code, param])).toEqual([
    ["invalid_json", null],
    ["missing_field", "title"],
    ["invalid_field", "title"],
  ]);
});
