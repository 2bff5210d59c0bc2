import { beforeAll, expect, it } from "vitest";
import * as ops from "@/lib/contracts/desk/workbench/saved-views";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { unique } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const as = (role: keyof World["people"]) => ({ as: world.people[role].token });
const save = (body: object, who = as("viewer")) =>
  data(ops.createSavedViewOp, { ...who, body: { name: unique("Refunds"), query: {}, ...body } });

it("saves, shows, changes and deletes a view", async () => {
  const columns = [{ id: "title", is_shown: true, width: 300 }];
  const query = { tool: "refund", sort: "-priority" };
  const view = await save({ name: "  Large refunds ", query, columns });
  expect(view).toEqual({
    ...{
      uid: view.uid,
      organization_uid: world.organizationUid,
      name: "Large refunds",
      is_shared: false,
      query,
      columns,
    },
    owner: { user_uid: world.people.viewer.uid, user_name: world.people.viewer.name },
  });
  const one = { ...as("viewer"), params: { view_uid: view.uid } };
  expect(await data(ops.getSavedViewOp, one)).toEqual(view);
  const body = { is_shared: true, columns: null };
  expect(await data(ops.updateSavedViewOp, { ...one, body })).toEqual({ ...view, ...body });
  expect((await data(ops.listSavedViewsOp, as("reviewer"))).items).toContainEqual({ ...view, ...body });
  await data(ops.deleteSavedViewOp, one);
  await refused(404, ops.getSavedViewOp, one);
});

it("keeps a due date that moves as its word", async () => {
  const query = { due: "next_7_days", type: "task" };
  expect((await save({ query })).query).toEqual(query);
});

it("409 name_taken for a second view of the name", async () => {
  const { name } = await save({});
  const body = { name: name.toUpperCase(), query: {} };
  const { error, details } = await refused(409, ops.createSavedViewOp, { ...as("viewer"), body });
  expect([error, fieldsOf(details)]).toEqual([expect.any(String), ["name"]]);
  expect((await call(ops.createSavedViewOp, { ...as("reviewer"), body })).status).toBe(201);
});

it.each([
  ["name", { name: "  " }],
  ["name", { name: "x".repeat(81) }],
  ["query", { query: { page: "2" } }],
  ["query.tool", { query: { tool: 1 } }],
  ["query.due", { query: { due: "tomorrow" } }],
  ["query.due", { query: { due: "today", due_date_to: "2026-05-01" } }],
  ["columns.0.width", { columns: [{ id: "title", is_shown: true, width: 1 }] }],
  ["is_shared", { is_shared: "yes" }],
])("400 names %s", async (field, body) => {
  const whole = { name: unique("x"), query: {}, ...body };
  const { details } = await refused(400, ops.createSavedViewOp, { ...as("viewer"), body: whole });
  expect(fieldsOf(details)).toEqual([field]);
});

it("is private until it is shared, and then its owner's, and an admin's to delete", async () => {
  const { uid: view_uid } = await save({});
  const params = { view_uid };
  await refused(404, ops.getSavedViewOp, { ...as("admin"), params });
  await data(ops.updateSavedViewOp, { ...as("viewer"), params, body: { is_shared: true } });
  await refused(403, ops.updateSavedViewOp, { ...as("admin"), params, body: { name: "Mine" } });
  await refused(403, ops.deleteSavedViewOp, { ...as("manager"), params });
  expect((await call(ops.deleteSavedViewOp, { ...as("admin"), params })).status).toBe(204);
});

it("is not for agents", async () => {
  await refused(403, ops.listSavedViewsOp, { as: world.agent.token });
});
