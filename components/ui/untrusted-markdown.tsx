"use client";
import Markdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { type Mentioned, markMentions } from "@/lib/client/mentions/mark-mentions";
import { t } from "@/lib/client/words/t";

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Markdown from outside, inert: pictures are their words, links show where they lead and lead away from our pages. */
const components: Components = {
  a: ({ href, children }) =>
    href && /^(?:https?:|mailto:)/i.test(href) ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
        <span className="text-muted"> ({href})</span>
      </a>
    ) : (
      <span>
        {children}
        {href && <span className="text-muted"> ({href})</span>}
      </span>
    ),
  img: ({ alt, src }) => (
    <span className="text-muted">
      {t("[picture: {words}]", { words: [alt || t("no description"), src].filter(isText).join(", ") })}
    </span>
  ),
  input: ({ checked }) => <span>{checked ? "[x] " : "[ ] "}</span>,
  table: ({ children }) => (
    // Scrolls by itself, so it must be reachable without a mouse.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the focus to be scrolled by keys
    <section className="overflow-x-auto" aria-label={t("Table")} tabIndex={0}>
      <table>{children}</table>
    </section>
  ),
};

const asGiven = (url: string) => url;

const NOBODY: Mentioned = new Map();

type Props = { text: string; mentioned?: Mentioned | undefined };

/** Reading a text takes longer than showing it: what was read is kept, for the last few. */
const MOST_KEPT = 60;
const kept = new Map<string, React.ReactElement>();

const read = (text: string, mentioned: Mentioned): React.ReactElement =>
  Markdown({
    remarkPlugins: [remarkGfm],
    rehypePlugins: [rehypeSanitize, [markMentions, mentioned]],
    urlTransform: asGiven,
    components,
    children: text,
  });

/** Reads a text that is likely to be shown next. */
export function prepareMarkdown(text: string): React.ReactElement {
  const known = kept.get(text);
  if (known) return known;
  const made = read(text, NOBODY);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(text, made);
  return made;
}

export const UntrustedMarkdown = ({ text, mentioned = NOBODY }: Props) => (
  <div className="prose-calm">{mentioned.size === 0 ? prepareMarkdown(text) : read(text, mentioned)}</div>
);
