/** Only numbers with many digits or an exponent can be out of a double's reach; most bodies have none. */
const SUSPICIOUS = /[\d.]{17}|\d{16}|\d[eE]/;

/** `-120.500e3` → `-|1205|2`: sign, digits without zeros at the ends, and the power of ten behind them. */
function canonical(literal: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  return `${sign}|${significant}|${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/**
 * The first number of a JSON text that would come out altered, since a double cannot hold it; else null.
 * An agent's arguments must come back as they were sent, or be refused.
 */
export function hasInexactNumber(json: string): string | null {
  if (!SUSPICIOUS.test(json)) return null;
  let inexact: string | null = null;
  JSON.parse(json, (_key, value: unknown, context?: { source?: string }) => {
    if (typeof value === "number" && context?.source !== undefined && inexact === null) {
      const isExact = Number.isFinite(value) && canonical(String(value)) === canonical(context.source);
      if (!isExact) inexact = context.source.slice(0, 40);
    }
    return value;
  });
  return inexact;
}
