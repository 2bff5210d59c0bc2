import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";
import { SelectionStore } from "./selection-store";

const rowOf = (uid: string, more: Partial<DeskRow> = {}): DeskRow =>
  ({
    uid,
    version: 1,
    title: `Refund order ${uid}`,
    type: "hil_approval",
    resolution: null,
    tool_type: "refund",
    is_high_risk: false,
    held: null,
    ...more,
  }) as DeskRow;

const ROWS = ["a", "b", "c", "d", "e"].map((uid) => rowOf(uid));
const [A, B, C, D, E] = ROWS as [DeskRow, DeskRow, DeskRow, DeskRow, DeskRow];

let store: SelectionStore;
const uids = () => [...store.all().keys()];
const range = { range: true, rows: ROWS };

beforeEach(() => {
  store = new SelectionStore();
  store.belongTo("queue");
});

describe("one row", () => {
  it("is selected, and let go by the next time", () => {
    store.toggle(A);
    expect(store.has("a")).toBe(true);
    store.toggle(A);
    expect(store.has("a")).toBe(false);
  });

  it("is kept with what it was like then", () => {
    store.toggle(rowOf("x", { version: 7, is_high_risk: true } as Partial<DeskRow>));
    expect(store.all().get("x")).toEqual({
      uid: "x",
      version: 7,
      title: "Refund order x",
      type: "hil_approval",
      resolution: null,
      toolType: "refund",
      isHighRisk: true,
      isHeld: false,
    });
  });
});

describe("a range", () => {
  it.each([
    ["down", B, D, ["b", "c", "d"]],
    ["up", D, B, ["d", "c", "b"]],
  ])("reaches %s from the row that was chosen last", (_, from, to, expected) => {
    store.toggle(from);
    store.toggle(to, range);
    expect(uids()).toEqual(expected);
  });

  it("keeps what was selected before it", () => {
    store.toggle(E);
    store.toggle(A);
    store.toggle(B, range);
    expect(uids()).toEqual(["e", "a", "b"]);
  });

  it("lets go where the row that ends it was selected", () => {
    for (const row of ROWS) store.toggle(row);
    store.toggle(B);
    store.toggle(D, range);
    expect(uids()).toEqual(["a", "e"]);
  });

  it("is the row alone where the list no longer has its other end", () => {
    store.toggle(A);
    store.toggle(C, { range: true, rows: [B, C, D] });
    expect(uids()).toEqual(["a", "c"]);
  });

  it("ends where 500 are selected, counted from its anchor", () => {
    const many = Array.from({ length: 600 }, (_, index) => rowOf(String(index)));
    store.toggle(many[599] as DeskRow);
    store.toggle(many[0] as DeskRow, { range: true, rows: many });
    expect(store.all().size).toBe(500);
    expect([store.has("100"), store.has("99")]).toEqual([true, false]);
  });
});

describe("the whole selection", () => {
  it("is replaced by all of a filter, up to 500", () => {
    store.toggle(A);
    const all = Array.from({ length: 501 }, (_, index) => ({ ...store.all().get("a"), uid: `${index}` }));
    store.selectAll(all as never);
    expect([store.all().size, store.has("a")]).toEqual([500, false]);
  });

  it("is empty in another list, and stays in the same one", () => {
    store.toggle(A);
    store.belongTo("queue");
    expect(uids()).toEqual(["a"]);
    store.belongTo("decided");
    expect(uids()).toEqual([]);
  });

  it("knows the new versions of what it changed itself", () => {
    store.toggle(A);
    store.toggle(B);
    store.bringUpToDate(new Map([["b", 4]]));
    expect([...store.all().values()].map(({ version }) => version)).toEqual([1, 4]);
  });

  it("tells its listeners of each change, and not of clearing what is empty", () => {
    const listener = vi.fn();
    const leave = store.subscribe(listener);
    store.clear();
    store.toggle(A);
    store.clear();
    leave();
    store.toggle(B);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
