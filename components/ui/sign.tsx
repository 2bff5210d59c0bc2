import type { IconNode } from "lucide";
import { memo } from "react";
import { Icon, IN_LINE } from "./icon";

/** How something stands: a glyph, its colour, and a word or two. */
export type SignLook = {
  glyph: IconNode | null;
  tone: string;
  words: string;
  /** More than there is room for. */
  hint?: string | undefined;
};

type Props = SignLook & {
  /** In a narrow list the glyph alone is seen; the words stay for those who hear them. */
  isShortWhenNarrow?: boolean;
};

/** It stays the same element whatever it says, since rows of a list change much oftener than they come and go. */
export const Sign = memo(function Sign({ glyph, tone, words, hint, isShortWhenNarrow = false }: Props) {
  return (
    <span title={hint} className={`whitespace-nowrap ${tone}`}>
      {glyph && <Icon of={glyph} className={IN_LINE} />}
      {isShortWhenNarrow ? <span className="@max-[700px]:sr-only">{words}</span> : words}
    </span>
  );
});
