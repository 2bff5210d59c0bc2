import { expect, it } from "vitest";
import { noteKey } from "./note-key";

const REASONS = ["Wrong recipient", "Wrong amount", "Ask me first"];
const pressed = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more },
  nativeEvent: { isComposing: false },
});

it.each([
  ["2", "", { kind: "reject", reason: "Wrong amount" }],
  ["9", "", null],
  ["0", "", null],
  ["2", "See ", null],
  ["x", "", null],
  ["Enter", "Not now", { kind: "reject", reason: "Not now" }],
  ["Enter", "  ", null],
  ["ArrowDown", "", { kind: "pick", reason: "Wrong recipient" }],
  ["ArrowDown", "Ask me first", { kind: "pick", reason: "Wrong recipient" }],
  ["ArrowUp", "", { kind: "pick", reason: "Ask me first" }],
  ["ArrowUp", "Wrong amount", { kind: "pick", reason: "Wrong recipient" }],
  ["ArrowDown", "something else", null],
])("takes %s in the note %j for %j", (key, note, meant) =>
  expect(noteKey(pressed(key), note, REASONS)).toEqual(meant),
);

it("leaves new lines, and keys with a modifier, to the field", () => {
  expect(noteKey(pressed("Enter", { shiftKey: true }), "Not now", REASONS)).toBeNull();
  expect(noteKey(pressed("2", { ctrlKey: true }), "", REASONS)).toBeNull();
});

it("leaves keys that compose a letter alone", () =>
  expect(noteKey({ ...pressed("Enter"), nativeEvent: { isComposing: true } }, "Not", REASONS)).toBeNull());
