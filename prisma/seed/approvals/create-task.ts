import { text } from "../text";
import { type ApprovalStory, approved, rejected } from "./draft";

export const HAND_OFFS: readonly ApprovalStory[] = [
  (world) => ({
    key: "create-call-fjord",
    agent: "collections",
    title: "Create a task for Priya: call Fjord Seafood",
    reasoning: text`
      Mails do not help here: Fjord has **two** overdue invoices and a doubtful change of bank details. Somebody whom they
      know should call.

      | Invoice | Amount | Days late |
      | --- | ---: | ---: |
      | INV-2026-0037 | ${world.invoice("INV-2026-0037").amount} | ${world.invoice("INV-2026-0037").daysOverdue} |
      | INV-2026-0055 | ${world.invoice("INV-2026-0055").amount} | ${world.invoice("INV-2026-0055").daysOverdue} |`,
    toolArgs: {
      tool_type: "create_task",
      title: "Call Fjord Seafood about two overdue invoices",
      description: "Ask for Ingrid in accounting. Do not discuss the bank details on a number from the mail.",
      assignee: "priya@countersign.demo",
      due: world.day(1),
    },
    trigger: { type: "invoice", event: "overdue", invoice_number: "INV-2026-0037", days_overdue: 36 },
    priority: "high",
    asked: 2,
    due: 1,
    links: [{ invoice: "INV-2026-0037" }, { invoice: "INV-2026-0055" }],
  }),
  (world) => ({
    key: "create-import-key",
    agent: "ops",
    title: "Create a task for Jon: make the contact import repeatable",
    reasoning: text`
      The import committed and timed out, and ran again. As long as it has no *idempotency key*, that can happen any
      night. I can clean up afterwards, but a person has to change the import.`,
    toolArgs: {
      tool_type: "create_task",
      title: "Give the contact import an idempotency key",
      description: "Use the file's checksum. See the runbook, section 'Duplicate runs'.",
      assignee: "jon@countersign.demo",
      due: world.day(9),
    },
    trigger: { type: "scheduled", name: "Data quality check" },
    asked: 3,
  }),
  (world) => ({
    key: "create-stock-count",
    agent: "ops",
    title: "Create a task: recount bay 14 in Rotterdam",
    reasoning: "System stock says 41 crates, the scanner says **38**. The gap is the same as on Monday.",
    toolArgs: {
      tool_type: "create_task",
      title: "Recount bay 14",
      description: "System 41, scanner 38. Please count by hand and note the lot numbers.",
      assignee: null,
      due: world.day(0),
    },
    trigger: { type: "cron", schedule: "30 5 * * *" },
    priority: "low",
    asked: 0,
    due: 0,
  }),
  (world) => ({
    key: "create-visit-oakline",
    agent: "support",
    title: "Create a task for Jon: check the pallet count of Oakline",
    reasoning:
      "The driver's photo shows **eight** pallets, the packing list nine. Someone should ask the driver.",
    toolArgs: {
      tool_type: "create_task",
      title: "Ask the driver about Oakline's pallets",
      description: "Tour 3318, driver Willem. Photo and packing list are in the case.",
      assignee: "jon@countersign.demo",
      due: world.day(-3),
    },
    trigger: {
      type: "email_received",
      from_email: world.party("oakline").email,
      subject: "Dispute: pallet count",
    },
    asked: 6,
    links: [{ message: "oakline-pallets" }, { invoice: "INV-2026-0052" }],
    outcome: approved("priya", 28),
  }),
  (world) => ({
    key: "create-renew-certificate",
    agent: "ops",
    title: "Create a task: renew the EDI certificate",
    reasoning: `The AS2 certificate ends on ${world.dayInWords(24)}. Partners need **two weeks** to import a new one.`,
    toolArgs: {
      tool_type: "create_task",
      title: "Renew the AS2 certificate",
      description: "Send the public part to all 11 EDI partners.",
      assignee: "jon@countersign.demo",
      due: world.day(8),
    },
    trigger: { type: "scheduled", name: "Certificate watch" },
    asked: 16,
    outcome: approved("mara", 12, "Please also write it into the calendar."),
  }),
  (world) => ({
    key: "create-meeting",
    agent: "support",
    title: "Create a task: weekly meeting about open cases",
    reasoning: "Eleven cases are older than a week. A regular meeting could help.",
    toolArgs: {
      tool_type: "create_task",
      title: "Set up a weekly case meeting",
      description: "Thirty minutes, everybody in support.",
      assignee: "mara@countersign.demo",
      due: world.day(-15),
    },
    trigger: { type: "scheduled", name: "Backlog watch" },
    priority: "low",
    asked: 24,
    outcome: rejected("jon", 110, "No more meetings, please. The board view shows the same."),
  }),
];
