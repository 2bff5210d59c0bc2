import { letter, text } from "../text";
import { type ApprovalStory, approved, approvedWithEdits, rejected } from "./draft";
import { reply } from "./reply";

const OPEN: readonly ApprovalStory[] = [
  reply(() => ({
    to: "tidewater-seats",
    title: "Offer Tidewater Robotics 80 seats from the next term",
    reasoning: text`
      They ask for fewer seats **and** money back for the running term. The contract allows the first only.

      | | Now | Proposed |
      | --- | ---: | ---: |
      | Seats | 120 | 80 |
      | Used last month | 78 | 78 |
      | Monthly price | 11,500 USD | 7,900 USD |`,
    answer: letter`
      Hi Omar,

      from the next term on we gladly take you down to 80 seats. For the running term we cannot credit the difference.

      Helio Labs`,
    priority: "high",
    due: 0,
    assignee: "mara",
    links: [{ invoice: "INV-2026-0102" }],
  })),
  reply(() => ({
    to: "nova-charity-discount",
    title: "Confirm the charity discount to Nova Schools Trust",
    reasoning: "The discount of **20 %** is in the contract, but not in the billing system. They are right.",
    answer: "Dear Mr Pemberton,\n\nyou are right. A corrected invoice follows today.\n\nHelio Labs",
    due: -2,
    links: [{ invoice: "INV-2026-0104" }],
  })),
  (world) => ({
    key: "helio-remind-corvid",
    agent: "billing",
    title: "Send payment reminder to Corvid Analytics",
    reasoning: "INV-2026-0105 is six days late. It carries **PO-2231**, as they wished.",
    toolArgs: {
      tool_type: "send_email",
      to: [world.party("corvid").email],
      cc: [],
      subject: "Reminder: INV-2026-0105",
      body: "Hello,\n\nINV-2026-0105 (PO-2231) is overdue. Could you tell us when it will be paid?\n\nHelio Labs",
    },
    trigger: { type: "invoice", event: "overdue", invoice_number: "INV-2026-0105", days_overdue: 6 },
    asked: 0,
    links: [{ invoice: "INV-2026-0105" }],
  }),
  () => ({
    key: "helio-refund-brightside",
    agent: "billing",
    title: "Refund 2,400.00 USD to Brightside Clinics",
    reasoning:
      "The charge went through on **both** cards, the old and the new one. I return the one on the old card.",
    toolArgs: {
      tool_type: "refund",
      amount: 2400,
      currency: "USD",
      payment_id: "ch_3Qx81LbT",
      customer: { name: "Brightside Clinics", email: "billing@brightside.example" },
      reason: "Charged on two cards",
    },
    trigger: { type: "invoice", event: "paid_twice", invoice_number: "INV-2026-0101" },
    priority: "urgent",
    asked: 1,
    due: 1,
    links: [{ invoice: "INV-2026-0101" }],
  }),
  () => ({
    key: "helio-slack-churn",
    agent: "billing",
    title: "Tell #success that Umbra Studios leaves",
    reasoning: "Umbra cancels for the *winter*. Success may want to talk about a pause instead.",
    toolArgs: {
      tool_type: "slack",
      channel: "#success",
      text: "Umbra Studios cancels at the end of the term.",
    },
    trigger: {
      type: "email_received",
      from_email: "studio@umbra.example",
      subject: "Cancel at the end of the term",
    },
    priority: "low",
    asked: { afterMessage: "umbra-cancel" },
    links: [{ message: "umbra-cancel" }, { party: "umbra" }],
  }),
  () => ({
    key: "helio-sql-discount",
    agent: "billing",
    title: "Store the charity discount of Nova Schools",
    reasoning: "One row. Without it the next invoice is wrong again.",
    toolArgs: {
      tool_type: "sql_change",
      database: "billing",
      statement: "UPDATE subscriptions SET discount = 0.20 WHERE customer = 'nova' AND ended_at IS NULL;",
    },
    trigger: {
      type: "email_received",
      from_email: "bursar@novaschools.example",
      subject: "Charity discount",
    },
    asked: 3,
    due: 3,
    links: [{ party: "nova" }],
  }),
];

