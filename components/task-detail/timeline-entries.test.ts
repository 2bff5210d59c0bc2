import { expect, it } from "vitest";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { timelineEntries } from "./timeline-entries";

const change = (at: string, action: string) => ({
  ...{ at, action, by_name: "Mara", by_type: "user" as const, details: null },
});
const said = (created_at: string, body: string) => ({ body, created_at });

const EXTRAS = {
  change_log: [
    change("2026-04-20T08:00:00.100Z", "created"),
    change("2026-04-20T08:00:00.300Z", "status_changed"),
  ],
  comments: [said("2026-04-20T08:00:00.200Z", "first"), said("2026-04-20T08:00:00.300Z", "second")],
} as unknown as ExtrasView;

const logged = (type: Detail["type"]) =>
  ({ type, change_log: [change("2", "later"), change("1", "earlier")] }) as unknown as Detail;

const wordsOf = (entries: ReturnType<typeof timelineEntries>) =>
  entries.map((entry) => (entry.kind === "change" ? entry.change.action : entry.comment.body));

it("puts changes and comments in one order, a change before what was said at the same moment", () =>
  expect(wordsOf(timelineEntries(logged("task"), EXTRAS))).toEqual([
    "created",
    "first",
    "status_changed",
    "second",
  ]));

it("turns the contract's log around on tasks only, where it has to stand in for the extras", () => {
  expect(wordsOf(timelineEntries(logged("task"), undefined))).toEqual(["earlier", "later"]);
  expect(wordsOf(timelineEntries(logged("hil_approval"), undefined))).toEqual(["later", "earlier"]);
});
