import { expect, it } from "vitest";
import { isHighRisk } from "./high-risk";

const REFUNDS_FROM_1000 = [{ toolType: "refund", amountFrom: 1000 }];

it.each([
  [{ tool_type: "refund", amount: 999.99 }, false],
  [{ tool_type: "refund", amount: 1000 }, true],
  [{ tool_type: "refund", amount: -1000 }, true],
  [{ tool_type: "refund", amount: "1,000.00" }, true],
  [{ tool_type: "refund", amount: "1.000,00" }, true],
  [{ tool_type: "refund", amount_cents: 100_000 }, true],
  [{ tool_type: "refund", amount: 1, total: 5000 }, true],
  [{ tool_type: "refund" }, false],
  [{ tool_type: "payout", amount: 5000 }, false],
])("%j under a rule for refunds from 1000 on is of high risk: %j", (toolArgs, expected) =>
  expect(isHighRisk(REFUNDS_FROM_1000, toolArgs)).toBe(expected),
);

it("takes a rule without an amount for every call of the tool", () =>
  expect(isHighRisk([{ toolType: "sql_change", amountFrom: null }], { tool_type: "sql_change" })).toBe(true));

it("takes a rule without a tool for every tool", () =>
  expect(isHighRisk([{ toolType: null, amountFrom: 10 }], { amount: 10 })).toBe(true));
