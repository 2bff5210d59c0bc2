import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import type { Operation } from "@/lib/contracts/operation";
import { getWorkTaskOp, listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import { permissionsOf } from "@/lib/domain/permissions";
import { db } from "@/lib/server/db/client";
import { aWorld, someContext, type World } from "@/lib/testing/world";
import { call, fieldsOf, refused } from "./client";
import { expectShape } from "./refusal-shapes";
import { aTask, unique } from "./requests";
import { countTasks, storedStory } from "./stored";
import type { Case, Named } from "./tenancy/case";
import { DASHBOARD } from "./tenancy/dashboard";
import { DESK_DECISIONS } from "./tenancy/desk-decisions";
import { DESK_ROWS } from "./tenancy/desk-rows";
import { EXPORTS } from "./tenancy/exports";
import { HANDLES } from "./tenancy/handles";
import { ORGANIZATION } from "./tenancy/organization";
import { SETTINGS } from "./tenancy/settings";
import { V1_AGENT } from "./tenancy/v1-agent";
import { V1_TASKS } from "./tenancy/v1-tasks";
import { WEBHOOKS } from "./tenancy/webhooks";
import { WORK_TASKS } from "./tenancy/work-tasks";

const CASES = {
  ...WORK_TASKS,
  ...DESK_ROWS,
  ...DESK_DECISIONS,
  ...HANDLES,
  ...EXPORTS,
  ...V1_AGENT,
  ...V1_TASKS,
  ...WEBHOOKS,
  ...SETTINGS,
  ...ORGANIZATION,
  ...DASHBOARD,
};

let ours: World;
let theirs: World;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([aWorld(), aWorld()]);
  await Promise.all([someContext(ours.organizationUid), someContext(theirs.organizationUid)]);
});

const name = (op: Operation) => `${op.contract.name} ${op.id}`;
type Holder = "admin" | "agent";
const isAllowed = (op: Operation, holder: Holder) => {
  const held = permissionsOf(holder);
  return [op.permission].flat().some((permission) => held.has(permission));
};

const statusFor = (
  op: Operation,
  { stranger, strangersAgent = stranger }: Case,
  holder: "agent" | "admin",
) => {
  if (holder === "agent" && op.auth.every((kind) => kind === "session")) return 401;
  if (!isAllowed(op, holder)) return 403;
  return holder === "agent" ? strangersAgent : stranger;
};

/** All that is kept of what a request names, and how many tasks its owner has. */
const kept = async (owner: World, { task }: Named) => ({
  story: task === undefined ? null : await storedStory(task),
  tasks: await countTasks(owner.organizationUid),
});

const directions = [
  ["ours", () => [ours, theirs] as const],
  ["theirs", () => [theirs, ours] as const],
] as const;

const cases = operations.flatMap((op) =>
  (CASES[op.id] ?? []).map((each) => [`${name(op)}: ${each.about}`, op, each] as const),
);

it("every operation of every contract has its cases", () => {
  expect(new Set(Object.keys(CASES))).toEqual(new Set(operations.map(({ id }) => id)));
});

async function expectNothing(op: Operation, each: Case, worlds: readonly [World, World], holder: Holder) {
  const [owner, stranger] = worlds;
  const named = await each.ask(owner, stranger);
  const before = await kept(owner, named);
  const as = holder === "agent" ? stranger.agent.token : stranger.people.admin.token;
  const answer = await call(op, { ...named, as });
  expect([answer.status, answer.text]).toEqual([statusFor(op, each, holder), answer.text]);
  if (answer.status >= 400) expectShape(op.contract.name, answer.status, answer.text);
  for (const secret of named.secrets) expect(answer.text).not.toContain(secret);
  expect(await kept(owner, named)).toEqual(before);
}

describe.each(directions)("of %s", (_, worlds) => {
  it.each(cases)("%s does not exist for a stranger, and stays as it is", async (_name, op, each) => {
    await expectNothing(op, each, worlds(), "admin");
    await expectNothing(op, each, worlds(), "agent");
  });

  it.each(cases)("%s is there for its owner all the same", async (_name, op, each) => {
    const [owner] = worlds();
    const named = await each.ask(owner, owner);
    const as = each.by === "agent" ? owner.agent.token : owner.people.admin.token;
    const answer = await call(op, { ...named, as });
    expect(answer.status, answer.text).toBe(op.status);
    if (each.shows) expect(answer.text).toContain(named.secrets.at(-1));
  });
});

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
