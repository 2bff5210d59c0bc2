import { letter } from "../text";
import type { MessageData } from "./message";

/** The mail of Helio Labs and Quarry Bank. */
export const MESSAGES_ELSEWHERE: readonly MessageData[] = [
  {
    key: "tidewater-seats",
    party: "tidewater",
    direction: "inbound",
    subject: "We pay for seats that nobody uses",
    daysAgo: 2,
    body: letter`
      Hi Helio,

      our plan has 120 seats, of which 78 were used last month. Please take us down to 80 and credit the difference
      for the rest of the term.

      Omar Reyes`,
  },
  {
    key: "nova-charity-discount",
    party: "nova",
    direction: "inbound",
    subject: "Charity discount on INV-2026-0104",
    daysAgo: 4,
    body: letter`
      Dear Sir or Madam,

      as a registered charity we were promised 20 % off. INV-2026-0104 shows the full price.

      Yours faithfully
      G. Pemberton, Bursar`,
  },
  {
    key: "umbra-cancel",
    party: "umbra",
    direction: "inbound",
    subject: "Cancel at the end of the term",
    daysAgo: 7,
    body: "Please do not renew us. The studio closes for the winter; we may be back in spring.",
  },
  {
    key: "brightside-card",
    party: "brightside",
    direction: "inbound",
    subject: "New company card",
    daysAgo: 12,
    body: "Our old card expired. We have put the new one into the portal, please try again.",
  },
  {
    key: "corvid-po",
    party: "corvid",
    direction: "inbound",
    subject: "PO number for the renewal",
    daysAgo: 9,
    body: "Please put PO-2231 on the renewal invoice, or it will not be paid.",
  },
  {
    key: "to-meltemi-price",
    party: "meltemi",
    direction: "outbound",
    subject: "Your new price per meter",
    daysAgo: 15,
    body: "As announced, the price per meter goes from 1.10 to 1.18 EUR next month.",
  },
  {
    key: "to-brightside-failed",
    party: "brightside",
    direction: "outbound",
    subject: "Your card was declined",
    daysAgo: 13,
    body: "We could not charge your card for INV-2026-0101. Please update it in the portal.",
  },
  {
    key: "basalt-limit",
    party: "basalt",
    direction: "inbound",
    subject: "Request to raise our overdraft limit",
    daysAgo: 5,
    body: "For the new stockpile we ask for GBP 2.5m until the end of the quarter.",
  },
  {
    key: "slate-settlement",
    party: "slate",
    direction: "inbound",
    subject: "Settlement file of last week",
    daysAgo: 3,
    body: "Line 418 of the settlement file has no reference. Please resend.",
  },
  {
    key: "to-ashlar-covenant",
    party: "ashlar",
    direction: "outbound",
    subject: "Covenant certificate outstanding",
    daysAgo: 10,
    body: "The certificate for the last quarter has not reached us yet.",
  },
];
