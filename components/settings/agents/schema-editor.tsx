"use client";
import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { textOf } from "@/lib/client/json/json-node";
import { notJsonWords, type ParsedJson, parseJson } from "@/lib/client/json/parse-json";
import { t } from "@/lib/client/words/t";

const MAX_ROWS = 24;
const MIN_ROWS = 8;

type Problem = { words: string; at: number };

function problemIn(parsed: ParsedJson): Problem | null {
  if (!parsed.ok) return { words: notJsonWords(parsed.problem), at: parsed.problem.at };
  const { node } = parsed;
  if (node.kind !== "object") return { words: t("A schema is an object in braces."), at: node.at };
  const type = node.entries.find(([key]) => key === "type")?.[1];
  if (type?.kind === "string" && type.value === "object") return null;
  return { words: t('Arguments are an object: "type" must be "object".'), at: type?.at ?? node.at };
}

/** Why a text cannot be the schema of a tool, as far as can be told while it is typed; the server asks it in full. */
export const problemOf = (text: string): string | null => problemIn(parseJson(text))?.words ?? null;

type Props = {
  control: React.ComponentProps<"textarea">;
  text: string;
  onEdit: (text: string) => void;
};

/** A JSON Schema as text; what is wrong with it is said as it is typed. */
export function SchemaEditor({ control, text, onEdit }: Props) {
  const noteId = useId();
  const self = useRef<HTMLTextAreaElement>(null);
  const parsed = parseJson(text);
  const problem = problemIn(parsed);
  const goTo = (at: number) => {
    self.current?.focus();
    self.current?.setSelectionRange(at, at);
  };
  return (
    <>
      <textarea
        {...control}
        ref={self}
        aria-describedby={[control["aria-describedby"], noteId].filter(Boolean).join(" ")}
        aria-invalid={problem !== null || control["aria-invalid"] === true}
        value={text}
        spellCheck={false}
        autoComplete="off"
        rows={Math.max(MIN_ROWS, Math.min(MAX_ROWS, text.split("\n").length + 1))}
        onChange={({ target }) => onEdit(target.value)}
        className="w-full resize-y rounded-md border border-line-strong bg-surface p-2.5 font-mono text-code aria-invalid:border-danger max-md:text-title"
      />
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p
          id={noteId}
          role="status"
          className={`min-w-0 flex-1 text-xs ${problem ? "text-danger-fg" : "text-muted"}`}
        >
          {problem ? problem.words : t("Reads as a schema.")}
        </p>
        {problem && (
          <Button size="small" onClick={() => goTo(problem.at)}>
            {t("Go there")}
          </Button>
        )}
        <Button size="small" disabled={!parsed.ok} onClick={() => parsed.ok && onEdit(textOf(parsed.node))}>
          {t("Format")}
        </Button>
      </div>
    </>
  );
}
