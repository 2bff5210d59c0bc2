import { letter, text } from "../text";
import type { Invoice } from "../world";
import {
  type ApprovalDraft,
  type ApprovalStory,
  approved,
  approvedWithEdits,
  type Outcome,
  rejected,
} from "./draft";

type Tone = "friendly" | "firm" | "final";

type Reminder = Partial<Pick<ApprovalDraft, "due" | "priority" | "assignee" | "outcome">> & {
  readonly asked: number;
  readonly number: string;
  readonly tone: Tone;
};

const TITLES: Record<Tone, string> = {
  friendly: "Send payment reminder to",
  firm: "Send second reminder to",
  final: "Send final notice to",
};

const WHY: Record<Tone, string> = {
  friendly: "No reminder has gone out for this invoice so far, and nobody has disputed it.",
  firm: "The first reminder stayed **unanswered for a week**, so this one names a date.",
  final: "Two reminders stayed unanswered. The dunning policy asks for a **final notice** at this point.",
};

const ASK: Record<Tone, string> = {
  friendly: "Perhaps it slipped through. Could you let us know when we may expect the payment?",
  firm: "Please transfer the amount within seven days, or tell us what keeps you from it.",
  final: "Unless the amount reaches us within ten days, we shall hand the matter to our collections partner.",
};

const emailOf = (invoice: Invoice, tone: Tone): string => letter`
  Dear ${invoice.party.name} team,

  our invoice ${invoice.number} of ${invoice.issued} over ${invoice.amount} was due on ${invoice.due}, and we have not
  seen a payment yet.

  ${ASK[tone]}

  If the transfer is on its way, please ignore this message.

  Kind regards
  Northwind Trading, Accounts Receivable`;

const reasoningOf = (invoice: Invoice, tone: Tone, daysLate: number): string => text`
  ${invoice.number} is **${daysLate} days overdue**. ${WHY[tone]}

  | Invoice | Amount | Due | Days late |
  | --- | ---: | --- | ---: |
  | ${invoice.number} | ${invoice.amount} | ${invoice.due} | ${daysLate} |

  I checked that

  - no payment with this reference is in the bank feed,
  - no credit note is open for ${invoice.party.name},
  - the address \`${invoice.party.email}\` is the one on the account.`;

const reminder =
  ({ number, tone, ...rest }: Reminder): ApprovalStory =>
  (world) => {
    const invoice = world.invoice(number);
    const daysLate = invoice.daysOverdue - rest.asked;
    return {
      ...rest,
      key: `reminder-${number}`,
      agent: "collections",
      title: `${TITLES[tone]} ${invoice.party.name}`,
      reasoning: reasoningOf(invoice, tone, daysLate),
      toolArgs: {
        tool_type: "send_email",
        to: [invoice.party.email],
        cc: tone === "final" ? ["legal@northwind.example"] : [],
        subject: `${tone === "final" ? "Final notice" : "Reminder"}: ${invoice.number}`,
        body: emailOf(invoice, tone),
      },
      trigger: { type: "invoice", event: "overdue", invoice_number: number, days_overdue: daysLate },
      links: [{ invoice: number }],
    };
  };

const softer: Outcome = approvedWithEdits({
  by: "mara",
  after: 22,
  note: "They are a good customer, so a little warmer.",
  edits: {
    body: letter`
      Hello everybody at Bluefin,

      a small thing: one of our invoices from last month is still open on our side. Could you have a look when you
      find the time? I am sure it just got lost between two desks.

      All the best
      Mara Lindqvist, Northwind Trading`,
  },
});

const withoutLegal: Outcome = approvedWithEdits({
  by: "priya",
  after: 48,
  note: "Not legal yet, they answered me on the phone.",
  edits: { cc: [], subject: "INV-2026-0032: please settle this week" },
});

export const REMINDER_EMAILS: readonly ApprovalStory[] = [
  reminder({ number: "INV-2026-0042", tone: "firm", asked: 1, due: 0, priority: "high", assignee: "mara" }),
  reminder({ number: "INV-2026-0037", tone: "final", asked: 3, due: -1, priority: "urgent" }),
  reminder({ number: "INV-2026-0043", tone: "friendly", asked: 2, due: 1 }),
  reminder({ number: "INV-2026-0053", tone: "friendly", asked: 0, priority: "low" }),
  reminder({ number: "INV-2026-0048", tone: "firm", asked: 4, due: -2, assignee: "jon" }),
  reminder({ number: "INV-2026-0031", tone: "final", asked: 19, outcome: approved("priya", 75) }),
  reminder({ number: "INV-2026-0032", tone: "final", asked: 15, due: -13, outcome: withoutLegal }),
  reminder({
    number: "INV-2026-0033",
    tone: "firm",
    asked: 23,
    priority: "low",
    outcome: approved("jon", 12),
  }),
  reminder({
    number: "INV-2026-0035",
    tone: "final",
    asked: 9,
    priority: "high",
    outcome: approved("mara", 140),
  }),
  reminder({
    number: "INV-2026-0039",
    tone: "firm",
    asked: 12,
    outcome: rejected(
      "mara",
      30,
      "Kestrel is in the middle of the renewal talks. I will call Ellen instead.",
    ),
  }),
  reminder({ number: "INV-2026-0050", tone: "friendly", asked: 5, outcome: softer }),
  reminder({ number: "INV-2026-0046", tone: "friendly", asked: 8, outcome: approved("jon", 9) }),
];
