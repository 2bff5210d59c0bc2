import { letter, text } from "../text";
import { type ApprovalStory, approved, approvedWithEdits, rejected } from "./draft";
import { PRICE_LIST_EMAIL } from "./long-texts";

const priceList: ApprovalStory = (world) => ({
  key: "email-price-list",
  agent: "collections",
  title: "Send the new price list to 214 customers",
  reasoning: text`
    The price list was released yesterday, and customers should hear of it **four weeks ahead**.

    - Recipients: the list \`customers-active\` (214 addresses, no opt-outs).
    - The text is the one that sales approved in the shared document, without a change.
    - Bounces go to \`accounts@northwind.example\`.

    A mail to this many people cannot be taken back, so please read it to the end.`,
  toolArgs: {
    tool_type: "send_email",
    to: ["customers-active@lists.northwind.example"],
    cc: ["sales@northwind.example"],
    subject: `New prices from ${world.dayInWords(27)}`,
    body: PRICE_LIST_EMAIL,
  },
  trigger: { type: "scheduled", name: "Price list announcement", scheduled_for: world.day(1) },
  priority: "high",
  asked: 1,
  due: 1,
  assignee: "mara",
});

const bankDetails: ApprovalStory = (world) => ({
  key: "email-fjord-bank",
  agent: "support",
  title: "Ask Fjord Seafood to confirm their new bank details",
  reasoning: text`
    The mail about new bank details looks like **invoice fraud**: the reply address differs from the sender, and it says
    that the phone is out of order. I drafted a question to the address that we have had on file since 2019, *not* an
    answer to the mail.

    Nothing has been changed in the vendor record.`,
  toolArgs: {
    tool_type: "send_email",
    to: [world.party("fjord").email],
    cc: ["security@northwind.example"],
    subject: "Please confirm: new bank details?",
    body: letter`
      Dear Fjord Seafood team,

      we received a message that asks us to pay to a new account. Before we change anything, please confirm it by
      letter or through your contact in our purchasing department. Until then we keep paying to the known account.

      Kind regards
      Northwind Trading`,
  },
  trigger: {
    type: "email_received",
    from_email: world.message("fjord-bank").from,
    subject: "New bank details",
  },
  priority: "urgent",
  asked: { afterMessage: "fjord-bank" },
  links: [{ message: "fjord-bank" }, { party: "fjord" }],
  outcome: approved("mara", 6, "Good catch. Purchasing is informed."),
});

const statement: ApprovalStory = (world) => ({
  key: "email-oakline-statement",
  agent: "collections",
  title: "Send statement of account to Oakline Interiors",
  reasoning:
    "They asked for a statement of all open items. It lists **three invoices**; one of them is disputed.",
  toolArgs: {
    tool_type: "send_email",
    to: [world.party("oakline").email],
    cc: [],
    subject: "Statement of account",
    body: letter`
      Hello,

      as you asked, here are all open items:

      ${["INV-2026-0034", "INV-2026-0052", "INV-2026-0068"]
        .map((number) => world.invoice(number))
        .map((invoice) => `${invoice.number}   due ${invoice.due}   ${invoice.amount}`)
        .join("\n")}

      Best regards
      Northwind Trading`,
  },
  trigger: {
    type: "email_received",
    from_email: world.party("oakline").email,
    subject: "Statement of account wanted",
  },
  asked: { afterMessage: "oakline-statement" },
  links: [{ message: "oakline-statement" }, { invoice: "INV-2026-0034" }, { invoice: "INV-2026-0052" }],
  outcome: approved("jon", 18),
});

const balance: ApprovalStory = (world) => ({
  key: "email-kestrel-balance",
  agent: "collections",
  title: "Confirm the open balance to Kestrel's auditors",
  reasoning: text`
    Kestrel's auditors want our balance in writing.

    1. The ledger shows three open invoices.
    2. Their sum agrees with the aged receivables report.
    3. No payment came in since.`,
  toolArgs: {
    tool_type: "send_email",
    to: ["confirmations@marlowe-audit.example"],
    cc: [world.party("kestrel").email],
    subject: "Balance confirmation: Kestrel Aviation Services",
    body: "We confirm an open balance of 102,600.00 USD as of the date of this message. Details are attached.",
  },
  trigger: {
    type: "email_received",
    from_email: world.party("kestrel").email,
    subject: "Balance confirmation",
  },
  asked: 5,
  due: -1,
  assignee: "priya",
  links: [{ message: "kestrel-audit" }, { invoice: "INV-2026-0039" }, { invoice: "INV-2026-0056" }],
});

const dunningStop: ApprovalStory = (world) => ({
  key: "email-granite-promise",
  agent: "collections",
  title: "Thank Granite Peak for the promised payment",
  reasoning:
    "They promised to pay **INV-2026-0032** with the next run. A short thank-you keeps the date on record.",
  toolArgs: {
    tool_type: "send_email",
    to: [world.party("granite").email],
    cc: [],
    subject: "Thank you: INV-2026-0032",
    body: "Thank you for the quick answer. We have noted Thursday and stop the reminders until then.",
  },
  trigger: { type: "email_received", from_email: world.party("granite").email, subject: "Payment promised" },
  priority: "low",
  asked: { afterMessage: "granite-promise" },
  links: [{ message: "granite-promise" }, { invoice: "INV-2026-0032" }],
  outcome: approvedWithEdits({
    by: "jon",
    after: 15,
    note: null,
    edits: { body: "Thank you, that helps a lot. I have put Thursday into our calendar.\n\nJon Okafor" },
  }),
});

const survey: ApprovalStory = () => ({
  key: "email-survey",
  agent: "support",
  title: "Invite 38 customers to the support survey",
  reasoning:
    "Thirty-eight cases were closed last week. The survey has *five questions* and takes two minutes.",
  toolArgs: {
    tool_type: "send_email",
    to: ["cases-closed-last-week@lists.northwind.example"],
    cc: [],
    subject: "How did we do?",
    body: "Two minutes, five questions: https://survey.northwind.example/s/48211",
  },
  trigger: { type: "cron", schedule: "0 9 * * 1" },
  priority: "low",
  asked: 17,
  outcome: rejected("priya", 95, "The same people were asked a month ago. Once a quarter is enough."),
});

const cutOff: ApprovalStory = (world) => ({
  key: "email-delmar-cutoff",
  agent: "collections",
  title: "Send two invoices again before Delmar's cut-off",
  reasoning: text`
    Delmar pays once a month and takes only what reaches them **by the 25th**. Two invoices are not in their portal:

    - INV-2026-0054 (${world.invoice("INV-2026-0054").amount})
    - INV-2026-0070 (${world.invoice("INV-2026-0070").amount})`,
  toolArgs: {
    tool_type: "send_email",
    to: [world.party("delmar").email],
    cc: ["nina.castell@delmarfoods.example"],
    subject: "INV-2026-0054 and INV-2026-0070 for this month's run",
    body: "Attached you find both invoices again. Please include them in this month's payment run.",
  },
  trigger: { type: "scheduled", name: "Cut-off watch", scheduled_for: world.day(0) },
  asked: 0,
  due: 0,
  links: [{ invoice: "INV-2026-0054" }, { invoice: "INV-2026-0070" }],
});

export const EMAILS: readonly ApprovalStory[] = [
  priceList,
  bankDetails,
  statement,
  balance,
  dunningStop,
  survey,
  cutOff,
];
