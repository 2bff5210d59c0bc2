import type { AgentKey } from "../agents";
import { PARTIES } from "../context/parties";
import { letter, money } from "../text";
import type { ApprovalDraft } from "./draft";

/** Draws one of several; the same draw for the same place in the story. */
export type Draw = <Value>(values: readonly Value[]) => Value;

export type PastCall = Pick<ApprovalDraft, "title" | "reasoning" | "toolArgs"> & {
  readonly agent: AgentKey;
  /** What a reviewer would change in it. */
  readonly edits: NonNullable<NonNullable<ApprovalDraft["outcome"]>["edits"]>;
};

const OURS = PARTIES.filter(({ organization }) => organization === "northwind");
const CUSTOMERS = ["A. Novak", "R. Silva", "M. Haas", "Y. Tanaka", "L. Moreau", "P. Kowalski"];
const SERVICES = ["customer-portal", "order-api", "price-engine", "edi-gateway"];

function reminder(draw: Draw, key: string): PastCall {
  const party = draw(OURS);
  const number = `INV-2025-${key}`;
  const subject = `Invoice ${number} is overdue`;
  return {
    agent: "collections",
    title: `Send payment reminder to ${party.name} for ${number}`,
    reasoning: `**${number}** is ${draw([8, 12, 15, 21])} days overdue, and no payment is in the bank feed.`,
    toolArgs: {
      tool_type: "send_email",
      to: [party.email],
      subject,
      body: letter`
        Dear ${party.name} team,

        our invoice ${number} is overdue. Could you let us know when we may expect the payment?

        Kind regards
        Northwind Trading, Accounts Receivable`,
    },
    edits: draw([
      { subject: `Reminder: ${number}` },
      { body: `Dear ${party.name} team,\n\nmay we remind you?` },
    ]),
  };
}

function refund(draw: Draw, key: string): PastCall {
  const name = draw(CUSTOMERS);
  const cents = draw([1_490, 2_990, 4_500, 7_800, 12_000, 23_950]);
  return {
    agent: "support",
    title: `Refund ${money(cents, "EUR")} to ${name}`,
    reasoning: draw(["The parcel came back unopened.", "The item arrived **broken**; there is a photo."]),
    toolArgs: {
      tool_type: "refund",
      amount: cents / 100,
      currency: "EUR",
      payment_id: `pay_${key}`,
      reason: draw(["Returned", "Broken on arrival", "Late delivery"]),
    },
    edits: { amount: Math.round(cents / 2) / 100 },
  };
}

const replay = (draw: Draw, key: string): PastCall => ({
  agent: "ops",
  title: `Replay EDI message ${key} of ${draw(OURS).name}`,
  reasoning: "The gateway is healthy again. A replay is safe: the importer knows each message by its number.",
  toolArgs: {
    tool_type: "trigger_webhook",
    method: "POST",
    url: "https://edi.northwind.example/v2/replay",
    body: { message: key, dry_run: false },
  },
  edits: { body: { message: key, dry_run: true } },
});

const post = (draw: Draw): PastCall => ({
  agent: "collections",
  title: "Post the daily receivables summary to #finance",
  reasoning: "The daily summary, as every morning.",
  toolArgs: {
    tool_type: "slack",
    channel: "#finance",
    text: `Receivables today: ${draw([24, 26, 27, 31])} invoices overdue.`,
  },
  edits: { channel: "#receivables" },
});

const deploy = (draw: Draw, key: string): PastCall => ({
  agent: "ops",
  title: `Deploy a fix of ${draw(SERVICES)} to staging`,
  reasoning: "All tests are green, and the fix is behind a switch.",
  toolArgs: {
    tool_type: "deployment",
    service: draw(SERVICES),
    environment: "staging",
    to_version: `4.${Number.parseInt(key, 10) % 30}.0`,
  },
  edits: { notes: "Watch the error rate for an hour" },
});

/** What agents ask for on most days, the commonest most often. */
export const PAST_CALLS = [reminder, reminder, refund, refund, replay, post, deploy] as const;
