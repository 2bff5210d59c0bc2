import { type ChangedLine, type LinePart, textChanges } from "@/lib/client/arguments/text-changes";
import { counted, numberWords, t } from "@/lib/client/words/t";
import { VisibleText } from "../visible-text";

const SIGNS = {
  same: { sign: " ", words: "", look: "", part: "" },
  removed: { sign: "−", words: t("removed:"), look: "bg-danger-bg", part: "bg-danger-line font-semibold" },
  added: { sign: "+", words: t("added:"), look: "bg-ok-bg", part: "bg-ok-line font-semibold" },
} as const;

/** Of a long unchanged stretch within a line, only the ends stay. */
const LONGEST = 160;
const END = 60;

/** From so many signs on, the old and the new text stand side by side where there is room. */
const LONG_TEXT = 200;

const shortened = ({ text, isChanged }: LinePart): string =>
  isChanged || text.length <= LONGEST ? text : `${text.slice(0, END)} … ${text.slice(-END)}`;

const unchangedWords = (count: number): string =>
  counted(
    count,
    { one: "{number} unchanged line", other: "{number} unchanged lines" },
    { number: numberWords(count) },
  );

function Line({ line, isWhole }: { line: ChangedLine; isWhole: boolean }) {
  if (line.kind === "folded") {
    return <span className="block px-1 text-muted">⋯ {unchangedWords(line.count)}</span>;
  }
  const { sign, words, look, part } = SIGNS[line.kind];
  return (
    <span className={`flex gap-2 px-1 ${look}`}>
      <span aria-hidden="true" className="w-2 shrink-0 text-muted select-none">
        {sign}
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">
        {words && <span className="sr-only">{words} </span>}
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

type LinesProps = { lines: readonly ChangedLine[]; isWhole: boolean };

const Lines = ({ lines, isWhole }: LinesProps) =>
  lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a line
    <Line key={place} line={line} isWhole={isWhole} />
  ));

const isChange = ({ kind }: ChangedLine): boolean => kind === "removed" || kind === "added";

/** Neighbouring lines that changed, and those that did not, in turn. */
function stretchesOf(lines: readonly ChangedLine[]): ChangedLine[][] {
  const stretches: ChangedLine[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last?.[0] && isChange(last[0]) === isChange(line)) last.push(line);
    else stretches.push([line]);
  }
  return stretches;
}

/** What went stands left of what came, in a wide pane; one above the other elsewhere. */
const SideBySide = ({ lines, isWhole }: LinesProps) =>
  stretchesOf(lines).map((stretch, place) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a stretch
      key={place}
      className={stretch.some(isChange) ? "grid @2xl/pane:grid-cols-2" : "block"}
    >
      {stretch.some(isChange) ? (
        (["removed", "added"] as const).map((kind) => (
          <span key={kind} className="block min-w-0">
            <Lines lines={stretch.filter((line) => line.kind === kind)} isWhole={isWhole} />
          </span>
        ))
      ) : (
        <Lines lines={stretch} isWhole={isWhole} />
      )}
    </span>
  ));

type Props = {
  from: string | null;
  to: string | null;
  /** With all that stayed as it is. */
  isWhole?: boolean;
};

/** What changed from one text to another: signs, colours and, within lines, the words. */
export function TextChanges({ from, to, isWhole = false }: Props) {
  const lines = textChanges(from, to, isWhole);
  const isLong = from !== null && to !== null && Math.max(from.length, to.length) > LONG_TEXT;
  return (
    <pre className="overflow-hidden rounded-md border border-line font-mono text-code whitespace-pre-wrap">
      {isLong ? <SideBySide lines={lines} isWhole={isWhole} /> : <Lines lines={lines} isWhole={isWhole} />}
    </pre>
  );
}
