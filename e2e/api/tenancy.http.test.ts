import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import type { Operation } from "@/lib/contracts/operation";
import { permissionsOf } from "@/lib/domain/permissions";
import { db } from "@/lib/server/db/client";
import { aWorld, someContext, type World } from "@/lib/testing/world";
import { call, fieldsOf, refused } from "./client";
import { anApproval, aTask } from "./requests";

let ours: World;
let theirs: World;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([aWorld(), aWorld()]);
  await Promise.all([someContext(ours.organizationUid), someContext(theirs.organizationUid)]);
});

const name = (op: Operation) => `${op.contract.name} ${op.id}`;
const isAllowed = (op: Operation, holder: "agent" | "admin") => {
  const held = permissionsOf(holder);
  return [op.permission].flat().some((permission) => held.has(permission));
};

/** The row that an operation with a uid in its path is tried on: examples of a decision want an approval. */
const aRow = async (op: Operation, world: World): Promise<string> =>
  (op.method === "DELETE" ? await aTask(world) : await anApproval(world)).uid;

const stored = async (uid: string) => ({
  task: await db().workTask.findFirst({ where: { uid } }),
  log: await db().changeLogEntry.findMany({ where: { taskUid: uid }, orderBy: { seq: "asc" } }),
});

const on = (op: Operation, uid: string, as: string) =>
  call(op, {
    as,
    params: Object.fromEntries(Object.keys(op.params?.shape ?? {}).map((param) => [param, uid])),
    ...(op.body && { body: op.example }),
  });

const withUid = operations.filter((op) => op.params).map((op) => [name(op), op] as const);
const directions = [
  ["ours", () => [ours, theirs] as const],
  ["theirs", () => [theirs, ours] as const],
] as const;

describe.each(directions)("a row of %s", (_, worlds) => {
  it.each(withUid)("%s: does not exist for a stranger, and stays as it is", async (_name, op) => {
    const [owner, stranger] = worlds();
    const uid = await aRow(op, owner);
    const before = await stored(uid);
    expect(before.task).not.toBeNull();
    for (const [holder, as] of [
      ["admin", stranger.people.admin.token],
      ["agent", stranger.agent.token],
    ] as const) {
      const answer = await on(op, uid, as);
      expect([holder, answer.status]).toEqual([holder, isAllowed(op, holder) ? 404 : 403]);
      expect(answer.text).not.toContain(owner.name);
      expect(answer.text).not.toContain(before.task?.title);
    }
    expect(await stored(uid)).toEqual(before);
  });

  it.each(withUid)("%s: is answered to its owner all the same", async (_name, op) => {
    const [owner] = worlds();
    const uid = await aRow(op, owner);
    const answer = await on(op, uid, owner.people.admin.token);
    expect(answer.status, answer.text).toBe(op.status);
  });
});

const scoped = operations
  .filter((op) => op.query && "organization_uid" in op.query.shape)
  .map((op) => [name(op), op] as const);

const inOrganization = (op: Operation, as: string, organization_uid: string) => ({
  as,
  query: { organization_uid, ...(op.id === "searchContext" && { q: "acme" }) },
  ...(op.body && { body: op.example }),
});

describe.each(directions)("the organization of %s", (_, worlds) => {
  it.each(scoped)("%s: is forbidden to members of another", async (_name, op) => {
    const [owner, stranger] = worlds();
    const count = () => db().workTask.count({ where: { organizationUid: owner.organizationUid } });
    const before = await count();
    for (const as of [stranger.people.admin.token, stranger.agent.token]) {
      const { error } = await refused(403, op, inOrganization(op, as, owner.organizationUid));
      expect(error).not.toContain(owner.name);
    }
    expect(await count()).toBe(before);
  });

  it.each(scoped)("%s: is open to its members, by name and by default", async (_name, op) => {
    const [owner] = worlds();
    const as = owner.people.admin.token;
    for (const uid of [owner.organizationUid, owner.organizationUid.toUpperCase()]) {
      const named = await call(op, inOrganization(op, as, uid));
      expect(named.status, named.text).toBe(op.status);
      expect(named.text).not.toContain(worlds()[1].people.admin.name);
    }
  });
});

it.each(scoped)("%s: says 400 to an organization that does not exist, or is no uuid", async (_name, op) => {
  for (const uid of [randomUUID(), "nope", "", "0"]) {
    const { details } = await refused(400, op, inOrganization(op, ours.people.admin.token, uid));
    expect(fieldsOf(details)).toEqual(["organization_uid"]);
  }
});

it("reaches the rows of every organization of the caller by their uid, and lists one at a time", async () => {
  const { manager } = ours.people;
  const extra = await aWorld();
  const membership = { userUid: manager.uid, role: "manager" } as const;
  await db().membership.create({ data: { ...membership, organizationUid: extra.organizationUid } });
  const [get, list] = ["getWorkTask", "listWorkTasks"].map((id) => operations.find((op) => op.id === id));
  const { uid } = await aTask(extra);
  const found = await on(get as Operation, uid, manager.token);
  expect(found.status).toBe(200);
  const listed = async (query: string) => (await call(list as Operation, { as: manager.token, query })).text;
  expect(await listed(`organization_uid=${extra.organizationUid}`)).toContain(uid);
  expect(await listed("")).not.toContain(uid);
});
