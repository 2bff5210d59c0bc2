import { describe, expect, it } from "vitest";
import { ageBounds, countsByAge } from "./ages";
import { editedPaths } from "./edited-paths";
import { arrivalsOf, type Columns, type EndingRow, endingsOf } from "./facts";
import { forecastOf } from "./forecast";
import { Collected, quantileOf } from "./quantile";
import { budgetBurn } from "./service-levels";
import { longStreaks } from "./streaks";

function collected(...values: number[]): Float64Array {
  const all = new Collected();
  for (const value of values) all.add(value);
  return all.values().slice().sort();
}

describe("a quantile", () => {
  it("is one of the values, the smallest that enough do not exceed", () => {
    const values = collected(40, 10, 30, 20);
    expect([0.5, 0.75, 0.76, 0.95].map((q) => quantileOf([values], q))).toEqual([20, 30, 40, 40]);
  });

  it("of nothing is null", () => expect(quantileOf([collected()], 0.5)).toBeNull());

  it("of several lists is that of all their values", () => {
    const values = Array.from({ length: 1009 }, (_, i) => (i * 7919) % 500);
    const sorted = values.toSorted((a, b) => a - b);
    const lists = [0, 1, 2, 3].map((part) => collected(...values.filter((_, i) => i % 4 === part && i > 8)));
    lists.push(collected(...values.slice(0, 9).filter((_, i) => i % 4 === 3)), collected());
    lists.push(collected(...values.slice(0, 9).filter((_, i) => i % 4 !== 3)));
    for (const q of [0.0001, 0.25, 0.5, 0.9, 0.95, 1])
      expect(quantileOf(lists, q)).toBe(sorted[Math.ceil(1009 * q) - 1]);
  });
});

describe("an error budget", () => {
  it("is used up by as many misses as the target allows", () => expect(budgetBurn(5, 100, 0.95)).toBe(1));
  it("is used up twice by twice as many", () => expect(budgetBurn(10, 100, 0.95)).toBe(2));
  it("is null of nothing, and where the target allows no miss", () => {
    expect([budgetBurn(0, 0, 0.9), budgetBurn(1, 2, 1)]).toEqual([null, null]);
  });
});

describe("a forecast", () => {
  it("says in how many minutes none is left, at the rates of two hours", () => {
    expect(forecastOf({ pending: 30, arrived: 10, ended: 30 })).toEqual({
      trend: "shrinks",
      emptyInMinutes: 180,
    });
  });

  it.each([
    [{ pending: 0, arrived: 0, ended: 5 }, "none_waiting"],
    [{ pending: 3, arrived: 5, ended: 5 }, "steady"],
    [{ pending: 3, arrived: 6, ended: 5 }, "grows"],
  ] as const)("of %j says no time: %s", (rates, trend) => {
    expect(forecastOf(rates)).toEqual({ trend, emptyInMinutes: null });
  });
});

describe("edited paths", () => {
  it("name what differs, entries of a list alike, however the keys are ordered", () => {
    const from = { to: ["a", "b"], body: { html: "x", text: "y" }, "a b": 1 };
    const to = { "a b": 2, body: { text: "y", html: "z" }, to: ["a", "c"] };
    expect(editedPaths(from, to)).toEqual(['["a b"]', "body.html", "to[]"]);
  });

  it("name the list itself where its length is another one, and what came or went", () => {
    expect(editedPaths({ to: ["a"], cc: null }, { to: ["a", "b"], bcc: "c" })).toEqual(["bcc", "cc", "to"]);
  });

  it("are none where nothing differs", () =>
    expect(editedPaths({ a: [{ b: 1 }] }, { a: [{ b: 1 }] })).toEqual([]));
});

describe("ages", () => {
  it("meet without a gap, the last one without an end", () => {
    const bounds = ageBounds(0);
    expect(bounds.slice(1).every(({ createdBefore }, i) => createdBefore === bounds[i]?.createdFrom)).toBe(
      true,
    );
    expect([bounds[0]?.createdBefore, bounds.at(-1)?.createdFrom]).toEqual([null, null]);
  });

  it("are counted from how many are younger than each bound", () => {
    expect(countsByAge([1, 3, 3, 7, 9], 10)).toEqual([1, 2, 0, 4, 2, 1]);
  });
});

const ending = (endedAt: number, more: Partial<EndingRow> = {}): EndingRow => ({
  ...{ createdAt: 0, priority: "none", agentUid: null, tools: [], endedAt, resolution: "approved" },
  ...{ reviewerUid: "r", reviewMs: null, isEdited: false, execution: null, rejectionNote: null },
  ...{ fingerprint: null, edits: [] },
  ...more,
});
const always = { from: 0, before: 1000 };
function columnsOf(rows: readonly EndingRow[]): Columns<EndingRow> {
  const names = Object.keys(ending(0)) as (keyof EndingRow)[];
  return Object.fromEntries(
    names.map((name) => [name, rows.map((row) => row[name])]),
  ) as unknown as Columns<EndingRow>;
}

function streaksIn(...days: EndingRow[][]) {
  const tally = longStreaks(always);
  for (const rows of days) tally.add(endingsOf(columnsOf(rows.toSorted((a, b) => a.endedAt - b.endedAt))));
  return tally.counted();
}
const approvals = (count: number, from = 0) => Array.from({ length: count }, (_, i) => ending(from + i));

describe("a streak", () => {
  const lengthsOf = (...days: EndingRow[][]) => streaksIn(...days).map(({ length }) => length);

  it("begins with twenty approvals in a row", () => {
    expect([lengthsOf(approvals(19)), lengthsOf(approvals(20))]).toEqual([[], [20]]);
  });

  it("goes on from one day to the next", () => {
    expect(lengthsOf(approvals(15), approvals(10, 500))).toEqual([25]);
  });

  it("ends with a rejection, and with an edit", () => {
    expect(
      lengthsOf([...approvals(20), ending(20, { resolution: "rejected" }), ...approvals(21, 30)]),
    ).toEqual([21, 20]);
    expect(lengthsOf([...approvals(15), ending(15, { isEdited: true }), ...approvals(15, 30)])).toEqual([]);
  });

  it("is not ended by what others decide or what nobody does", () => {
    const others = [
      ending(5, { reviewerUid: "s", resolution: "rejected" }),
      ending(6, { resolution: "expired", reviewerUid: null }),
    ];
    expect(lengthsOf([...approvals(20), ...others])).toEqual([20]);
  });

  it("has all approvals of its last moment, even where it ends in it", () => {
    const rows = [...approvals(19), ending(19, { resolution: "rejected" }), ending(19)];
    expect(streaksIn(rows)).toEqual([{ reviewerUid: "r", length: 20, from: 0, before: 20 }]);
  });
});

it("counts requests without a priority among those of the lowest", () => {
  const rows = [ending(0), ending(0, { priority: "urgent" })];
  expect([...arrivalsOf(columnsOf(rows)).priority]).toEqual([3, 0]);
});
