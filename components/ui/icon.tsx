import type { IconNode } from "lucide";
import { pathOf } from "./glyph-path";

type Props = {
  of: IconNode;
  className?: string;
  /** What it says where no word stands beside it. */
  word?: string;
};

/** Every glyph of the product: 16 px, 1.5 px strokes, and silent where a word beside it says the same. */
export const Icon = ({ of: glyph, className = "size-4", word }: Props) => (
  <svg
    viewBox="0 0 24 24"
    className={`glyph shrink-0 ${className}`}
    role={word && "img"}
    aria-label={word}
    aria-hidden={!word}
    focusable="false"
  >
    {word && <title>{word}</title>}
    <path d={pathOf(glyph)} />
  </svg>
);

/** Where it stands in a line of text, before the words. */
export const IN_LINE = "mr-1.5 inline size-3.5 align-[-0.17em]";
