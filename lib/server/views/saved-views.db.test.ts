import { beforeEach, expect, it } from "vitest";
import { aPerson, aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import {
  createSavedView,
  deleteSavedView,
  getSavedView,
  listSavedViews,
  type NewView,
  updateSavedView,
} from "./saved-views";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const aView = (name: string, more: Partial<NewView> = {}, person = world.people.viewer) =>
  createSavedView(person.ctx, {
    ...{
      organizationUid: world.organizationUid,
      name,
      isShared: false,
      query: { tool: "refund" },
      columns: null,
    },
    ...more,
  });
const namesFor = async ({ ctx }: { ctx: World["agent"]["ctx"] }) =>
  (await listSavedViews(ctx, world.organizationUid)).map(({ name }) => name);

it("keeps a filter and the columns as they were saved", async () => {
  const columns = [{ id: "title", is_shown: true, width: 320 }];
  const saved = await aView("Refunds", { columns, query: { q: "", sort: "-priority" } });
  expect(await getSavedView(world.people.viewer.ctx, saved.uid)).toEqual(saved);
});

it("shows one's own and the shared ones, by name", async () => {
  await aView("beta");
  await aView("Alpha", { isShared: true });
  await aView("gamma", {}, world.people.reviewer);
  expect(await namesFor(world.people.viewer)).toEqual(["Alpha", "beta"]);
  expect(await namesFor(world.people.reviewer)).toEqual(["Alpha", "gamma"]);
});

it("has what others keep to themselves for nobody else, an admin among them", async () => {
  const { uid } = await aView("Private");
  const { ctx } = world.people.admin;
  await expect(getSavedView(ctx, uid)).rejects.toMatchObject({ code: "not_found" });
  await expect(updateSavedView(ctx, uid, { name: "x" })).rejects.toMatchObject({ code: "not_found" });
  await expect(deleteSavedView(ctx, uid)).rejects.toMatchObject({ code: "not_found" });
});

it("is not there for another organization, shared or not", async () => {
  const { uid } = await aView("Shared", { isShared: true });
  const { ctx } = (await aWorld()).people.admin;
  await expect(getSavedView(ctx, uid)).rejects.toMatchObject({ code: "not_found" });
  await expect(deleteSavedView(ctx, uid)).rejects.toMatchObject({ code: "not_found" });
  await expect(listSavedViews(ctx, world.organizationUid)).rejects.toMatchObject({ code: "forbidden" });
});

it("lets others use a shared view, its owner change it, and an admin delete it, too", async () => {
  const { reviewer, admin, viewer } = world.people;
  const { uid } = await aView("Shared", { isShared: true });
  expect(await getSavedView(reviewer.ctx, uid)).toMatchObject({
    owner: { uid: viewer.uid, name: viewer.name },
  });
  await expect(updateSavedView(admin.ctx, uid, { name: "x" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteSavedView(reviewer.ctx, uid)).rejects.toMatchObject({ code: "forbidden" });
  await deleteSavedView(admin.ctx, uid);
  await expect(getSavedView(viewer.ctx, uid)).rejects.toMatchObject({ code: "not_found" });
});

it("changes what is given, and nothing else", async () => {
  const columns = [{ id: "title", is_shown: false, width: null }];
  const saved = await aView("Refunds", { columns });
  const { ctx } = world.people.viewer;
  expect(await updateSavedView(ctx, saved.uid, { isShared: true })).toEqual({ ...saved, isShared: true });
  const changed = await updateSavedView(ctx, saved.uid, { columns: null, query: {}, name: "All" });
  expect(changed).toEqual({ ...saved, isShared: true, columns: null, query: {}, name: "All" });
  expect(await updateSavedView(ctx, saved.uid, {})).toEqual(changed);
});

it("refuses a second view of a name in any case, and lets others have one", async () => {
  const first = await aView("Refunds");
  await expect(aView("REFUNDS")).rejects.toMatchObject({ code: "name_taken" });
  await aView("Refunds", {}, world.people.reviewer);
  const second = await aView("Payouts");
  const { ctx } = world.people.viewer;
  await expect(updateSavedView(ctx, second.uid, { name: "refunds" })).rejects.toMatchObject({
    ...{ code: "name_taken", details: [{ field: "name" }] },
  });
  expect(await updateSavedView(ctx, first.uid, { name: "REFUNDS" })).toMatchObject({ name: "REFUNDS" });
});

it("lets exactly one of many saved at once have the name", async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, (_, n) => aView(n % 2 ? "Same" : "same")),
  );
  const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
  expect(refusals).toEqual(Array(11).fill("name_taken"));
  expect(await namesFor(world.people.viewer)).toHaveLength(1);
});

it("goes with its owner's membership", async () => {
  const person = await aPerson(world.organizationUid, "manager");
  await aView("Leaving", { isShared: true }, person);
  await db().membership.deleteMany({ where: { userUid: person.uid } });
  expect(await namesFor(world.people.viewer)).toEqual([]);
});

it("is for people", async () => {
  await expect(namesFor(world.agent)).rejects.toMatchObject({ code: "forbidden" });
  await expect(aView("x", {}, { ...world.people.viewer, ctx: world.agent.ctx })).rejects.toMatchObject({
    code: "forbidden",
  });
});
