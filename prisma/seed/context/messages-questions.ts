import { letter } from "../text";
import type { MessageData } from "./message";

/** Mails to Northwind that want an answer; the Support Agent drafts one to each. */
export const QUESTION_MESSAGES: readonly MessageData[] = [
  {
    key: "acme-payment-status",
    party: "acme",
    direction: "inbound",
    subject: "RE: INV-2026-0042 payment status",
    daysAgo: 1,
    body: letter`
      Hi,

      we have INV-2026-0042 in our system, but it is blocked: the purchase order on it (PO-77120) was closed last
      quarter. Could you send a corrected copy with PO-77391? We can release it in the next payment run then.

      Best regards
      Dana Whitfield
      Accounts Payable, Acme Corp`,
  },
  {
    key: "juniper-damaged-crates",
    party: "juniper",
    direction: "inbound",
    address: "kitchen@junipercafe.example",
    subject: "Damaged crates in delivery 88213",
    daysAgo: 2,
    body: letter`
      Hello,

      three of the twelve crates that came this morning were crushed, and everything in them is wet. Photos are
      attached. We need the replacement before Saturday, as we cater for 140 people.

      Thanks,
      Ruth`,
  },
  {
    key: "evergreen-payment-plan",
    party: "evergreen",
    direction: "inbound",
    subject: "Request for a payment plan",
    daysAgo: 3,
    body: letter`
      Dear Northwind team,

      occupancy was well below plan this season. We would like to settle INV-2026-0036 and INV-2026-0041 in four
      monthly instalments, the first one on the 15th. Would that be possible without interest?

      Kind regards
      Paul Sørensen, Evergreen Hospitality`,
  },
  {
    key: "zephyr-vat-number",
    party: "zephyr",
    direction: "inbound",
    subject: "VAT number missing on INV-2026-0047",
    daysAgo: 5,
    body: letter`
      Guten Tag,

      our auditor returned INV-2026-0047: your VAT number is missing. Please send the invoice again, so that we can
      pay in time.

      Freundliche Grüsse
      Beat Ammann`,
  },
  {
    key: "polder-charged-twice",
    party: "polder",
    direction: "inbound",
    subject: "Charged twice for order 51977",
    daysAgo: 4,
    body: letter`
      Hi there,

      our bank shows two debits of EUR 418.50 for order 51977, on the same day. One of them has to come back to us.

      Sanne de Groot`,
  },
  {
    key: "lumen-new-address",
    party: "lumen",
    direction: "inbound",
    subject: "New delivery address from next month",
    daysAgo: 8,
    body: letter`
      Hej,

      from the 1st our warehouse is at Terminalvägen 14, 418 79 Göteborg. Please use it for all open orders.
      The invoice address stays as it is.

      Vänliga hälsningar
      Karin Holm`,
  },
  {
    key: "hanseatic-moisture",
    party: "hanseatic",
    direction: "inbound",
    subject: "Moisture in lot HC-2207",
    daysAgo: 6,
    body: letter`
      Moin,

      we measured 13.9 % moisture in lot HC-2207; the contract says 12.5 % at most. We can still roast it, but not
      at this price. What do you offer?

      Jörn Petersen
      Einkauf`,
  },
  {
    key: "kestrel-renewal",
    party: "kestrel",
    direction: "inbound",
    subject: "Framework agreement: renewal terms",
    daysAgo: 2,
    body: letter`
      Hello Northwind,

      our framework agreement ends with the quarter. Before we renew, legal asks three things:

      1. Does the 4 % volume rebate stay?
      2. Can payment terms go from 30 to 45 days?
      3. Who is liable for customs delays?

      Could you answer by Friday?

      Ellen Marsh`,
  },
  {
    key: "cedar-credit-note",
    party: "cedar",
    direction: "inbound",
    subject: "Where is our credit note?",
    daysAgo: 11,
    body: letter`
      Good morning,

      on the phone we were promised a credit note of GBP 312.00 for the returned oak panels. That was three weeks
      ago, and nothing has arrived.

      Regards
      T. Ashworth`,
  },
  {
    key: "marisol-delivery-date",
    party: "marisol",
    direction: "inbound",
    subject: "Delivery date of order 52114",
    daysAgo: 14,
    body: letter`
      Buenos días,

      when will order 52114 leave your warehouse? Our looms stand still without the yarn.

      Gracias
      Lucía Ferrer`,
  },
  {
    key: "oakline-pallets",
    party: "oakline",
    direction: "inbound",
    subject: "Dispute: pallet count on INV-2026-0052",
    daysAgo: 7,
    body: letter`
      Hello,

      you billed nine pallets on INV-2026-0052. We signed for eight, see the attached delivery note. We shall pay
      the rest as soon as the invoice is right.

      Marcus Bell
      Oakline Interiors`,
  },
];
