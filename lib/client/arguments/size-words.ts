const KIB = 1024;
const FEW = 10;

/** How much text there is: `0.6 KB`, `198 KB`. */
export function sizeWords(text: string): string {
  const size = new TextEncoder().encode(text).length / KIB;
  return `${size < FEW ? size.toFixed(1) : Math.round(size).toLocaleString("en")} KB`;
}
