import { anything, assert, dictionary, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { actionWords } from "./action-words";

describe("a call in words", () => {
  it.each([
    [{ tool_type: "send_email", to: ["billing@acme.com"] }, "Send e-mail to billing@acme.com"],
    [{ tool_type: "sendEmail", to: "a@x.com, b@x.com", cc: [] }, "Send e-mail to a@x.com and 1 other"],
    [{ tool_type: "send_email", to: 42 }, "Send an e-mail"],
    [{ tool_type: "reply_to_email", to: ["a@x.com"] }, "Reply to a@x.com"],
    [{ tool_type: "slack", channel: "#finance", text: "Hi" }, "Post to #finance"],
    [
      { tool_type: "trigger_webhook", method: "post", url: "https://erp.example/api/rates?x=1" },
      "POST erp.example/api/rates",
    ],
    [{ tool_type: "webhook", url: "not an address" }, "Call not an address"],
    [
      { tool_type: "sql_change", database: "erp_production", statement: "UPDATE a.b SET c = 1" },
      "UPDATE a.b in erp_production, no WHERE: every row",
    ],
    [{ tool_type: "sql", query: "SELECT 1; SELECT 2" }, "Run 2 SQL statements"],
    [
      { tool_type: "refund", amount: 42, currency: "EUR", customer: { name: "Jane Doe", email: "j@x.com" } },
      "Refund 42.00 EUR to Jane Doe",
    ],
    [
      { tool_type: "refund", amount: 2400.5, currency: "JPY", customer: "Jane" },
      "Refund 2,400.5 JPY to Jane",
    ],
    [
      { tool_type: "charge", amount: "12,50", currency: "EUR", customer: { email: "j@x.com" } },
      "Charge 12,50 EUR from j@x.com",
    ],
    [{ tool_type: "payout", amount: { value: 7, currency: "USD" } }, "Pay out 7.00 USD"],
    [{ tool_type: "refund", amount: "all" }, null],
    [
      { tool_type: "create_task", title: "Call Fjord", assignee: "priya@x.com" },
      "Create task “Call Fjord” for priya@x.com",
    ],
    [
      {
        tool_type: "deployment",
        service: "portal",
        environment: "production",
        from_version: "1",
        to_version: "2",
      },
      "Deploy portal 2 to production",
    ],
    [
      { tool_type: "rollback", service: "portal", version: "1", env: "prod" },
      "Roll back portal to 1 in prod",
    ],
    [{ tool_type: "file_patch", diff: "--- a/x.ts\n+++ b/x.ts\n@@ -1 +1 @@\n-a\n+b" }, "Change x.ts"],
  ])("%j: %s", (args, words) => expect(actionWords(args)).toBe(words));

  it.each([
    [{ tool_type: "x", to: "a@x.com", subject: "S", body: "B" }, "Send e-mail to a@x.com"],
    [{ url: "https://x.example/y", method: "DELETE" }, "DELETE x.example/y"],
    [{ tool_type: "x", statement: "DELETE FROM t WHERE id = 1" }, "DELETE t"],
    [{ amount: 5, currency: "EUR" }, "Move 5.00 EUR"],
    [{ tool_type: "x", channel: "#general", message: "Hi" }, "Post to #general"],
  ])("%j is known by its shape: %s", (args, words) => expect(actionWords(args)).toBe(words));
});

describe("a line about a call", () => {
  it.each([
    [{}],
    [{ tool_type: "x", title: "A task?", assignee: "me" }],
    [{ tool_type: "x", query: "where is my parcel" }],
    [{ tool_type: "x", to: "a", subject: "b", body: "c" }],
    [{ tool_type: "x", url: "https://x.example", method: "guess" }],
    [{ tool_type: 42 }],
  ])("of %j nothing is known", (args) => expect(actionWords(args)).toBeNull());

  it("stays in one line of a bearable length", () => {
    const words = actionWords({ tool_type: "slack", channel: `#a\n${"b".repeat(500)}`, text: "Hi" });
    expect(words).toMatch(/^Post to #a b+…$/);
    expect(words?.length).toBeLessThan(170);
  });

  it("never fails, whatever the arguments are", () =>
    assert(property(dictionary(string(), anything()), (args) => actionWords(args) !== undefined)));
});

describe("a tool of which somebody said how it is shown", () => {
  const args = { tool_type: "send_email", to: ["a@x.com"], amount: 42, currency: "EUR" };

  it("is told so, whatever its name and arguments look like", () => {
    expect(actionWords(args, "money")).toContain("42.00 EUR");
    expect(actionWords({ ...args, tool_type: "xyz_17" }, "email")).toBe("Send e-mail to a@x.com");
  });

  it.each(["tree", "constructor", "of-another-desk"])(
    "as %s, which has no words, is told by nothing",
    (name) => expect(actionWords(args, name)).toBeNull(),
  );
});
