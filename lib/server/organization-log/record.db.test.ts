import { expect, it } from "vitest";
import { aWorld } from "@/lib/testing/world";
import { db } from "../db/client";
import { inTransaction, pool } from "../db/pool";
import { recordOrganizationChange } from "./record";

const renamed = (organizationUid: string) => ({
  ...{ organizationUid, action: "organization.updated" as const },
  subject: { type: "organization" as const, uid: organizationUid, name: "Acme" },
  ...{ before: { name: "Acme" }, after: { name: "Acme Ltd" } },
});

const entriesOf = (organizationUid: string) =>
  db().organizationLogEntry.findMany({ where: { organizationUid }, orderBy: { seq: "asc" } });

it("keeps who changed what, from what to what", async () => {
  const { organizationUid, people } = await aWorld();
  await inTransaction((tx) => recordOrganizationChange(tx, people.admin.ctx.actor, renamed(organizationUid)));
  expect(await entriesOf(organizationUid)).toMatchObject([
    {
      ...{
        byType: "user",
        byUid: people.admin.uid,
        byName: people.admin.name,
        action: "organization.updated",
      },
      ...{ subjectType: "organization", subjectUid: organizationUid, subjectName: "Acme" },
      ...{ before: { name: "Acme" }, after: { name: "Acme Ltd" } },
    },
  ]);
});

it("is gone with a change that fails", async () => {
  const { organizationUid } = await aWorld();
  const fails = inTransaction(async (tx) => {
    await recordOrganizationChange(tx, null, renamed(organizationUid));
    throw new Error("no");
  });
  await expect(fails).rejects.toThrow("no");
  expect(await entriesOf(organizationUid)).toEqual([]);
});

it.each([
  "UPDATE organization_log SET by_name = 'Nobody'",
  "DELETE FROM organization_log",
  "TRUNCATE organization_log",
])("refuses %s", async (forgery) => {
  const { organizationUid } = await aWorld();
  await inTransaction((tx) => recordOrganizationChange(tx, null, renamed(organizationUid)));
  await expect(pool().query(forgery)).rejects.toThrow("append only");
  expect(await entriesOf(organizationUid)).toHaveLength(1);
});
