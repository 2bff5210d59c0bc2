import { text } from "../text";
import { type ApprovalStory, approved, approvedWithEdits, rejected } from "./draft";

export const SLACK_POSTS: readonly ApprovalStory[] = [
  (world) => ({
    key: "slack-daily-receivables",
    agent: "collections",
    title: "Post the daily receivables summary to #finance",
    reasoning: text`
      The daily summary, as every morning. The figures are those of the aged receivables report.

      - Overdue in total: **28 invoices**
      - Oldest: INV-2026-0031, ${world.invoice("INV-2026-0031").daysOverdue} days
      - New since last week: 7`,
    toolArgs: {
      tool_type: "slack",
      channel: "#finance",
      text: "Receivables today: 28 invoices overdue, 7 of them new. Oldest: INV-2026-0031 (Bluefin).",
    },
    trigger: { type: "cron", schedule: "0 7 * * 1-5" },
    priority: "low",
    asked: 0,
  }),
  (world) => ({
    key: "slack-lumen-edi",
    agent: "ops",
    title: "Warn #warehouse about three rejected Lumen orders",
    reasoning: text`
      Between 02:10 and 02:24 the EDI gateway answered **503** to three \`ORDERS\` messages from Lumen Retail. They do not
      send again by themselves. Picking starts at 06:00, so the warehouse should know.`,
    toolArgs: {
      tool_type: "slack",
      channel: "#warehouse",
      text: "Three EDI orders from Lumen are missing since last night. Please do not close the Göteborg tour yet.",
    },
    trigger: {
      type: "email_received",
      from_email: world.message("lumen-edi").from,
      subject: world.message("lumen-edi").subject,
    },
    priority: "urgent",
    asked: { afterMessage: "lumen-edi" },
    due: -2,
    assignee: "jon",
    links: [{ message: "lumen-edi" }, { party: "lumen" }],
  }),
  () => ({
    key: "slack-escalation",
    agent: "support",
    title: "Escalate two waiting cases to #support-leads",
    reasoning: "Two cases wait longer than the promised **eight hours**: 4471 (Juniper) and 4480 (Kestrel).",
    toolArgs: {
      tool_type: "slack",
      channel: "#support-leads",
      text: "Cases 4471 and 4480 are past eight hours without an answer. Who can take them?",
    },
    trigger: { type: "scheduled", name: "Response time watch", every: "30m" },
    asked: 0,
    due: 0,
  }),
  () => ({
    key: "slack-big-payment",
    agent: "collections",
    title: "Announce Acme's payment in #sales",
    reasoning:
      "Acme paid **9,120.00 USD** for two invoices. Sales asked to hear of payments above 5,000 USD.",
    toolArgs: {
      tool_type: "slack",
      channel: "#sales",
      text: "Acme paid INV-2026-0029 and INV-2026-0030. :tada:",
    },
    trigger: { type: "email_received", from_email: "billing@acme.com", subject: "Remittance advice" },
    priority: "low",
    asked: { afterMessage: "acme-remittance" },
    links: [{ message: "acme-remittance" }, { party: "acme" }],
    outcome: approved("jon", 4),
  }),
  () => ({
    key: "slack-maintenance",
    agent: "ops",
    title: "Announce tonight's database maintenance in #general",
    reasoning:
      "The minor upgrade needs a restart. I plan **22:00 to 22:15 UTC**, when fewer than five people are online.",
    toolArgs: {
      tool_type: "slack",
      channel: "#general",
      text: "Tonight 22:00 to 22:15 UTC: database maintenance. The portal will be read-only.",
    },
    trigger: { type: "scheduled", name: "Maintenance window" },
    asked: 13,
    outcome: approvedWithEdits({
      by: "priya",
      after: 20,
      note: "Longer window, and the right channel.",
      edits: {
        channel: "#announcements",
        text: "Tonight 22:00 to 22:45 UTC: database maintenance. The portal will be *offline*, not just read-only.",
      },
    }),
  }),
  () => ({
    key: "slack-late-payers",
    agent: "collections",
    title: "Post the list of late payers to #all-hands",
    reasoning:
      "Someone asked in the channel which customers pay late. Here is the list with names and amounts.",
    toolArgs: {
      tool_type: "slack",
      channel: "#all-hands",
      text: "Late payers: Bluefin, Granite Peak, Juniper, Oakline, Delmar, Evergreen, Fjord, Cedar & Pine, …",
    },
    trigger: {
      type: "slack_message",
      channel: "#all-hands",
      from: "@henrik",
      text: "who are our late payers?",
    },
    asked: 20,
    outcome: rejected("mara", 8, "Customer balances do not belong in a channel with guests."),
  }),
  () => ({
    key: "slack-stock-alert",
    agent: "ops",
    title: "Tell #purchasing that washed arabica runs low",
    reasoning: "Stock covers **nine days**; a new delivery takes fourteen.",
    toolArgs: {
      tool_type: "slack",
      channel: "#purchasing",
      text: "Washed arabica: nine days of stock left at the current rate, lead time is fourteen.",
    },
    trigger: { type: "cron", schedule: "0 6 * * *" },
    asked: 6,
    outcome: approved("jon", 37),
  }),
];
