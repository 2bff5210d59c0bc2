import { describe, expect, it } from "vitest";
import { rowsQuery } from "../workbench/rows";
import * as drillDown from "./drill-down";

const bounds = { from: "2026-05-01T00:00:00.000Z", before: "2026-05-02T00:00:00.000Z" };

describe("the query of a number", () => {
  it("leaves out the bound that the oldest and the youngest age do not have", () => {
    const age = { created_from: null, created_before: bounds.from };
    expect(drillDown.waitingQuery({ priority: "high", age })).toEqual({
      resolution: "pending",
      priority: "high",
      created_before: bounds.from,
    });
  });

  it("asks for all that wait where nothing narrows it", () => {
    expect(drillDown.waitingQuery()).toEqual({ resolution: "pending" });
  });

  it("is the row's filter and the number's together", () => {
    expect({ ...drillDown.rowQuery("agent", "a"), ...drillDown.endedQuery("edited", bounds) }).toEqual({
      origin_agent_uid: "a",
      resolution: "approved",
      edited: "true",
      decided_from: bounds.from,
      decided_before: bounds.before,
    });
  });

  it("does not exist for a row that the list cannot filter by", () => {
    expect(drillDown.rowQuery("tool", null)).toBeNull();
    expect(drillDown.streakQuery({ ...bounds, uid: null })).toBeNull();
  });

  it("has only words that the list takes for what it has had all along", () => {
    const query = { ...drillDown.heldUpQuery("needs_info"), ...drillDown.rowQuery("tool", "refund") };
    expect(rowsQuery.safeParse(query).success).toBe(true);
  });
});
