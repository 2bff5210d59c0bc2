import { t } from "@/lib/client/words/t";
import { visibleParts } from "@/lib/client/words/visible-text";

/** Elements that stay, bare of every attribute. All others go, and leave what stands in them. */
const KEPT = new Set(
  (
    "p div br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr th td caption " +
    "b strong i em u s del ins sub sup small blockquote pre code"
  ).split(" "),
);

/** Elements whose content is no text of the message. */
const WITHOUT_CONTENT =
  /<(script|style|head|title|template|noscript|iframe|object|svg|math|textarea|select|audio|video|canvas)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(?<close>\/?)(?<tag>[a-z][a-z0-9]*)(?<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi;

const NUMBERED = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi;
const NAMED = new Map(
  Object.entries({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&", nbsp: "\u00A0", shy: "\u00AD" }),
);
const LAST_CODE_POINT = 0x10ffff;

/** Entities as the characters that they stand for, so that a hidden one cannot hide behind its number. */
const decoded = (text: string): string =>
  text
    .replace(NUMBERED, (entity, hex, decimal) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity;
    })
    .replace(/&([a-z]+);/gi, (entity, name) => NAMED.get(name) ?? entity);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const shown = (text: string): string =>
  visibleParts(decoded(text))
    .map((part) => (part.isHidden ? `<mark>${part.text}</mark>` : escaped(part.text)))
    .join("");

const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(
    attributes,
  );
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
};

/** Pictures become their words, and links show where they lead instead of leading there. */
function tagText(tag: string, isClosing: boolean, attributes: string): string {
  if (KEPT.has(tag)) return `<${isClosing ? "/" : ""}${tag}>`;
  if (isClosing) return "";
  const target = attribute(attributes, tag === "img" ? "src" : "href");
  if (tag === "img") {
    const words = [attribute(attributes, "alt") || t("no description"), target].filter(
      (each) => each !== null,
    );
    return shown(t("[picture: {words}]", { words: words.join(", ") }));
  }
  return tag === "a" && target ? shown(`${t("[link to {target}]", { target })} `) : "";
}

/**
 * HTML made anew out of text and a few bare elements. Whatever the input was, the output holds no attribute, no script,
 * no style, no address that is loaded and nothing that leads away; styles that hide text are gone as well.
 */
export function plainHtml(html: string): string {
  const source = html.replace(WITHOUT_CONTENT, " ");
  let out = "";
  let at = 0;
  for (const piece of source.matchAll(PIECE)) {
    const { close = "", tag, attributes = "" } = piece.groups ?? {};
    out += shown(source.slice(at, piece.index));
    if (tag) out += tagText(tag.toLowerCase(), close === "/", attributes);
    at = piece.index + piece[0].length;
  }
  return out + shown(source.slice(at));
}

/** Whether a text was meant to be seen as a page. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:!doctype|html|body|head|p|div|br|table|a|img|span|h[1-6]|ul|ol|script|style|iframe|svg|font|b|i)\b[^<>]*>/i.test(
    text,
  );
