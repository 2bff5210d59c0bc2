import { type Args, Fields } from "../fields";
import { type Amount, amountOf, moneyWords } from "../money";
import { toolTypeOf } from "../tool-type";
import type { Call } from "./call";

const COUNTERPARTIES = [
  ...[
    "customer",
    "recipient",
    "payee",
    "beneficiary",
    "counterparty",
    "vendor",
    "supplier",
    "merchant",
    "to",
  ],
  ...["customer_name", "recipient_name", "payee_name"],
];

type Sum = { amount: Amount; currency: string | null };

function sumIn(fields: Fields | null): Sum | null {
  const amount = fields?.take(["amount", "value"], amountOf) ?? null;
  return fields && amount !== null ? { amount, currency: fields.text("currency", "currency_code") } : null;
}

type Counterparty = { name: string | null; account: string | null };

function counterpartyIn(fields: Fields): Counterparty {
  const name = fields.text(...COUNTERPARTIES);
  if (name !== null) return { name, account: null };
  const inside = fields.object(...COUNTERPARTIES);
  return {
    name: inside?.text("name", "full_name", "company") ?? null,
    account: inside?.text("iban", "account", "account_number", "email", "id") ?? null,
  };
}

export const readMoney = (fields: Fields) => ({
  sum: sumIn(fields) ?? sumIn(fields.object("amount", "value")),
  counterparty: counterpartyIn(fields),
  account: fields.text("iban", "account", "account_number"),
  payment: fields.text("payment_id", "charge_id", "transaction_id", "payment"),
  reference: fields.text("reference", "invoice_number", "invoice", "order_id", "order"),
  reason: fields.text("reason", "memo", "description", "note"),
});

const VERBS: readonly (readonly [within: string, verb: string])[] = [
  ["refund", "Refund"],
  ["charge", "Charge"],
  ["transfer", "Transfer"],
  ["payout", "Pay out"],
  ["credit", "Credit"],
  ["pay", "Pay"],
];

const verbOf = (args: Args): string =>
  VERBS.find(([within]) => toolTypeOf(args)?.includes(within))?.[1] ?? "Move";

export const moneyCall: Call = {
  toolTypes: [
    ...[
      "refund",
      "issue_refund",
      "create_refund",
      "payment",
      "make_payment",
      "send_payment",
      "pay",
      "pay_invoice",
    ],
    ...["charge", "create_charge", "transfer", "transfer_money", "bank_transfer", "wire_transfer", "payout"],
    ...["create_payout", "credit", "issue_credit"],
  ],
  fits: ({ amount, currency }) =>
    typeof amount === "number" && typeof currency === "string" && /^[A-Za-z]{3}$/.test(currency),
  words: (args) => {
    const { sum, counterparty } = readMoney(new Fields(args));
    if (!sum) return null;
    const verb = verbOf(args);
    const who = counterparty.name ?? counterparty.account;
    const towards = verb === "Charge" ? "from" : "to";
    return `${verb} ${moneyWords(sum.amount, sum.currency)}${who ? ` ${towards} ${who}` : ""}`;
  },
};
