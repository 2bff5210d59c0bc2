import { expect, it } from "vitest";
import { changedFields } from "./organization-change";

it("keeps the fields that differ, with both values", () => {
  expect(
    changedFields({ name: "Acme", undo: 8, days: [1, 2] }, { name: "Acme", undo: 0, days: [1] }),
  ).toEqual({
    before: { undo: 8, days: [1, 2] },
    after: { undo: 0, days: [1] },
  });
});

it("finds nothing where lists and objects are equal", () => {
  expect(
    changedFields({ days: [1, 2], rule: { tool: null } }, { days: [1, 2], rule: { tool: null } }),
  ).toBeNull();
});
