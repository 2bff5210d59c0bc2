import { expect, it } from "vitest";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { changesSince } from "./changes-since";

const entry = (action: string, details: Record<string, unknown> | null = null) => ({
  ...{ at: "2026-04-20T08:00:00Z", by_name: "Priya", by_type: "user" as const, action, details },
});
const CREATED = entry("Created");
const PRIORITY = entry("priority_changed", { from: "medium", to: "urgent" });
const TITLE = entry("title_changed", { from: "A", to: "B" });

const approval = (change_log: Detail["change_log"], tool_args = { amount: 1 }) =>
  ({ type: "hil_approval", change_log, tool_args }) as unknown as Detail;
const task = (change_log: Detail["change_log"]) => ({ type: "task", change_log }) as unknown as Detail;

it("tells what the log has beyond what was seen, oldest first", () => {
  const lines = [
    { by: "Priya", words: "changed the priority from Medium to Urgent", said: null },
    { by: "Priya", words: "changed the title from A to B", said: null },
  ];
  expect(changesSince(approval([CREATED]), approval([CREATED, PRIORITY, TITLE])).lines).toEqual(lines);
  expect(changesSince(task([CREATED]), task([TITLE, PRIORITY, CREATED])).lines).toEqual(lines);
});

it("tells what was said with a change", () => {
  const answered = entry("answered", { answer: "The first" });
  expect(changesSince(approval([CREATED]), approval([CREATED, answered])).lines).toEqual([
    { by: "Priya", words: "answered the question", said: "The first" },
  ]);
});

it("gives both sides of other arguments, and nothing where they are the same", () => {
  const seen = approval([CREATED]);
  expect(changesSince(seen, approval([CREATED], { amount: 2 })).toolArgs).toEqual({
    ...{ from: { amount: 1 }, to: { amount: 2 } },
  });
  expect(changesSince(seen, approval([CREATED])).toolArgs).toBeNull();
});
