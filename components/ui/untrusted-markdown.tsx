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

export const UntrustedMarkdown = ({ text, mentioned = NOBODY }: Props) => (
  <div className="prose-calm">
    <Markdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeSanitize, [markMentions, mentioned]]}
      urlTransform={asGiven}
      components={components}
    >
      {text}
    </Markdown>
  </div>
);
