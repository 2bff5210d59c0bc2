import { expect, it } from "vitest";
import { visibleParts } from "./visible-text";

it("shows what hides by its code", () => {
  expect(visibleParts("invoice\u202Efdp.exe")).toEqual([
    { text: "invoice", isHidden: false },
    { text: "U+202E", isHidden: true },
    { text: "fdp.exe", isHidden: false },
  ]);
});

it.each(["plain", "مرحبا", "👩‍👩‍👧", "می‌خواهم", ""])("leaves %j as it is", (text) =>
  expect(visibleParts(text)).toEqual([{ text, isHidden: false }]),
);
