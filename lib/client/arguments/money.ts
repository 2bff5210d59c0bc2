import { locale, t } from "@/lib/client/words/t";

/** From here on an amount is called large; in currencies without small units, a hundred times that. */
const LARGE = 10_000;
const USUAL_DIGITS = 2;

const CURRENCY = /^[A-Z]{3}$/;

/** How many digits a currency has behind the point; null for what is no currency. */
function digitsOf(currency: string): number | null {
  if (!CURRENCY.test(currency)) return null;
  const { minimumFractionDigits } = new Intl.NumberFormat(locale(), {
    style: "currency",
    currency,
  }).resolvedOptions();
  return minimumFractionDigits ?? USUAL_DIGITS;
}

const EXACT_UP_TO = 1e15;
const MOST_DIGITS = 20;

/** `2,400.00`: with the digits of the currency, never with fewer than were given. */
function amountText(amount: number, currency: string | null): string {
  const text = String(amount);
  if (Math.abs(amount) >= EXACT_UP_TO || text.includes("e")) return text;
  const minimumFractionDigits = (currency && digitsOf(currency.toUpperCase())) || 0;
  return amount.toLocaleString(locale(), { minimumFractionDigits, maximumFractionDigits: MOST_DIGITS });
}

/** An amount as it was given: a number, or a text that a machine wrote as one. */
export type Amount = number | string;

export const amountOf = (value: unknown): Amount | null => {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\s*[-+]?\d[\d\s.,']*$/.test(value) ? value : null;
};

/** `42.00 EUR`; a text stays as it is. */
export const moneyWords = (amount: Amount, currency: string | null): string =>
  [typeof amount === "number" ? amountText(amount, currency) : amount.trim(), currency]
    .filter(Boolean)
    .join(" ");

const toNumber = (amount: Amount): number =>
  typeof amount === "number" ? amount : Number(amount.replace(/[\s,']/g, ""));

/** What a reviewer must not overlook in an amount. */
export function moneyDangers(amount: Amount, currency: string | null): string[] {
  const value = toNumber(amount);
  const isWithoutCents = currency !== null && digitsOf(currency.toUpperCase()) === 0;
  if (Number.isNaN(value)) return [t("not a plain number")];
  if (value < 0) return [t("negative amount")];
  if (value === 0) return [t("nothing is moved")];
  const isLarge = value >= (isWithoutCents ? LARGE * 100 : LARGE);
  return [isLarge ? t("large amount") : null, currency === null ? t("no currency") : null].filter(
    (danger) => danger !== null,
  );
}
