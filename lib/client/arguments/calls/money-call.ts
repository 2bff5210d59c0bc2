import { t } from "@/lib/client/words/t";
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

type Sentence = (sum: string, who: string | null) => string;

const SENTENCES: readonly (readonly [within: string, words: Sentence])[] = [
  ["refund", (sum, who) => (who ? t("Refund {sum} to {who}", { sum, who }) : t("Refund {sum}", { sum }))],
  ["charge", (sum, who) => (who ? t("Charge {sum} from {who}", { sum, who }) : t("Charge {sum}", { sum }))],
  [
    "transfer",
    (sum, who) => (who ? t("Transfer {sum} to {who}", { sum, who }) : t("Transfer {sum}", { sum })),
  ],
  ["payout", (sum, who) => (who ? t("Pay out {sum} to {who}", { sum, who }) : t("Pay out {sum}", { sum }))],
  ["credit", (sum, who) => (who ? t("Credit {sum} to {who}", { sum, who }) : t("Credit {sum}", { sum }))],
  ["pay", (sum, who) => (who ? t("Pay {sum} to {who}", { sum, who }) : t("Pay {sum}", { sum }))],
];

const moveWords: Sentence = (sum, who) =>
  who ? t("Move {sum} to {who}", { sum, who }) : t("Move {sum}", { sum });

const sentenceFor = (args: Args): Sentence =>
  SENTENCES.find(([within]) => toolTypeOf(args)?.includes(within))?.[1] ?? moveWords;

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
    return sentenceFor(args)(moneyWords(sum.amount, sum.currency), counterparty.name ?? counterparty.account);
  },
};
