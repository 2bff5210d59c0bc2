import { describe, expect, it } from "vitest";
import { type ShortcutId, shortcutOf } from "./list";
import { mayFire, type Surroundings } from "./may-fire";

const PLAIN = {
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...{ repeat: false, isComposing: false },
};
const CALM: Surroundings = { areSingleKeysOn: true, isCovered: false, isSecond: false, isOnList: true };

const fires = (id: ShortcutId, key: string, pressed = {}, around = {}) =>
  mayFire(shortcutOf(id), { ...PLAIN, key, ...pressed }, { ...CALM, ...around });

describe("a single key", () => {
  it("counts when nothing is in its way", () => expect(fires("approve", "a")).toBe(true));

  it.each(["ctrlKey", "metaKey", "altKey", "shiftKey"])("does not count with %s", (modifier) =>
    expect(fires("approve", "a", { [modifier]: true })).toBe(false),
  );

  it("does not decide again while it is held", () =>
    expect(fires("approve", "a", { repeat: true })).toBe(false));

  it("moves on while it is held", () => expect(fires("next", "j", { repeat: true })).toBe(true));

  it("does not count while a letter is being put together", () =>
    expect(fires("approve", "a", { isComposing: true })).toBe(false));

  it("does not count under an open dialog", () =>
    expect(fires("approve", "a", {}, { isCovered: true })).toBe(false));

  it("does not count as the second key of a sequence", () =>
    expect(fires("approve", "a", {}, { isSecond: true })).toBe(false));

  it("does not count when single keys are switched off", () =>
    expect(fires("approve", "a", {}, { areSingleKeysOn: false })).toBe(false));

  it("that is a sign counts with Shift, which some keyboards need for it", () =>
    expect(fires("search", "/", { shiftKey: true })).toBe(true));
});

describe("a letter with Shift", () => {
  it("counts with Shift only", () => {
    expect(fires("approve-open", "A", { shiftKey: true })).toBe(true);
    expect(fires("approve-open", "a")).toBe(false);
  });

  it("does not count when single keys are switched off", () =>
    expect(fires("approve-open", "A", { shiftKey: true }, { areSingleKeysOn: false })).toBe(false));
});

describe("other keys", () => {
  it("end a sequence only as its second key", () => {
    expect(fires("go-all-work", "a")).toBe(false);
    expect(fires("go-all-work", "a", {}, { isSecond: true })).toBe(true);
  });

  it("leave Enter and the arrows to the control that has the focus", () => {
    expect(fires("read", "Enter", {}, { isOnList: false })).toBe(false);
    expect(fires("next", "ArrowDown", {}, { isOnList: false })).toBe(false);
  });

  it("keep Esc and Enter when single keys are switched off", () => {
    expect(fires("close", "Escape", {}, { areSingleKeysOn: false })).toBe(true);
    expect(fires("read", "Enter", {}, { areSingleKeysOn: false })).toBe(true);
  });

  it("leave Esc to the dialog that is open", () =>
    expect(fires("close", "Escape", {}, { isCovered: true })).toBe(false));

  it("open the palette from anywhere", () =>
    expect(fires("palette", "k", { ctrlKey: true }, { isCovered: true, areSingleKeysOn: false })).toBe(true));
});
