import { beforeEach, expect, it } from "vitest";
import { loggedIn } from "@/lib/testing/organization-log";
import { aWorld, type World } from "@/lib/testing/world";
import { getOrganization, updateOrganization } from "./settings";
import { setTestMode } from "./test-mode";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

type Changes = Parameters<typeof updateOrganization>[2]["changes"];
const change = (changes: Changes, expectedVersion?: number) =>
  updateOrganization(world.people.admin.ctx, world.organizationUid, { changes, expectedVersion });
const read = () => getOrganization(world.people.viewer.ctx, world.organizationUid);

it("saves every setting as it was given", async () => {
  const before = await read();
  const changes = {
    ...{ name: "Acme GmbH", timeZone: "Europe/Berlin", holidays: ["2026-12-25", "2027-01-01"] },
    workingHours: [
      { weekday: 1, from: "08:00", to: "12:00" },
      { weekday: 1, from: "13:00", to: "24:00" },
    ],
    ...{ undoSeconds: 20, undoSkipsUrgent: true, rejectNeedsNote: true, quickReasons: ["No"] },
    ...{ ownDomains: ["acme.test"], highRiskRules: [{ toolType: "refund", amountFrom: 1000.5 }] },
    ...{
      notExecutedMinutes: 30,
      grantMinutes: 5,
      minutePrice: 0.8765,
      priceCurrency: "USD",
      retentionMonths: 12,
    },
    serviceLevels: { ...before.serviceLevels, urgent: { minutes: 5, target: 0.99 } },
  };
  const saved = await change(changes);
  expect(saved).toEqual({ ...before, ...changes, version: before.version + 1 });
  expect(await read()).toEqual(saved);
});

it("writes down what changed, before and after, and nothing else", async () => {
  await change({ undoSeconds: 20, quickReasons: (await read()).quickReasons });
  expect(await loggedIn(world.organizationUid)).toEqual([
    {
      ...{ action: "organization.updated", byName: world.people.admin.name, subjectName: world.name },
      ...{ before: { undo_seconds: 8 }, after: { undo_seconds: 20 } },
    },
  ]);
});

it("makes no version and no entry of what changes nothing", async () => {
  const { version, name } = await read();
  expect(await change({ name })).toMatchObject({ version });
  expect(await loggedIn(world.organizationUid)).toEqual([]);
});

it("lets one of two who read the same settings change them, and tells the other", async () => {
  const { version } = await read();
  const ends = await Promise.allSettled([
    change({ undoSeconds: 11 }, version),
    change({ grantMinutes: 22 }, version),
  ]);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(ends.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "stale_version", details: [{ field: "version", version: version + 1 }] },
  });
  expect(await loggedIn(world.organizationUid)).toHaveLength(1);
});

it("keeps both changes of two who do not say what they read", async () => {
  await Promise.all([change({ undoSeconds: 11 }), change({ grantMinutes: 22 })]);
  expect(await read()).toMatchObject({ undoSeconds: 11, grantMinutes: 22 });
});

it("is for admins of the organization", async () => {
  const other = await aWorld();
  const tries = ({ ctx }: { ctx: World["people"]["admin"]["ctx"] }) =>
    updateOrganization(ctx, world.organizationUid, { changes: { name: "Taken over" } });
  await expect(tries(other.people.admin)).rejects.toMatchObject({ code: "not_found" });
  await expect(tries(world.people.manager)).rejects.toMatchObject({ code: "forbidden" });
  await expect(getOrganization(other.people.admin.ctx, world.organizationUid)).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await read()).toMatchObject({ name: world.name });
});

it("writes down when test mode is switched, and not when it stays", async () => {
  const set = (on: boolean) => setTestMode(world.people.admin.ctx, world.organizationUid, on);
  await set(true);
  await set(true);
  expect(await loggedIn(world.organizationUid)).toMatchObject([
    { action: "organization.updated", before: { is_test: false }, after: { is_test: true } },
  ]);
});
