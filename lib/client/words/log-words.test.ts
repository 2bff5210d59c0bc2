import { expect, it } from "vitest";
import { logWords } from "./log-words";

const changed = (field: string, from: unknown, to: unknown) =>
  logWords({ action: `${field}_changed`, details: { from, to } }, "task");

const MARA = { type: "user", user_uid: "u", full_name: "Mara Lindqvist", avatar_url: null };

it.each([
  ["status", "todo", "blocked", "changed the status from To do to Blocked"],
  ["priority", "none", "urgent", "changed the priority from No priority to Urgent"],
  ["title", "done", "none", "changed the title from done to none"],
  ["assign_to", null, MARA, "changed the assignee from nothing to Mara Lindqvist"],
  ["tags", [], ["legal", "phone"], "changed the tags from nothing to legal, phone"],
  ["context_entities", [], [{}], "changed the context from 0 entries to 1 entry"],
  ["assignees", ["a"], ["a", "b"], "changed the assignees from 1 person to 2 people"],
  ["assignees", ["a"], ["b"], "changed who shares the work"],
  ["channel", null, "c", "put it into a channel"],
  ["channel", "c", "d", "moved it to another channel"],
  ["channel", "c", null, "took it out of its channel"],
  ["blocked_reason", null, "No access", "said what blocks it: “No access”"],
  ["blocked_reason", "No access", null, "took back what blocked it"],
  ["external_ids", {}, {}, "changed its ids in other systems"],
  ["description", "a", "b", "changed the description"],
])("%s from %j to %j reads: %s", (field, from, to, words) => expect(changed(field, from, to)).toBe(words));

it.each([
  ["withdrawn", "withdrew this"],
  ["expired", "ended this, since nobody decided in time"],
])("a resolution of %s reads: %s", (resolution, words) =>
  expect(logWords({ action: "Resolved", details: { resolution } }, "hil_approval")).toBe(words),
);

it("tells what came of it", () =>
  expect(logWords({ action: "executed", details: { outcome: "failed" } }, "hil_approval")).toBe(
    "tried to carry this out, and failed",
  ));

it("tells that a grant was spent", () =>
  expect(
    logWords({ action: "grant_consumed", details: { jti: "0", action_uid: null } }, "hil_approval"),
  ).toBe("spent the grant to carry this out"));

it("gives a due moment as a moment of the viewer's day", () =>
  expect(changed("due_at", null, new Date(2026, 4, 1, 17, 5).toISOString())).toBe(
    "changed the due moment from nothing to 1 May 2026, 17:05",
  ));

it("says of a comment that it was edited or deleted", () => {
  const details = { comment_uid: "0", from: "Monday" };
  expect(logWords({ action: "comment_edited", details }, "task")).toBe("edited a comment");
  expect(logWords({ action: "comment_deleted", details }, "hil_approval")).toBe("deleted a comment");
});

it("keeps the words of an action that it does not know", () => {
  expect(logWords({ action: "archived_forever", details: null }, "task")).toBe("archived forever");
  expect(changed("phase_of_moon", "a", "b")).toBe("phase of moon changed");
});

it.each([
  ["created", "task", "created this"],
  ["Created", "hil_approval", "asked for approval"],
] as const)("says of %s on a %s: %s", (action, type, words) =>
  expect(logWords({ action, details: null }, type)).toBe(words),
);

it.each([
  ["decision_taken_back", "took back the decision to approve"],
  ["decision_dropped", "dropped the decision to approve, since whoever made it may not decide any more"],
])("says of %s: %s", (action, words) =>
  expect(logWords({ action, details: { action: "approve" } }, "hil_approval")).toBe(words),
);
