import { letter, text } from "../text";
import { type ApprovalStory, approved, approvedWithEdits, rejected } from "./draft";
import { RENEWAL_REASONING } from "./long-texts";
import { reply } from "./reply";

const STILL_OPEN: readonly ApprovalStory[] = [
  reply((world) => ({
    to: "acme-payment-status",
    title: "Reply to Acme Corp with a corrected INV-2026-0042",
    reasoning: text`
      Acme **wants to pay** but cannot: the purchase order on the invoice is closed.

      - PO-77120 was closed last quarter, so their system blocks the invoice.
      - PO-77391 is open and large enough (checked in the customer portal).
      - The corrected copy keeps number, date and amount (${world.invoice("INV-2026-0042").amount}).

      If you approve this, please **reject** the reminder that waits for the same invoice.`,
    answer: letter`
      Hi Dana,

      thank you for looking into it. Attached is INV-2026-0042 with PO-77391; everything else is unchanged. Could you
      tell us the date of the payment run, so that we can stop the reminders?

      Best regards
      Northwind Trading`,
    priority: "high",
    due: 0,
    assignee: "mara",
    links: [{ invoice: "INV-2026-0042" }],
  })),
  reply(() => ({
    to: "juniper-damaged-crates",
    title: "Promise Juniper Café three new crates overnight",
    reasoning: text`
      The photos show three crushed crates; the carrier's note says "accepted without reserve", so it is **our** risk.

      Stock: 41 crates in Rotterdam. The night line leaves at 18:00 and arrives the next morning.`,
    answer: letter`
      Hello Ruth,

      we are sorry. Three new crates leave our warehouse tonight and reach you in the morning, before noon.
      Please keep the damaged ones for two days; the carrier wants to see them.

      Kind regards
      Northwind Trading`,
    priority: "urgent",
    due: -1,
  })),
  reply((world) => ({
    to: "evergreen-payment-plan",
    title: "Offer Evergreen Hospitality four instalments",
    reasoning: text`
      Evergreen asks for four instalments without interest.

      | Invoice | Amount | Days late |
      | --- | ---: | ---: |
      | INV-2026-0036 | ${world.invoice("INV-2026-0036").amount} | ${world.invoice("INV-2026-0036").daysOverdue} |
      | INV-2026-0041 | ${world.invoice("INV-2026-0041").amount} | ${world.invoice("INV-2026-0041").daysOverdue} |

      The policy allows instalments **up to 15,000 USD** when a manager agrees, and this is 12,005 USD.`,
    answer: letter`
      Dear Paul,

      thank you for speaking openly. We agree to four equal instalments of 3,001.25 USD, due on the 15th of each month.
      We charge no interest as long as they arrive in time.

      Kind regards
      Northwind Trading`,
    due: 2,
    assignee: "priya",
    links: [{ invoice: "INV-2026-0036" }, { invoice: "INV-2026-0041" }],
  })),
  reply(() => ({
    to: "hanseatic-moisture",
    title: "Offer Hanseatic Coffee 6 % off lot HC-2207",
    reasoning: text`
      Their reading of 13.9 % is plausible: our own sample at loading showed **13.1 %**, also above the contract.

      - A return costs about 2,900 EUR in freight.
      - 6 % off is 588.72 EUR.
      - For the last two cases like this we gave 5 % and 6 %.`,
    answer: letter`
      Moin Herr Petersen,

      your reading does not surprise us, ours was too high as well. We offer 6 % off the lot, as a credit note this week.

      Viele Grüße
      Northwind Trading`,
    due: -3,
    links: [{ invoice: "INV-2026-0046" }],
  })),
  reply(() => ({
    to: "kestrel-renewal",
    title: "Answer Kestrel's three questions on the renewal",
    reasoning: RENEWAL_REASONING,
    answer: letter`
      Hello Ellen,

      thank you for the clear list. Here are our answers:

      1. The 4 % volume rebate stays, from 500,000 USD a year.
      2. We can go to 45 days.
      3. Customs delays are borne by the buyer, unless our papers are at fault.

      A draft with these three changes follows as soon as you give us a nod.

      Best regards
      Northwind Trading`,
    priority: "high",
    due: 3,
    links: [{ invoice: "INV-2026-0056" }],
  })),
  reply(() => ({
    to: "oakline-pallets",
    title: "Ask Oakline Interiors for the signed delivery note",
    reasoning:
      "They dispute one pallet. The attachment that they mention **did not arrive**, so I ask for it first.",
    answer:
      "Hello Marcus,\n\nthe delivery note was not attached. Could you send it again?\n\nNorthwind Trading",
    priority: "low",
    links: [{ invoice: "INV-2026-0052" }],
  })),
];

