import type { LucideIcon } from "lucide-react";

/** Every glyph of the product: 16 px, 1.5 px strokes, and silent, since a word beside it says the same. */
export const Icon = ({ of: Glyph, className = "size-4" }: { of: LucideIcon; className?: string }) => (
  <Glyph className={`shrink-0 ${className}`} strokeWidth={1.5} aria-hidden="true" focusable="false" />
);
