import type { MessageData } from "./message";

type Line = readonly [
  key: string,
  party: MessageData["party"],
  subject: string,
  daysAgo: number,
  body: string,
];

const message = (direction: MessageData["direction"], line: Line): MessageData => {
  const [key, party, subject, daysAgo, body] = line;
  return { key, party, direction, subject, daysAgo, body };
};

const RECEIVED: readonly Line[] = [
  ["bluefin-fuel", "bluefin", "Fuel surcharge from next month", 26, "Our diesel floater goes up to 7.2 %."],
  [
    "delmar-cutoff",
    "delmar",
    "Payment run cut-off",
    19,
    "Invoices that reach us after the 25th go into the next run.",
  ],
  [
    "fjord-bank",
    "fjord",
    "New bank details",
    12,
    "Please pay to the account below from now on. Our phone is out of order.",
  ],
  [
    "granite-promise",
    "granite",
    "Payment promised",
    10,
    "INV-2026-0032 leaves with Thursday's run. Sorry for the wait.",
  ],
  ["ironbridge-po", "ironbridge", "PO 4410 confirmed", 9, "Confirmed as quoted: 240 units, two drops."],
  [
    "evergreen-out",
    "evergreen",
    "Automatic reply: out of office",
    8,
    "I am back on Monday. Urgent: front office.",
  ],
  [
    "acme-remittance",
    "acme",
    "Remittance advice",
    16,
    "We paid 9,120.00 USD today for INV-2026-0029 and INV-2026-0030.",
  ],
  [
    "polder-forecast",
    "polder",
    "Forecast for the next quarter",
    22,
    "Attached: 1,900 frames, 60 % of them in February.",
  ],
  [
    "kestrel-audit",
    "kestrel",
    "Balance confirmation for our auditors",
    6,
    "Please confirm the open balance as of month end.",
  ],
  ["juniper-thanks", "juniper", "Thank you!", 20, "The tasting box was a hit. We shall order it again."],
  [
    "lumen-edi",
    "lumen",
    "EDI: ORDERS rejected",
    3,
    "Your endpoint answered 503 to three ORDERS messages last night.",
  ],
  [
    "oakline-statement",
    "oakline",
    "Statement of account wanted",
    15,
    "Could you send us a statement of all open items?",
  ],
];

const SENT: readonly Line[] = [
  [
    "to-acme-reminder",
    "acme",
    "Reminder: INV-2026-0042",
    9,
    "INV-2026-0042 is overdue. Could you tell us when to expect it?",
  ],
  [
    "to-granite-reminder",
    "granite",
    "Second reminder: INV-2026-0032",
    13,
    "This is our second reminder for INV-2026-0032.",
  ],
  ["to-delmar-statement", "delmar", "Statement of account", 18, "Attached you find all open items."],
  ["to-fjord-reminder", "fjord", "Reminder: INV-2026-0037", 17, "INV-2026-0037 was due last month."],
  [
    "to-marisol-shipping",
    "marisol",
    "Order 52098 has shipped",
    24,
    "Your order left Rotterdam today. Arrival in four days.",
  ],
  [
    "to-kestrel-offer",
    "kestrel",
    "Offer 2026-118",
    21,
    "Thank you for your request. Our offer is valid for 30 days.",
  ],
  [
    "to-bluefin-claim",
    "bluefin",
    "Claim: late delivery 88140",
    5,
    "Delivery 88140 was two days late. We ask for the agreed credit.",
  ],
];

/** The rest of Northwind's correspondence. */
export const INBOX_MESSAGES: readonly MessageData[] = [
  ...RECEIVED.map((line) => message("inbound", line)),
  ...SENT.map((line) => message("outbound", line)),
];
