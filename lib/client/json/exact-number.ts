import { t } from "@/lib/client/words/t";

const PARTS = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** How JSON writes a number. */
export const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The same for two ways of writing one number, and only then: its digits and their power of ten. */
function canonical(token: string): string | null {
  const [, whole = "", fraction = "", exponent = "0"] = PARTS.exec(token) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  return `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/** Whether a number stays the one that is written; card and account numbers, and very large ones, do not. */
export function isExact(token: string): boolean {
  const value = Number(token);
  return Number.isFinite(value) && canonical(token) === canonical(String(value));
}

export const inexactWords = (token: string): string =>
  t("The number {token} is too long to stay exact. Put it in quotes.", { token });
