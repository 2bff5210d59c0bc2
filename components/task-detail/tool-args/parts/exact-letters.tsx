import { letterParts } from "@/lib/client/arguments/unusual-letters";

/** An address or a host, in which a letter that only looks like another one is marked and named. */
export const ExactLetters = ({ text }: { text: string }) => (
  <bdi className="font-mono text-code [font-variant-ligatures:none] wrap-anywhere">
    {letterParts(text).map(({ text: part, code }, place) =>
      code === null ? (
        part
      ) : (
        <mark
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a part
          key={place}
          className="rounded-sm bg-warn-bg px-0.5 text-warn-fg"
        >
          {/\s|\p{C}|\p{M}/u.test(part) ? code : `${part} (${code})`}
        </mark>
      ),
    )}
  </bdi>
);
