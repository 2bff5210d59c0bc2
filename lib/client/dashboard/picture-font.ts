const FAMILY = "Inter Variable";
/** The part of the font that has the Latin letters and the digits; others are written in a font of the reader. */
const LATIN = /U\+0+-0*FF\b/i;

const isLatin = (rule: CSSRule): rule is CSSFontFaceRule =>
  rule instanceof CSSFontFaceRule &&
  rule.style.getPropertyValue("font-family").includes(FAMILY) &&
  LATIN.test(rule.style.getPropertyValue("unicode-range"));

const addressOf = (rule: CSSFontFaceRule): string | undefined =>
  rule.style.getPropertyValue("src").match(/url\("?([^")]+)"?\)/)?.[1];

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

const rulesOf = (sheet: CSSStyleSheet): CSSRule[] => {
  const flat = (rules: CSSRuleList): CSSRule[] =>
    [...rules].flatMap((rule) => [
      rule,
      ...("cssRules" in rule && rule.cssRules instanceof CSSRuleList ? flat(rule.cssRules) : []),
    ]);
  return flat(sheet.cssRules);
};

/** The page's own font, written out, for a picture that may not fetch anything; empty where it cannot be read. */
export async function fontFace(): Promise<string> {
  for (const sheet of document.styleSheets) {
    const rule = rulesOf(sheet).find(isLatin);
    const address = rule && addressOf(rule);
    if (!address) continue;
    const answer = await fetch(new URL(address, sheet.href ?? document.baseURI)).catch(() => null);
    if (!answer?.ok) continue;
    const font = await asDataUrl(await answer.blob());
    return `@font-face { font-family: "${FAMILY}"; font-weight: 100 900; src: url("${font}") format("woff2"); }`;
  }
  return "";
}
