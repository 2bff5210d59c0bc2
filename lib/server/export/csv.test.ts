import { describe, expect, it } from "vitest";
import { csvHead, csvRow } from "./csv";

const cellOf = (value: unknown) => csvRow(["x"], { x: value }).replace(/\r\n$/, "");

describe("a cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ["\n=1", `"'\n=1"`],
    ["＝1+1", "'＝1+1"],
    [`=cmd|' /C calc'!A0`, `'=cmd|' /C calc'!A0`],
    [`=HYPERLINK("x","y")`, `"'=HYPERLINK(""x"",""y"")"`],
    ["a;=1+1", `"a;=1+1"`],
    ["a\t=1+1", `"a\t=1+1"`],
  ])("of %j is %s: no formula, quoted or not, in whatever columns it is cut", (value, written) =>
    expect(cellOf(value)).toBe(written),
  );

  it.each([
    [-5, "-5"],
    [1.5, "1.5"],
    [true, "true"],
    [null, ""],
    ["2026-11-22T10:00:00.000Z", "2026-11-22T10:00:00.000Z"],
    ["plain", "plain"],
    ["two\r\nlines", '"two\r\nlines"'],
    ['5" pipe', '"5"" pipe"'],
    [{ a: "=1", b: [1] }, '"{""a"":""=1"",""b"":[1]}"'],
    [[], "[]"],
  ])("of %j stays what it is: %s", (value, written) => expect(cellOf(value)).toBe(written));
});

it("the first line names the columns, behind the mark of UTF-8", () =>
  expect(csvHead(["uid", "title"])).toBe("\uFEFFuid,title\r\n"));
