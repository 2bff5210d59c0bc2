import { expect, it } from "vitest";
import { changedValues } from "./log-values";

it("says what was there and what is there instead", () => {
  expect(changedValues({ undo_seconds: 8, name: "Acme" }, { undo_seconds: 20, name: "Acme Ltd" })).toEqual([
    { field: "undo_seconds", gone: ["8"], come: ["20"] },
    { field: "name", gone: ["Acme"], come: ["Acme Ltd"] },
  ]);
});

it("says of a list what came and what went", () => {
  expect(
    changedValues({ holidays: ["2026-12-25", "2027-01-01"] }, { holidays: ["2026-12-25", "2026-12-26"] }),
  ).toEqual([{ field: "holidays", gone: ["2027-01-01"], come: ["2026-12-26"] }]);
});

it("says the whole list where only its order changed", () => {
  expect(changedValues({ quick_reasons: ["a", "b"] }, { quick_reasons: ["b", "a"] })).toEqual([
    { field: "quick_reasons", gone: ["a", "b"], come: ["b", "a"] },
  ]);
});

it("knows what has fields, and says all of what it does not know", () => {
  const rule = { tool_type: null, amount_from: 1000 };
  const levels = (minutes: number) => ({
    urgent: { minutes, target: 0.95 },
    high: { minutes: 60, target: 0.9 },
  });
  expect(
    changedValues(
      { high_risk_rules: [], service_levels: levels(15), scopes: null },
      { high_risk_rules: [rule], service_levels: levels(5), scopes: { a: 1 } },
    ),
  ).toEqual([
    { field: "high_risk_rules", gone: [], come: ["Every tool from 1000"] },
    { field: "service_levels", gone: ["Urgent: 95 % within 15 min"], come: ["Urgent: 95 % within 5 min"] },
    { field: "scopes", gone: ["nothing"], come: ["A: 1"] },
  ]);
});

it("says what is new, and what is gone for good", () => {
  expect(changedValues(null, { role: "admin" })).toEqual([{ field: "role", gone: [], come: ["Admin"] }]);
  expect(changedValues({ is_test: true }, null)).toEqual([{ field: "is_test", gone: ["yes"], come: [] }]);
});
