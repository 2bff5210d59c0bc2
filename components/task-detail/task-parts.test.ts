import { expect, it } from "vitest";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import { assigneeNames, exactDueAt, exactPriority, exactStatus } from "./task-parts";

const extras = (fields: Partial<ExtrasView>) => fields as ExtrasView;

it("prefers the exact status and priority", () => {
  expect(exactStatus({ status: "in_progress" }, extras({ status: "blocked" }))).toBe("blocked");
  expect(exactPriority({ priority: "low" }, extras({ priority: "none" }))).toBe("none");
});

it("keeps to the contract's words where the extras are older, or not there", () => {
  expect(exactStatus({ status: "done" }, extras({ status: "blocked" }))).toBe("done");
  expect(exactPriority({ priority: "high" }, extras({ priority: "none" }))).toBe("high");
  expect(exactStatus({ status: "todo" }, undefined)).toBe("todo");
});

it.each([
  ["2026-05-01T23:59:59.000Z", null],
  ["2026-05-01T17:00:00.000Z", "2026-05-01T17:00:00.000Z"],
  [null, null],
])("of the due moment %s shows %s", (due_at, shown) => expect(exactDueAt(extras({ due_at }))).toBe(shown));

it("names all assignees, and until they are read the one of the contract", () => {
  const ana = { type: "user" as const, user_uid: "a", full_name: "Ana", avatar_url: null };
  const agent = { type: "agent" as const, agent_uid: "b", name: "Dunning Agent" };
  expect(assigneeNames({ assign_to: ana }, extras({ assignees: [ana, agent] }))).toEqual([
    "Ana",
    "Dunning Agent",
  ]);
  expect(assigneeNames({ assign_to: ana }, undefined)).toEqual(["Ana"]);
  expect(assigneeNames({ assign_to: null }, undefined)).toEqual([]);
});
