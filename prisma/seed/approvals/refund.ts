import { money, text } from "../text";
import { type ApprovalDraft, type ApprovalStory, approved, approvedWithEdits, rejected } from "./draft";

type Refund = Pick<ApprovalDraft, "asked" | "reasoning" | "trigger"> &
  Partial<Pick<ApprovalDraft, "due" | "priority" | "assignee" | "links" | "outcome">> & {
    readonly cents: number;
    readonly currency: string;
    readonly payment: string;
    readonly customer: string;
    readonly email: string;
    readonly reason: string;
  };

const refund =
  ({ cents, currency, payment, customer, email, reason, ...rest }: Refund): ApprovalStory =>
  () => ({
    ...rest,
    key: `refund-${payment}`,
    agent: "support",
    title: `Refund ${money(cents, currency)} to ${customer}`,
    toolArgs: {
      tool_type: "refund",
      amount: cents / 100,
      currency,
      payment_id: payment,
      customer: { name: customer, email },
      reason,
    },
  });

const received = (from: string, subject: string) => ({
  type: "email_received",
  from_email: from,
  subject,
});

const OPEN: readonly ApprovalStory[] = [
  refund({
    cents: 4_200,
    currency: "EUR",
    payment: "pay_9KQ27FZT",
    customer: "J. Doe",
    email: "j.doe@mail.example",
    reason: "Item never arrived",
    reasoning: text`
      The parcel has been **lost for twelve days**; the carrier closed the search.

      - Order 52077, paid by card
      - No earlier refund for this customer
      - The card still exists, so the money goes back the same way`,
    trigger: received("j.doe@mail.example", "Where is my order?"),
    asked: 1,
    due: 0,
  }),
  refund({
    cents: 41_850,
    currency: "EUR",
    payment: "pay_9KQ31MMA",
    customer: "Polder Bikes B.V.",
    email: "inkoop@polderbikes.example",
    reason: "Duplicate debit for order 51977",
    reasoning: text`
      ## Two debits, one order

      | Payment | Time | Amount |
      | --- | --- | ---: |
      | \`pay_9KQ31MLX\` | 09:14:02 | 418.50 EUR |
      | \`pay_9KQ31MMA\` | 09:14:13 | 418.50 EUR |

      The second one comes from a retry of the checkout. I propose to return **the second**.`,
    trigger: received("inkoop@polderbikes.example", "Charged twice for order 51977"),
    asked: { afterMessage: "polder-charged-twice" },
    due: -2,
    priority: "high",
    assignee: "jon",
    links: [{ message: "polder-charged-twice" }, { party: "polder" }],
  }),
  refund({
    cents: 128_000,
    currency: "USD",
    payment: "pay_9KQ5T0RC",
    customer: "Granite Peak Outfitters",
    email: "finance@granitepeak.example",
    reason: "Wrong size delivered, goods returned",
    reasoning:
      "All 64 tents came back **unopened**. The warehouse booked the return this morning. Full price, no fee.",
    trigger: received("finance@granitepeak.example", "Return RMA-2291"),
    asked: 3,
    due: 2,
    priority: "high",
    links: [{ party: "granite" }],
  }),
  refund({
    cents: 1_850,
    currency: "GBP",
    payment: "pay_9KQ62HHD",
    customer: "A. Whitmore",
    email: "a.whitmore@mail.example",
    reason: "Goodwill: late delivery",
    reasoning: "Delivered **two days late** for a birthday. The shipping fee back is what we usually give.",
    trigger: received("a.whitmore@mail.example", "Too late for the party"),
    asked: 0,
    priority: "low",
  }),
  refund({
    cents: 96_480,
    currency: "GBP",
    payment: "pay_9KQ6PP01",
    customer: "Juniper Café Group",
    email: "office@junipercafe.example",
    reason: "Customer claims to have paid INV-2026-0033 twice",
    reasoning: text`
      They say that they paid INV-2026-0033 twice. I see **one** payment only, and even that is not matched yet.

      I am **not sure** about this one: please look at the bank statement before you approve.`,
    trigger: received("office@junipercafe.example", "Paid twice?"),
    asked: 5,
    due: -4,
    priority: "urgent",
    links: [{ invoice: "INV-2026-0033" }],
  }),
];

const DECIDED: readonly ApprovalStory[] = [
  refund({
    cents: 7_900,
    currency: "EUR",
    payment: "pay_9KPZ81WE",
    customer: "M. Keller",
    email: "m.keller@mail.example",
    reason: "Withdrawal within 14 days",
    reasoning: "Withdrawn on day *nine*. The goods are back and unused.",
    trigger: received("m.keller@mail.example", "Withdrawal"),
    asked: 10,
    outcome: approved("jon", 7),
  }),
  refund({
    cents: 31_200,
    currency: "GBP",
    payment: "pay_9KPX7720",
    customer: "Cedar & Pine Furniture",
    email: "ledger@cedarpine.example",
    reason: "Returned oak panels",
    reasoning: "Six panels were returned. I take the full price, **312.00 GBP**, as promised on the phone.",
    trigger: received("ledger@cedarpine.example", "Where is our credit note?"),
    asked: 9,
    links: [{ message: "cedar-credit-note" }, { party: "cedar" }],
    outcome: approvedWithEdits({
      by: "priya",
      after: 52,
      note: "One panel was scratched, so five sixths.",
      edits: { amount: 260, reason: "Returned oak panels, five of six" },
    }),
  }),
  refund({
    cents: 250_000,
    currency: "USD",
    payment: "pay_9KPT4QQ8",
    customer: "R. Stone",
    email: "r.stone@inbox.example",
    reason: "Compensation",
    reasoning:
      "The customer demands 2,500 USD for a delayed coffee grinder (price: 189 USD) and threatens with a review.",
    trigger: received("r.stone@inbox.example", "LAST WARNING"),
    asked: 21,
    priority: "urgent",
    outcome: rejected("mara", 5, "Not for a grinder of 189 USD. Offer to take it back."),
  }),
];

export const REFUNDS: readonly ApprovalStory[] = [...OPEN, ...DECIDED];
