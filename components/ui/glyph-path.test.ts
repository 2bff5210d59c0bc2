import { Bot, type IconNode, Inbox, icons } from "lucide";
import { describe, expect, it } from "vitest";
import { pathOf } from "./glyph-path";

describe("a glyph as one path", () => {
  it("holds every shape of every glyph there is, in numbers", () => {
    const wrong = Object.entries(icons).filter(([, glyph]) => {
      const path = pathOf(glyph);
      return (
        /undefined|NaN|[^MmLlHhVvCcSsQqTtAaZz\d\s.,e-]/.test(path) || path.split(/M/).length <= glyph.length
      );
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it("starts each shape where it starts by itself", () => {
    const glyph: IconNode = [
      ["path", { d: "M1 1h2" }],
      ["path", { d: "m5 5 2 2" }],
    ];
    expect(pathOf(glyph)).toBe("M1 1h2M0 0m5 5 2 2");
  });

  it("draws circles, lines, boxes and polylines", () => {
    expect(pathOf([["circle", { cx: 12, cy: 13, r: 8 }]])).toBe("M4 13a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z");
    expect(pathOf([["line", { x1: 1, y1: 2, x2: 3, y2: 4 }]])).toBe("M1 2L3 4");
    expect(pathOf(Bot)).toContain(
      "M6 8h12a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2z",
    );
    expect(pathOf(Inbox)).toContain("M22 12 16 12");
  });
});
