import { expect, it } from "vitest";
import { PERMISSIONS, type Permission, permissionsOf, ROLES, SCOPES } from "./permissions";

const isWithin = (part: ReadonlySet<Permission>, whole: ReadonlySet<Permission>) =>
  [...part].every((permission) => whole.has(permission));

it("gives each role all that the role below it has, and more", () => {
  const held = ROLES.map((role) => permissionsOf(role));
  for (const [i, role] of held.entries()) {
    const below = held[i - 1] ?? new Set();
    expect(isWithin(below, role)).toBe(true);
    expect(role.size).toBeGreaterThan(below.size);
  }
});

it("lets an agent take part, and no agent decide, delete or administer", () => {
  expect([...permissionsOf("agent")]).toEqual([
    "work_tasks:read",
    "work_tasks:participate",
    "approvals:read",
    "approvals:request",
  ]);
});

it("lets no person ask for approvals", () => {
  for (const role of ROLES) expect(permissionsOf(role).has("approvals:request")).toBe(false);
});

it("never widens a holder by a scope, and gives nothing for unknown ones", () => {
  for (const holder of [...ROLES, "agent"] as const) {
    for (const scope of SCOPES) {
      expect(isWithin(permissionsOf(holder, [scope]), permissionsOf(holder))).toBe(true);
    }
    for (const scopes of [[], ["invoices:read"], ["toString"], ["__proto__"]]) {
      expect(permissionsOf(holder, scopes).size).toBe(0);
    }
  }
});

it("has a holder for every permission", () => {
  const held = new Set([...permissionsOf("admin"), ...permissionsOf("agent")]);
  expect(held).toEqual(new Set(PERMISSIONS));
});
