import { describe, expect, it } from "vitest";
import { ariaKeys, keyCaps, keyWords } from "./key-words";
import { SHORTCUTS } from "./list";

describe("the words for keys", () => {
  it.each([
    ["a", [["a"]]],
    ["g n", [["g"], ["n"]]],
    ["mod+k", [["Ctrl", "K"]]],
    ["shift+a", [["Shift", "A"]]],
    ["escape", [["Esc"]]],
  ])("%j is printed as %j", (keys, caps) => expect(keyCaps(keys)).toEqual(caps));

  it("says in one line that keys follow one another", () => expect(keyWords("g n")).toBe("g then n"));

  it("names every single alternative to assistive technology", () =>
    expect(ariaKeys(["j", "arrowdown"])).toBe("j ArrowDown"));

  it("leaves out what assistive technology has no form for", () => expect(ariaKeys(["g n"])).toBeUndefined());

  it("names Shift as assistive technology does", () => expect(ariaKeys(["shift+a"])).toBe("Shift+A"));

  it("names both keys that may be meant by mod", () => expect(ariaKeys(["mod+k"])).toBe("Control+k Meta+k"));
});

describe("the list of shortcuts", () => {
  it("gives no key to two of them", () => {
    const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("lets no deciding key repeat", () => {
    const repeating = SHORTCUTS.filter((shortcut) => "repeats" in shortcut).map(({ id }) => id);
    expect(repeating).toEqual(["next", "previous"]);
  });

  it("keeps the palette, Esc and Enter when single keys are switched off", () => {
    const staying = SHORTCUTS.filter((shortcut) => "staysOn" in shortcut).map(({ id }) => id);
    expect(staying).toEqual(["read", "close", "palette"]);
  });
});
