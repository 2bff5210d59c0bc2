import { expect, it } from "vitest";
import { bundleWords } from "./bundle-words";

it("says how many calls there are, and what the first of them do", () =>
  expect(
    bundleWords({
      count: 4,
      gists: [{ tool_type: "refund", amount: 40, currency: "EUR" }, { tool_type: "runThis" }, {}],
    }),
  ).toBe("4 actions: Refund 40.00 EUR; Run this; a call; …"));
