import type { IconNode } from "lucide";
import { pathOf } from "./glyph-path";

/** Every glyph of the product: 16 px, 1.5 px strokes, and silent, since a word beside it says the same. */
export const Icon = ({ of: glyph, className = "size-4" }: { of: IconNode; className?: string }) => (
  <svg viewBox="0 0 24 24" className={`glyph shrink-0 ${className}`} aria-hidden="true" focusable="false">
    <path d={pathOf(glyph)} />
  </svg>
);

/** Where it stands in a line of text, before the words. */
export const IN_LINE = "mr-1.5 inline size-3.5 align-[-0.17em]";
