import { beforeAll, expect, it } from "vitest";
import { aWorld, type World } from "@/lib/testing/world";
import { inTransaction } from "../db/pool";
import { listOrganizationLog } from "./list";
import type { LogFilter } from "./list-sql";
import { recordOrganizationChange } from "./record";

let world: World;
const START = new Date();

const record = (
  by: World["people"]["admin"],
  action: "organization.updated" | "member.removed",
  name: string,
) =>
  inTransaction((tx) =>
    recordOrganizationChange(tx, by.ctx.actor, {
      ...{ organizationUid: world.organizationUid, action, before: null, after: { name } },
      subject: { type: action === "member.removed" ? "member" : "organization", uid: by.uid, name },
    }),
  );

beforeAll(async () => {
  world = await aWorld();
  const { admin, manager } = world.people;
  await record(admin, "organization.updated", "one");
  await record(manager, "member.removed", "two");
  await record(admin, "member.removed", "three");
});

const list = (filter: Partial<LogFilter> = {}, page: { cursor?: string; limit?: number } = {}) =>
  listOrganizationLog(
    world.people.admin.ctx,
    { organizationUid: world.organizationUid, ...filter },
    { limit: 50, ...page },
  );
const names = async (filter?: Partial<LogFilter>) =>
  (await list(filter)).entries.map(({ subject }) => subject.name);

it("is read page by page, newest first", async () => {
  const first = await list({}, { limit: 2 });
  expect(first.entries.map(({ subject }) => subject.name)).toEqual(["three", "two"]);
  const second = await list({}, { limit: 2, cursor: String(first.cursor) });
  expect(second.entries.map(({ subject }) => subject.name)).toEqual(["one"]);
  expect(second.cursor).toBeNull();
});

it("is narrowed by who, what, to what and when", async () => {
  const { manager } = world.people;
  expect(await names({ byUids: [manager.uid] })).toEqual(["two"]);
  expect(await names({ actions: ["organization.updated"] })).toEqual(["one"]);
  expect(await names({ subjectTypes: ["member"] })).toEqual(["three", "two"]);
  expect(await names({ subjectUids: [manager.uid] })).toEqual(["two"]);
  expect(await names({ from: START.toISOString() })).toHaveLength(3);
  expect(await names({ to: START.toISOString() })).toEqual([]);
});

it("refuses a cursor that it did not give", async () => {
  await expect(list({}, { cursor: "1 OR 1=1" })).rejects.toMatchObject({ code: "invalid_query" });
});

it("is for admins of the organization", async () => {
  const other = await aWorld();
  const asks = (who: World["people"]["admin"]) =>
    listOrganizationLog(who.ctx, { organizationUid: world.organizationUid }, { limit: 1 });
  await expect(asks(world.people.manager)).rejects.toMatchObject({ code: "forbidden" });
  await expect(asks(other.people.admin)).rejects.toMatchObject({ code: "forbidden" });
});
