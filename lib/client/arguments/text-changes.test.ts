import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { difference } from "./difference";
import { type ChangedLine, textChanges } from "./text-changes";

const SIGNS = { same: " ", removed: "-", added: "+" } as const;

const written = (lines: readonly ChangedLine[]): string[] =>
  lines.map((line) =>
    line.kind === "folded"
      ? `... ${line.count}`
      : SIGNS[line.kind] + line.parts.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join(""),
  );

describe("the difference of two texts", () => {
  it("is shown by word within a line", () =>
    expect(written(textChanges("Pay 12.50 EUR now", "Pay 10.50 EUR later"))).toEqual([
      "-Pay [12].50 EUR [now]",
      "+Pay [10].50 EUR [later]",
    ]));

  it("leaves out lines that stayed, but for those beside a change", () => {
    const from = "1\n2\n3\n4\n5\n6\n7\n8\n9";
    expect(written(textChanges(from, from.replace("5", "five")))).toEqual([
      "... 2",
      " 3",
      " 4",
      "-[5]",
      "+[five]",
      " 6",
      " 7",
      "... 2",
    ]);
  });

  it("knows a line that came and one that went", () => {
    expect(written(textChanges("a\nc", "a\nb\nc"))).toEqual([" a", "+[b]", " c"]);
    expect(written(textChanges("a\nb", "a"))).toEqual([" a", "-[b]"]);
  });

  it("takes a text that was not there as nothing", () => {
    expect(written(textChanges(null, "a\nb"))).toEqual(["+[a]", "+[b]"]);
    expect(written(textChanges("a", null))).toEqual(["-[a]"]);
  });

  it("is found at once where two long texts share nothing", () => {
    const lines = (word: string) => Array.from({ length: 4000 }, (_, place) => `${word} ${place}`).join("\n");
    expect(textChanges(lines("a"), lines("b"))).toHaveLength(8000);
  });
});

const letters = array(constantFrom("a", "b", "c"), { maxLength: 12 });

it("what stayed and what went is the one list, what stayed and what came the other", () =>
  assert(
    property(letters, letters, (from, to) => {
      const steps = difference(from, to);
      const without = (kind: string) => steps.filter((step) => step.kind !== kind).map(({ value }) => value);
      expect(without("added")).toEqual(from);
      expect(without("removed")).toEqual(to);
    }),
  ));
