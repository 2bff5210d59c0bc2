import { t } from "@/lib/client/words/t";
import { visibleParts } from "@/lib/client/words/visible-text";

/** Text as it is, with the characters that hide or turn others around shown by their codes. */
export function VisibleText({ text }: { text: string }) {
  const parts = visibleParts(text);
  return parts.map((part, place) =>
    part.isHidden ? (
      <mark
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a part
        key={place}
        title={t("A character that is not visible")}
        className="rounded-sm bg-warn-bg px-0.5 font-mono text-xs text-warn-fg"
      >
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
