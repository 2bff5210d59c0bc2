import { type ChangedLine, type LinePart, textChanges } from "@/lib/client/arguments/text-changes";
import { VisibleText } from "../visible-text";

const SIGNS = {
  same: { sign: " ", words: "", look: "", part: "" },
  removed: { sign: "−", words: "removed: ", look: "bg-danger-bg", part: "bg-danger-line font-semibold" },
  added: { sign: "+", words: "added: ", look: "bg-ok-bg", part: "bg-ok-line font-semibold" },
} as const;

/** Of a long unchanged stretch within a line, only the ends stay. */
const LONGEST = 160;
const END = 60;

const shortened = ({ text, isChanged }: LinePart): string =>
  isChanged || text.length <= LONGEST ? text : `${text.slice(0, END)} … ${text.slice(-END)}`;

function Line({ line, isWhole }: { line: ChangedLine; isWhole: boolean }) {
  if (line.kind === "folded") {
    return <span className="block px-1 text-muted">⋯ {line.count.toLocaleString("en")} unchanged lines</span>;
  }
  const { sign, words, look, part } = SIGNS[line.kind];
  return (
    <span className={`flex gap-2 px-1 ${look}`}>
      <span aria-hidden="true" className="w-2 shrink-0 text-muted select-none">
        {sign}
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">
        {words && <span className="sr-only">{words}</span>}
        <bdi>
          {line.parts.map((each, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a part
            <span key={place} className={each.isChanged ? `rounded-xs ${part}` : ""}>
              <VisibleText text={isWhole ? each.text : shortened(each)} />
            </span>
          ))}
        </bdi>
      </span>
    </span>
  );
}

type Props = {
  from: string | null;
  to: string | null;
  /** With all that stayed as it is. */
  isWhole?: boolean;
};

/** What changed from one text to another: signs, colours and, within lines, the words. */
export const TextChanges = ({ from, to, isWhole = false }: Props) => (
  <pre className="overflow-hidden rounded-md border border-line font-mono text-code whitespace-pre-wrap">
    {textChanges(from, to, isWhole).map((line, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a line
      <Line key={place} line={line} isWhole={isWhole} />
    ))}
  </pre>
);
