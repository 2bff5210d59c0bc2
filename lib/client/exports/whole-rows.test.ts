import fc from "fast-check";
import { expect, it } from "vitest";
import { type ExportFormat, RowSplitter } from "./whole-rows";

const HEAD = "\uFEFFuid,text,cursor\r\n";
const inCsv = (text: string, n: number) => `${n},"${text.replaceAll('"', '""')}",at_${n}\r\n`;
const inJson = (text: string, n: number) => `${JSON.stringify({ text, cursor: `at_${n}` })}\n`;

const texts = fc.array(fc.string({ unit: fc.constantFrom("a", '"', ",", "\r", "\n", "ü") }), {
  maxLength: 8,
});

it.each<[ExportFormat, (text: string, n: number) => string]>([
  ["csv", inCsv],
  ["ndjson", inJson],
])("gives back whole rows of %s alone, wherever what arrives is cut", (format, write) => {
  const property = fc.property(texts, fc.array(fc.nat(40)), fc.nat(), (rows, cuts, broken) => {
    const whole = (format === "csv" ? HEAD : "") + rows.map(write).join("");
    const arrived = whole.slice(0, broken % (whole.length + 1));
    const splitter = new RowSplitter(format, format === "csv");
    const got = { text: "", count: 0, cursor: null as string | null };
    let from = 0;
    for (const length of [...cuts, arrived.length]) {
      const part = splitter.take(arrived.slice(from, from + length));
      from += length;
      got.text += part.text;
      got.count += part.count;
      got.cursor = part.cursor ?? got.cursor;
    }
    const expected = rows.filter(
      (_, n) =>
        arrived.length >=
        (format === "csv" ? HEAD : "").length +
          rows
            .slice(0, n + 1)
            .map(write)
            .join("").length,
    );
    expect(got.count).toBe(expected.length);
    expect(got.cursor).toBe(expected.length > 0 ? `at_${expected.length - 1}` : null);
    expect(arrived.startsWith(got.text)).toBe(true);
  });
  fc.assert(property, { numRuns: 300 });
});
