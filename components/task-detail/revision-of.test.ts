import { expect, it } from "vitest";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { revisionOf } from "./revision-of";

const revised = (from: Record<string, unknown>) => ({
  ...{ at: "2026-04-20T08:00:00Z", by_name: "Agent", by_type: "agent" as const },
  ...{ action: "arguments_revised", details: { from } },
});
const [FIRST, SECOND] = [revised({ amount: 1 }), revised({ amount: 2 })];
const CHANGES = [FIRST, { ...FIRST, action: "answered", details: { answer: "Less" } }, SECOND];
const asked = (more: Partial<Extract<Detail, { type: "hil_approval" }>> = {}) =>
  ({ type: "hil_approval", tool_args: { amount: 3 }, ...more }) as Detail;

it("goes from what the log keeps to what the next revision found", () =>
  expect(revisionOf(asked(), FIRST, CHANGES)).toEqual({ from: { amount: 1 }, to: { amount: 2 } }));

it("ends with what was asked for, before a reviewer edited it", () => {
  expect(revisionOf(asked(), SECOND, CHANGES)?.to).toEqual({ amount: 3 });
  const edited = asked({ tool_args: { amount: 9 }, original_tool_args: { amount: 3 } });
  expect(revisionOf(edited, SECOND, CHANGES)?.to).toEqual({ amount: 3 });
});

it("is of no other change", () =>
  expect(revisionOf(asked(), { ...FIRST, action: "asked" }, CHANGES)).toBeNull());