const DECIDED: readonly ApprovalStory[] = [
  reply(() => ({
    to: "zephyr-vat-number",
    title: "Send Zephyr Kitchens the invoice with our VAT number",
    reasoning: "The Swiss template lacks our VAT number. The corrected copy has it: `CHE-114.882.301 MWST`.",
    answer:
      "Guten Tag Herr Ammann,\n\nanbei die korrigierte Rechnung.\n\nFreundliche Grüsse\nNorthwind Trading",
    links: [{ invoice: "INV-2026-0047" }],
    outcome: approved("mara", 11),
  })),
  reply(() => ({
    to: "polder-charged-twice",
    title: "Tell Polder Bikes that the second debit comes back",
    reasoning: text`
      The bank feed confirms it: **two debits of 418.50 EUR**, eleven seconds apart, for the same order. The refund itself
      is a question of its own.`,
    answer: "Hi Sanne,\n\nyou are right. The second debit is on its way back to you.\n\nNorthwind Trading",
    outcome: approvedWithEdits({
      by: "jon",
      after: 26,
      note: "Named a date, they asked for one on the phone.",
      edits: {
        body: letter`
          Hi Sanne,

          you are right, and I am sorry for the trouble. We return the 418.50 EUR today; your bank needs up to three days.

          Jon Okafor
          Northwind Trading`,
      },
    }),
  })),
  reply(() => ({
    to: "lumen-new-address",
    title: "Confirm the new delivery address to Lumen Retail",
    reasoning: "Four open orders were moved to *Terminalvägen 14*. The invoice address is untouched.",
    answer: "Hej Karin,\n\nall four open orders now go to Terminalvägen 14.\n\nNorthwind Trading",
    priority: "low",
    outcome: approved("priya", 64, "Checked by phone."),
  })),
  reply(() => ({
    to: "cedar-credit-note",
    title: "Tell Cedar & Pine that there is no credit note",
    reasoning:
      "I found no credit note and no return for the oak panels, so I would say that the promise is unknown to us.",
    answer: "Good morning,\n\nwe have no record of such a promise.\n\nNorthwind Trading",
    outcome: rejected("priya", 40, "I made that promise. The credit note is on my desk, I answer myself."),
  })),
  reply((world) => ({
    to: "marisol-delivery-date",
    title: "Give Marisol Textiles the delivery date of order 52114",
    reasoning: "Order 52114 is picked. The carrier confirmed the slot this morning.",
    answer: `Buenos días Lucía,\n\norder 52114 leaves on ${world.dayInWords(-12)}.\n\nNorthwind Trading`,
    outcome: approvedWithEdits({
      by: "mara",
      after: 33,
      note: "Added the tracking link.",
      edits: {
        body: letter`
          Buenos días Lucía,

          order 52114 leaves on ${world.dayInWords(-12)}. You can follow it at https://track.northwind.example/52114.

          Saludos
          Northwind Trading`,
      },
    }),
  })),
];

export const REPLIES: readonly ApprovalStory[] = [...STILL_OPEN, ...DECIDED];
