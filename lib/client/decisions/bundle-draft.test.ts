import { describe, expect, it } from "vitest";
import type { ActionView } from "@/lib/contracts/work-tasks/objects";
import { type BundleDraft, bundleDrafts, choiceOf, chosenOf, nextOpen, sentOf } from "./bundle-draft";

const action = (uid: string, more: Partial<ActionView> = {}): ActionView => ({
  ...{ uid, position: 0, title: null, tool_args: { amount: 10 } },
  ...{ resolution: null, note: null, resolved_at: null, resolved_by: null },
  ...more,
});
const NOTHING = bundleDrafts.get("none");
const draft = (changes: Partial<BundleDraft>): BundleDraft => ({ ...NOTHING, ...changes });

describe("a call of a bundle", () => {
  it("is as the server says until something else is chosen here", () => {
    const decided = action("a", { resolution: "rejected", note: "No" });
    expect(chosenOf(decided, NOTHING)).toMatchObject({ resolution: "rejected", note: "No", choice: null });
    const choices = { a: choiceOf(decided, "approved") };
    expect(chosenOf(decided, draft({ choices }))).toMatchObject({ resolution: "approved", note: "No" });
  });

  it("would run with the edited arguments, and without them with what the agent asked for", () => {
    const edited = action("a", { tool_args: { amount: 5 }, original_tool_args: { amount: 10 } });
    expect(chosenOf(edited, NOTHING)).toMatchObject({ args: { amount: 5 }, isEdited: true });
    const again = draft({ choices: { a: choiceOf(edited, "approved", { amount: 7 }) } });
    expect(chosenOf(edited, again)).toMatchObject({ args: { amount: 7 }, isEdited: true });
    const plain = draft({ choices: { a: choiceOf(edited, "approved") } });
    expect(chosenOf(edited, plain)).toMatchObject({ args: { amount: 10 }, isEdited: false });
  });

  it("is open again where the agent revised what was chosen about", () => {
    const choices = { a: choiceOf(action("a"), "approved") };
    const revised = action("a", { tool_args: { amount: 11 } });
    expect(chosenOf(revised, draft({ choices }))).toMatchObject({ resolution: null, choice: null });
  });
});

describe("the calls together", () => {
  const actions = [action("a"), action("b", { resolution: "rejected" }), action("c")];

  it("lead from one to the next open one, around the end", () => {
    const chosen = actions.map((each) => chosenOf(each, NOTHING));
    expect([nextOpen(chosen, 0), nextOpen(chosen, 2)]).toEqual([2, 0]);
    const closed = chosen.map((each) => ({ ...each, resolution: "approved" as const }));
    expect(nextOpen(closed, 1)).toBe(1);
  });

  it("are sent as far as they were chosen here", () => {
    const choices = {
      a: choiceOf(action("a"), "approved", { amount: 5 }),
      c: choiceOf(action("c"), "rejected"),
    };
    const chosen = actions.map((each) => chosenOf(each, draft({ choices, notes: { c: " No " } })));
    expect(sentOf(chosen)).toEqual([
      { uid: "a", resolution: "approved", tool_args: { amount: 5 } },
      { uid: "c", resolution: "rejected", note: "No" },
    ]);
  });
});
