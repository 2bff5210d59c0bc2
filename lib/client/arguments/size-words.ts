import { locale, t } from "@/lib/client/words/t";

const KIB = 1024;
const FEW = 10;

/** How much text there is: `0.6 KB`, `198 KB`. */
export function sizeWords(text: string): string {
  const size = new TextEncoder().encode(text).length / KIB;
  const digits = size < FEW ? 1 : 0;
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return t("{number} KB", { number: size.toLocaleString(locale(), places) });
}
