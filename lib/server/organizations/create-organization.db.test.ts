import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { loggedIn, signedIn } from "@/lib/testing/organization-log";
import { aWorld, type World, type WorldPerson } from "@/lib/testing/world";
import { db } from "../db/client";
import { createOrganization, MOST_ADMINISTERED } from "./create-organization";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const NEW = { name: "Acme GmbH", timeZone: "Europe/Berlin" };
const create = ({ ctx }: Pick<WorldPerson, "ctx">) => createOrganization(signedIn(ctx), NEW);
const membershipsOf = ({ uid }: WorldPerson) => db().membership.findMany({ where: { userUid: uid } });

/** So many more that the person administers. */
async function administer({ uid }: WorldPerson, count: number): Promise<void> {
  const organizations = Array.from({ length: count }, () => uuidv7());
  await db().organization.createMany({
    data: organizations.map((each) => ({ uid: each, slug: each, name: "One of many" })),
  });
  await db().membership.createMany({
    data: organizations.map((organizationUid) => ({ organizationUid, userUid: uid, role: "admin" as const })),
  });
}

describe("another organization", () => {
  it("has its name and zone, its maker as the only member and admin, and a log that begins with it", async () => {
    const { admin } = world.people;
    const made = await create(admin);
    expect(made).toMatchObject({ ...NEW, isTest: false, version: 1, hasRequests: false });
    const members = await db().membership.findMany({ where: { organizationUid: made.uid } });
    expect(members).toMatchObject([{ userUid: admin.uid, role: "admin" }]);
    expect(await loggedIn(made.uid)).toEqual([
      {
        ...{ action: "organization.created", byName: admin.name, subjectName: NEW.name, before: null },
        after: { name: NEW.name, time_zone: NEW.timeZone },
      },
    ]);
    expect(await loggedIn(world.organizationUid)).toEqual([]);
  });

  it("is made by admins who are signed in, and by nobody else", async () => {
    const { admin, manager } = world.people;
    await expect(create(manager)).rejects.toMatchObject({ code: "forbidden" });
    await expect(create(world.agent)).rejects.toMatchObject({ code: "forbidden" });
    await expect(createOrganization(admin.ctx, NEW)).rejects.toMatchObject({ code: "forbidden" });
    await db().membership.updateMany({ where: { userUid: admin.uid }, data: { role: "manager" } });
    await expect(create(admin)).rejects.toMatchObject({ code: "forbidden" });
    expect(await membershipsOf(admin)).toHaveLength(1);
  });

  it("is one of twenty at most, also where the last ones are made at once", async () => {
    const { admin } = world.people;
    await administer(admin, MOST_ADMINISTERED - 2);
    const ends = await Promise.allSettled([create(admin), create(admin), create(admin)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(ends.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "invalid_request", details: [{ field: "name" }] },
    });
    expect(await membershipsOf(admin)).toHaveLength(MOST_ADMINISTERED);
  });
});
