"use client";
import { CircleAlert } from "lucide-react";
import { useId } from "react";
import { Icon } from "@/components/ui/icon";
import { parseArguments } from "@/lib/client/words/parse-arguments";

const MAX_ROWS = 28;

/** The arguments as JSON: what is a number stays one, and nothing can get lost in a form. */
export function ArgumentsEditor({ draft, onEdit }: { draft: string; onEdit: (draft: string) => void }) {
  const hintId = useId();
  const parsed = parseArguments(draft);
  return (
    <div className="flex flex-col gap-1">
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it comes because somebody asked to edit
        autoFocus
        aria-label="Arguments as JSON"
        aria-invalid={!parsed.ok}
        aria-describedby={hintId}
        value={draft}
        spellCheck={false}
        rows={Math.min(MAX_ROWS, draft.split("\n").length + 1)}
        onChange={(event) => onEdit(event.target.value)}
        className="w-full resize-y rounded-lg border border-line-strong bg-surface p-3 font-mono text-code aria-invalid:border-danger max-md:text-title"
      />
      <p id={hintId} role="status" className="flex items-start gap-1.5 text-xs text-muted">
        {parsed.ok ? (
          "What you write here is what will run. The agent's own arguments are kept beside it."
        ) : (
          <span className="flex items-start gap-1.5 text-danger-fg">
            <Icon of={CircleAlert} className="size-4" />
            {parsed.problem}
          </span>
        )}
      </p>
    </div>
  );
}
