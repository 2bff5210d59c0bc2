import type { JsonObject } from "./work-task";

/**
 * Which calls an organization wants to be decided with care: those of a tool, or from an amount on, or both at once.
 * A rule without a tool is about all of them.
 */
export type HighRiskRule = {
  readonly toolType: string | null;
  /** In whole units of whatever currency the call names. */
  readonly amountFrom: number | null;
};

const AMOUNT_KEYS = ["amount", "total", "value", "sum"] as const;

const PLAIN = /^[-+]?\d+(\.\d+)?$/;
const AMOUNT = /^[-+]?\d[\d\s.,']*$/;

/** Of a text that can be read in two ways (`1.000,00`) it is the largest: better asked twice than once too little. */
function toAmount(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !AMOUNT.test(value.trim())) return null;
  const text = value.trim();
  return Number(PLAIN.test(text) ? text : text.replace(/\D/g, ""));
}

/** The largest amount that the call names at its top level; null where it names none. */
export function amountIn(toolArgs: JsonObject): number | null {
  const amounts = AMOUNT_KEYS.map((key) => toAmount(toolArgs[key])).filter((amount) => amount !== null);
  const inCents = toAmount(toolArgs.amount_cents);
  const all = inCents === null ? amounts : [...amounts, inCents / 100];
  return all.length > 0 ? Math.max(...all.map(Math.abs)) : null;
}

/** Whether a call falls under one of the rules. */
export function isHighRisk(rules: readonly HighRiskRule[], toolArgs: JsonObject): boolean {
  const amount = amountIn(toolArgs);
  return rules.some(
    ({ toolType, amountFrom }) =>
      (toolType === null || toolType === toolArgs.tool_type) &&
      (amountFrom === null || (amount !== null && amount >= amountFrom)),
  );
}
