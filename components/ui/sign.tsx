import type { IconNode } from "lucide";
import { memo } from "react";
import { Icon, IN_LINE } from "./icon";

/** How something stands: a glyph, its colour, and a word or two. */
export type SignLook = {
  glyph: IconNode | null;
  tone: string;
  words: string;
  /** What there is no room for: shown to the pointer, and read out instead of the words. */
  whole?: string | undefined;
};

type Props = SignLook & {
  /** In a narrow list the glyph alone is seen; the words stay for those who hear them. */
  isShortWhenNarrow?: boolean;
};

const Words = ({ words, whole }: Pick<SignLook, "words" | "whole">) =>
  whole ? (
    <>
      <span aria-hidden="true">{words}</span>
      <span className="sr-only">{whole}</span>
    </>
  ) : (
    words
  );

/** It stays the same element whatever it says, since rows of a list change much oftener than they come and go. */
export const Sign = memo(function Sign({ glyph, tone, words, whole, isShortWhenNarrow = false }: Props) {
  return (
    <span title={whole} className={`whitespace-nowrap ${tone}`}>
      {glyph && <Icon of={glyph} className={IN_LINE} />}
      {isShortWhenNarrow ? (
        <span className="@max-[700px]:sr-only">{words}</span>
      ) : (
        <Words {...{ words, whole }} />
      )}
    </span>
  );
});