const charge = (customer: string, invoice: string) => ({
  tool_type: "trigger_webhook",
  method: "POST",
  url: "https://pay.heliolabs.example/v1/charges",
  headers: { "content-type": "application/json", "idempotency-key": invoice },
  body: { customer, invoice, capture: true },
});

const DECIDED: readonly ApprovalStory[] = [
  reply(() => ({
    to: "brightside-card",
    title: "Tell Brightside Clinics that the new card works",
    reasoning: "A test charge of 0.00 USD went through.",
    answer: "Thank you, the new card works.\n\nHelio Labs",
    outcome: approved("ines", 14),
  })),
  () => ({
    key: "helio-charge-brightside",
    agent: "billing",
    title: "Charge Brightside's new card for INV-2026-0101",
    reasoning: "The old card was declined **three times**. The new one is in the portal since this morning.",
    toolArgs: charge("brightside", "INV-2026-0101"),
    trigger: { type: "invoice", event: "card_updated", invoice_number: "INV-2026-0101" },
    asked: 11,
    links: [{ invoice: "INV-2026-0101" }],
    outcome: approved("ines", 21),
  }),
  (world) => ({
    key: "helio-email-price",
    agent: "billing",
    title: "Announce the new meter price to Meltemi Energy",
    reasoning: "The price change needs *thirty days'* notice. Today is the last day for it.",
    toolArgs: {
      tool_type: "send_email",
      to: [world.party("meltemi").email],
      cc: [],
      subject: "Your new price per meter",
      body: "The price per meter goes from 1.10 to 1.20 EUR next month.",
    },
    trigger: { type: "scheduled", name: "Price changes" },
    priority: "high",
    asked: 16,
    links: [{ party: "meltemi" }],
    outcome: approvedWithEdits({
      by: "mara",
      after: 39,
      note: "It is 1.18, see the contract.",
      edits: { body: "As announced, the price per meter goes from 1.10 to 1.18 EUR next month." },
    }),
  }),
  () => ({
    key: "helio-refund-umbra",
    agent: "billing",
    title: "Refund 499.00 EUR to Umbra Studios",
    reasoning: "They did not use the product this month and asked for the fee back.",
    toolArgs: {
      tool_type: "refund",
      amount: 499,
      currency: "EUR",
      payment_id: "ch_3Qw02JmN",
      customer: { name: "Umbra Studios", email: "studio@umbra.example" },
      reason: "Not used",
    },
    asked: 18,
    links: [{ party: "umbra" }],
    outcome: rejected("ines", 60, "Not using it is no reason. They may pause from the next term."),
  }),
  () => ({
    key: "helio-deploy-invoicer",
    agent: "billing",
    title: "Deploy invoicer 0.42.0 to production",
    reasoning: "Adds PO numbers to invoices. **No test** covers credit notes yet.",
    toolArgs: {
      tool_type: "deployment",
      service: "invoicer",
      environment: "production",
      from_version: "0.41.7",
      to_version: "0.42.0",
      commit: "d81c7e04b35a",
      notes: "",
    },
    trigger: { type: "cron", schedule: "0 14 * * 2" },
    asked: 20,
    outcome: rejected("mara", 12, "Credit notes first."),
  }),
  reply(() => ({
    to: "corvid-po",
    title: "Confirm PO-2231 to Corvid Analytics",
    reasoning: "The number is on the draft of the renewal invoice.",
    answer: "PO-2231 is on the renewal invoice.\n\nHelio Labs",
    priority: "low",
    outcome: approved("mara", 5),
  })),
];

export const HELIO_APPROVALS: readonly ApprovalStory[] = [...OPEN, ...DECIDED];
