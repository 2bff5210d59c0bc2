import { describe, expect, it } from "vitest";
import { arranged, COLUMN_IDS, changed, keptOf, moved } from "./columns";
import { fitting } from "./fitting";

const idsOf = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);
const kept = (id: string, more = {}) => ({ id, is_shown: true, width: null, ...more });

describe("the columns", () => {
  it("stand as they were kept, new ones at the end, unknown ones left out", () =>
    expect(idsOf(arranged([kept("due"), kept("shoe size"), kept("title")]))).toEqual([
      ...["due", "title"],
      ...COLUMN_IDS.filter((id) => id !== "due" && id !== "title"),
    ]));

  it("always have the title, and are never too narrow to be taken hold of", () => {
    const columns = arranged([kept("title", { is_shown: false }), kept("status", { width: 20 })]);
    expect(columns[0]?.isShown).toBe(true);
    expect(columns[1]?.width).toBe(64);
  });

  it("are kept as they can be read back", () => {
    const columns = changed(changed(arranged(null), "due", { width: 200 }), "age", { isShown: false });
    expect(arranged(keptOf(columns))).toEqual(columns);
    expect(keptOf(columns)).toContainEqual({ id: "due", is_shown: true, width: 200 });
  });

  it("move by one place, and not beyond the ends", () => {
    const columns = arranged(null);
    expect(idsOf(moved(columns, "priority", -1)).slice(0, 2)).toEqual(["priority", "type"]);
    expect(moved(columns, "type", -1)).toBe(columns);
    expect(moved(columns, "age", 1)).toBe(columns);
  });
});

describe("the columns that fit", () => {
  it.each([
    [100, ["title"]],
    [390, ["priority", "title", "due"]],
    [600, ["type", "priority", "title", "status", "due"]],
    [2000, [...COLUMN_IDS]],
  ])("into %i px are the most important ones, in their order", (width, ids) =>
    expect(idsOf(fitting(arranged(null), width).columns)).toEqual(ids),
  );

  it("leave the rest of the room to the title", () =>
    expect(fitting(arranged(null), 400).spare).toBe(400 - 220 - 44 - 112));

  it("are none that the person has hidden", () =>
    expect(idsOf(fitting(changed(arranged(null), "due", { isShown: false }), 410).columns)).toEqual([
      ...["priority", "title", "status"],
    ]));
});
