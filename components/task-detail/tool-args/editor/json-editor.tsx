"use client";
import { CircleAlert } from "lucide";
import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type JsonNode, textOf } from "@/lib/client/json/json-node";
import { type ParsedJson, placeOf } from "@/lib/client/json/parse-json";
import { problemSentence } from "@/lib/client/schema-form/problem-reason";
import { keysOf } from "@/lib/client/schema-form/schema";
import { t } from "@/lib/client/words/t";
import { VisibleText } from "../visible-text";

const MAX_ROWS = 28;
const MOST_SHOWN = 20;

type Props = {
  draft: string;
  parsed: ParsedJson;
  /** Why it cannot be approved as it stands, where it is no JSON or no object. */
  problem: string | null;
  problems: ReadonlyMap<string, string>;
  onEdit: (draft: string) => void;
};

/** One sentence and the place it is about. */
type Note = { words: string; at: number };

/** Where a value stands in the text; of one that is missing, where what is around it stands. */
function offsetOf(node: JsonNode, keys: readonly string[]): number {
  const [key, ...rest] = keys;
  if (key === undefined) return node.at;
  const child =
    node.kind === "object"
      ? node.entries.find(([name]) => name === key)?.[1]
      : node.kind === "array" && node.items[Number(key)];
  return child ? offsetOf(child, rest) : node.at;
}

function notesOf({ parsed, problem, problems }: Pick<Props, "parsed" | "problem" | "problems">): Note[] {
  if (!parsed.ok) return [{ words: problem ?? parsed.problem.words, at: parsed.problem.at }];
  if (problem !== null && problems.size === 0) return [{ words: problem, at: 0 }];
  return [...problems].map(([pointer, words]) => ({
    words: problemSentence(pointer, words),
    at: offsetOf(parsed.node, keysOf(pointer)),
  }));
}

/** The arguments as JSON: what is a number stays one, and nothing can get lost in a form. */
export function JsonEditor({ draft, onEdit, ...checked }: Props) {
  const hintId = useId();
  const self = useRef<HTMLTextAreaElement>(null);
  const notes = notesOf(checked);
  const goTo = (at: number) => {
    self.current?.focus();
    self.current?.setSelectionRange(at, at);
  };
  const { parsed } = checked;
  return (
    <div className="flex flex-col gap-1">
      <textarea
        ref={self}
        // biome-ignore lint/a11y/noAutofocus: it comes because somebody asked to edit
        autoFocus
        aria-label={t("Arguments as JSON")}
        aria-invalid={notes.length > 0}
        aria-describedby={hintId}
        value={draft}
        spellCheck={false}
        autoComplete="off"
        rows={Math.min(MAX_ROWS, draft.split("\n").length + 1)}
        onChange={(event) => onEdit(event.target.value)}
        className="w-full resize-y rounded-lg border border-line-strong bg-surface p-3 font-mono text-code aria-invalid:border-danger max-md:text-title"
      />
      <div className="flex items-start justify-between gap-3">
        <div id={hintId} role="status" className="min-w-0 text-xs text-muted wrap-anywhere">
          {notes.length === 0
            ? t("What you write here is what will run. The agent's own arguments are kept beside it.")
            : notes.slice(0, MOST_SHOWN).map(({ words }) => (
                <p key={words} className="flex items-start gap-1.5 text-danger-fg">
                  <Icon of={CircleAlert} className="size-4" />
                  <span className="min-w-0">
                    <VisibleText text={words} />
                  </span>
                </p>
              ))}
        </div>
        <div className="flex shrink-0 flex-wrap justify-end gap-1">
          {notes[0] && <GoTo draft={draft} at={notes[0].at} onGo={goTo} />}
          <Button size="small" disabled={!parsed.ok} onClick={() => parsed.ok && onEdit(textOf(parsed.node))}>
            {t("Format")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function GoTo({ draft, at, onGo }: { draft: string; at: number; onGo: (at: number) => void }) {
  return (
    <Button size="small" onClick={() => onGo(at)}>
      {t("Go to line {line}", { line: placeOf(draft, at).line })}
    </Button>
  );
}
