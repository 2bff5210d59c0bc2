import { describe, expect, it } from "vitest";
import { csvOf } from "./csv";
import { fileNameOf } from "./file-name";
import { labelEvery, ticksUpTo } from "./scale";
import { cell, isNumeric, sortedRows } from "./sheet";

const SHEET = {
  columns: ["Agent", "Decided"],
  rows: [
    [cell("Collections", { href: "/tasks" }), cell(3)],
    [cell("Support"), cell(null)],
    [cell("Billing"), cell(12)],
  ],
};

const names = (rows: ReturnType<typeof sortedRows>) => rows.map(([first]) => first?.value);

describe("a sheet", () => {
  it("is sorted by numbers as numbers, and what is not known comes last either way", () => {
    expect(names(sortedRows(SHEET, { column: 1, descending: true }))).toEqual([
      "Billing",
      "Collections",
      "Support",
    ]);
    expect(names(sortedRows(SHEET, { column: 1, descending: false }))).toEqual([
      "Collections",
      "Billing",
      "Support",
    ]);
  });

  it("knows its columns of numbers", () =>
    expect([0, 1].map((column) => isNumeric(SHEET, column))).toEqual([false, true]));

  it("is a file of what it shows, without its links", () =>
    expect(csvOf(SHEET)).toBe("\u{feff}Agent,Decided\r\nCollections,3\r\nSupport,\r\nBilling,12\r\n"));
});

describe("a field of a file", () => {
  const fieldOf = (value: string | number) =>
    csvOf({ columns: ["a"], rows: [[cell(value)]] }).split("\r\n")[1];

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])("that a spreadsheet would run is text: %j", (value) =>
    expect(fieldOf(value)).toBe(`'${value}`),
  );

  it("is quoted after it was made text", () => expect(fieldOf('=A1,"x"')).toBe('"\'=A1,""x"""'));

  it("keeps a negative number a number", () => expect(fieldOf(-1.5)).toBe("-1.5"));
});

describe("an axis", () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [7, [0, 5, 10]],
    [40, [0, 20, 40]],
    [1234, [0, 1000, 2000]],
  ])("up to %i is marked at %j", (max, ticks) => expect(ticksUpTo(max, 2)).toEqual(ticks));

  it("has as many labels as there is room for", () =>
    expect([labelEvery(7, 560, 56), labelEvery(90, 560, 56)]).toEqual([1, 9]));
});

it("a file is named after its panel and day", () =>
  expect(fileNameOf("By agent: now & then", new Date("2026-11-22T10:00:00Z"))).toBe(
    "by-agent-now-then-2026-11-22",
  ));
