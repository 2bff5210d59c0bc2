import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import type { Operation } from "@/lib/contracts/operation";
import { getWorkTaskOp, listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { aWorld, type World } from "@/lib/testing/world";
import { call, fieldsOf, refused } from "./client";
import { aTask, unique } from "./requests";
import { countTasks } from "./stored";
import { name } from "./tenancy/strangers";
import { twoWorlds } from "./tenancy/two-worlds";

let ours: World;
let theirs: World;
beforeAll(async () => {
  [ours, theirs] = await twoWorlds();
});

const directions = [
  ["ours", () => [ours, theirs] as const],
  ["theirs", () => [theirs, ours] as const],
] as const;

/** Where an operation takes the organization that it is about. */
type Place = "query" | "body";
const takes = (op: Operation, place: Place) => {
  const { shape = {} } = (op[place] ?? {}) as { shape?: object };
  return "organization_uid" in shape;
};
const scoped = (["query", "body"] as const).flatMap((place) =>
  operations.filter((op) => takes(op, place)).map((op) => [name(op), place, op] as const),
);

/** What they make cannot have a name twice. */
const NAMED_ONCE = ["createChannel", "createSavedView", "createAgent"];

const inOrganization = (op: Operation, place: Place, as: string, organization_uid: string) => {
  const example = op.body && {
    ...(op.example as object),
    ...(NAMED_ONCE.includes(op.id) && { name: unique("x") }),
    // The example's host would have a name server asked.
    ...(op.id === "createWebhookEndpoint" && { url: "http://localhost:9/" }),
  };
  const query = {
    ...(op.id === "searchContext" && { q: "acme" }),
    ...(op.id === "countFacets" && { of: "type" }),
    ...(op.id === "getDashboardBreakdown" && { by: "agent" }),
  };
  if (place === "body") return { as, query, body: { ...example, organization_uid } };
  return { as, query: { ...query, organization_uid }, ...(example && { body: example }) };
};

describe.each(directions)("the organization of %s", (_, worlds) => {
  it.each(scoped)("%s: named in its %s, it is forbidden to members of another", async (_name, place, op) => {
    const [owner, stranger] = worlds();
    const before = await countTasks(owner.organizationUid);
    for (const as of [stranger.people.admin.token, stranger.agent.token]) {
      const { error } = await refused(403, op, inOrganization(op, place, as, owner.organizationUid));
      expect(error).not.toContain(owner.name);
    }
    expect(await countTasks(owner.organizationUid)).toBe(before);
  });

  it.each(scoped)("%s: named in its %s, it is open to its members", async (_name, place, op) => {
    const [owner] = worlds();
    const as = owner.people.admin.token;
    for (const uid of [owner.organizationUid, owner.organizationUid.toUpperCase()]) {
      const named = await call(op, inOrganization(op, place, as, uid));
      expect(named.status, named.text).toBe(op.status);
      expect(named.text).not.toContain(worlds()[1].people.admin.name);
    }
  });
});

it.each(scoped)(
  "%s: says 400 in its %s to an organization that does not exist, or is no uuid",
  async (_name, place, op) => {
    for (const uid of [randomUUID(), "nope", "", "0"]) {
      const options = inOrganization(op, place, ours.people.admin.token, uid);
      const { details } = await refused(400, op, options);
      expect(fieldsOf(details)).toEqual(["organization_uid"]);
    }
  },
);

it("reaches the rows of every organization of the caller by their uid, and lists one at a time", async () => {
  const { manager } = ours.people;
  const extra = await aWorld();
  const membership = { userUid: manager.uid, role: "manager" } as const;
  await db().membership.create({ data: { ...membership, organizationUid: extra.organizationUid } });
  const { uid } = await aTask(extra);
  const found = await call(getWorkTaskOp, { as: manager.token, params: { task_uid: uid } });
  expect(found.status).toBe(200);
  const listed = async (query: string) => (await call(listWorkTasksOp, { as: manager.token, query })).text;
  expect(await listed(`organization_uid=${extra.organizationUid}`)).toContain(uid);
  expect(await listed("")).not.toContain(uid);
});
