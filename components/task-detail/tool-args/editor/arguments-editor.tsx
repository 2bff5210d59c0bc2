"use client";
import { useEffect, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { type JsonNode, textOf } from "@/lib/client/json/json-node";
import { parseJson } from "@/lib/client/json/parse-json";
import { checkNode } from "@/lib/client/schema-form/check-node";
import { reasonOf } from "@/lib/client/schema-form/problem-reason";
import type { SchemaPart } from "@/lib/client/schema-form/schema";
import { formLimit } from "@/lib/client/schema-form/schema-limits";
import { parseArguments } from "@/lib/client/words/parse-arguments";
import { t } from "@/lib/client/words/t";
import { SchemaForm } from "./form/schema-form";
import { JsonEditor } from "./json-editor";

export type EditorProps = {
  draft: string;
  onEdit: (draft: string) => void;
  /** Of the tool, where the agent has described it. */
  schema: SchemaPart | null;
  /** Hears why the draft cannot be approved, and null where nothing is wrong. */
  onProblem: (problem: string | null) => void;
  /** What it hears when the editor goes. */
  closed: string;
};

const NOTHING = { problems: new Map<string, string>(), isPartial: false };

/** Only what can be a form at all begins as one; else it is JSON, and a sentence says why. */
function formOf(schema: SchemaPart | null, draft: string): { node: JsonNode | null; why: string | null } {
  if (!schema) return { node: null, why: null };
  const parsed = parseJson(draft);
  if (!parsed.ok) return { node: null, why: t("For the form, it must be valid JSON first.") };
  if (parsed.node.kind !== "object")
    return { node: null, why: t("For the form, it must be an object first.") };
  const why = formLimit(schema, parsed.node);
  return { node: why === null ? parsed.node : null, why };
}

/** What is being written, in the form or as JSON, held against the schema at every change. */
function useChecked(node: JsonNode | null, { draft, schema }: Pick<EditorProps, "draft" | "schema">) {
  const parsed = useMemo(() => parseJson(draft), [draft]);
  const checkable = node ?? (parsed.ok ? parsed.node : null);
  const checked = useMemo(
    () => (schema && checkable ? checkNode(schema, checkable) : NOTHING),
    [schema, checkable],
  );
  const asArguments = useMemo(() => parseArguments(draft), [draft]);
  const unreadable = asArguments.ok ? null : asArguments.problem;
  return { ...checked, parsed, unreadable, reason: reasonOf(checked.problems) ?? unreadable };
}

/** Edits the arguments in a form made from the tool's schema, or as JSON; both hold the same draft. */
export function ArgumentsEditor({ draft, onEdit, schema, onProblem, closed }: EditorProps) {
  const [node, setNode] = useState(() => formOf(schema, draft).node);
  const [begun, setBegun] = useState({ schema, draft });
  // Read after the editor was opened: where nothing has been written by then, it begins as if it had been there.
  if (schema && !begun.schema) {
    setBegun({ schema, draft });
    if (draft === begun.draft) setNode(formOf(schema, draft).node);
  }
  const { problems, isPartial, parsed, unreadable, reason } = useChecked(node, { draft, schema });
  useEffect(() => {
    onProblem(reason);
    return () => onProblem(closed);
  }, [reason, onProblem, closed]);
  const edit = (next: JsonNode) => {
    setNode(next);
    onEdit(textOf(next));
  };
  return (
    <div className="flex flex-col gap-2">
      {schema && (
        <ModeSwitch
          isForm={node !== null}
          form={formOf(schema, draft)}
          onForm={setNode}
          onJson={() => setNode(null)}
        />
      )}
      {schema && node ? (
        <SchemaForm schema={schema} node={node} problems={problems} onChange={edit} />
      ) : (
        <JsonEditor draft={draft} parsed={parsed} problem={unreadable} problems={problems} onEdit={onEdit} />
      )}
      {isPartial && (
        <p className="text-xs text-muted">
          {t("A part of what the tool's schema asks for is not checked on this page.")}
        </p>
      )}
    </div>
  );
}

type SwitchProps = {
  isForm: boolean;
  form: { node: JsonNode | null; why: string | null };
  onForm: (node: JsonNode) => void;
  onJson: () => void;
};

function ModeSwitch({ isForm, form: { node, why }, onForm, onJson }: SwitchProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="sr-only">{t("Edit as")}</legend>
      <Button
        size="small"
        tone={isForm ? "plain" : "quiet"}
        aria-pressed={isForm}
        disabled={!isForm && node === null}
        onClick={() => node && !isForm && onForm(node)}
      >
        {t("Form")}
      </Button>
      <Button size="small" tone={isForm ? "quiet" : "plain"} aria-pressed={!isForm} onClick={onJson}>
        {t("JSON")}
      </Button>
      {!isForm && why && <span className="min-w-0 text-xs text-muted">{why}</span>}
    </fieldset>
  );
}
