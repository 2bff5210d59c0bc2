import { describe, expect, it } from "vitest";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";
import { paletteGroups } from "./palette-entries";

const SOURCES = {
  isAvailable: (id: string) => ["approve", "palette", "read", "go-decided"].includes(id),
  recent: [
    { uid: "1", title: "Refund order 42" },
    { uid: "2", title: "Approve the budget" },
  ],
  views: [{ uid: "3", name: "Large refunds" } as SavedView],
};

const offered = (typed: string) =>
  paletteGroups(typed, SOURCES).map(({ value, items }) => [value, items.map(({ label }) => label)]);

describe("the entries of the palette", () => {
  it("are the actions that are available, the places, the saved views and the recent tasks", () =>
    expect(offered("")).toEqual([
      ["Actions", ["Approve"]],
      ["Go to", ["Decided"]],
      ["Saved views", ["Large refunds"]],
      ["Recent tasks", ["Refund order 42", "Approve the budget"]],
    ]));

  it("are narrowed by every word, in any order and case, and searching is offered", () =>
    expect(offered(" 42 REFUND ")).toEqual([
      ["Recent tasks", ["Refund order 42"]],
      ["Search", ["Search work tasks for “42 REFUND”"]],
    ]));

  it("say on which key a command is", () =>
    expect(paletteGroups("approve", SOURCES)[0]?.items[0]).toMatchObject({ id: "approve", keys: "a" }));
});
