import { describe, expect, it } from "vitest";
import { periodQueryOf, rangeOf } from "./dashboard-search";
import { listAddress } from "./list-address";

const NOTHING = { range: null, from: null, to: null };

describe("the period in the address", () => {
  it("is a week where nothing is said", () => {
    expect(rangeOf(NOTHING)).toBe("7d");
    expect(periodQueryOf(NOTHING, null)).toEqual({ range: "7d" });
  });

  it("is asked for in the API's words, of the organization of the address", () =>
    expect(periodQueryOf({ ...NOTHING, range: "30d" }, "o")).toEqual({
      range: "30d",
      organization_uid: "o",
    }));

  it("of one's own is no range, and may be open", () => {
    const own = { range: "30d", from: "2026-11-01", to: null };
    expect(rangeOf(own)).toBeNull();
    expect(periodQueryOf(own, null)).toEqual({ from: "2026-11-01" });
  });

  it("keeps a range that the API does not know, for the API to say so", () =>
    expect(periodQueryOf({ ...NOTHING, range: "nonsense" }, null)).toEqual({ range: "nonsense" }));
});

describe("where a number leads", () => {
  it("is the list with its filter and that of its row", () =>
    expect(listAddress("o")({ resolution: "approved,rejected" }, { tool: "refund" })).toBe(
      "/tasks?organization_uid=o&resolution=approved%2Crejected&tool=refund",
    ));

  it("is nowhere where the list cannot say it", () =>
    expect(listAddress(null)({ resolution: "pending" }, null)).toBeUndefined());
});
