"use client";
import { useEffect, useId, useMemo, useRef } from "react";
import type { JsonNode } from "@/lib/client/json/json-node";
import { resolved, type SchemaPart } from "@/lib/client/schema-form/schema";
import { t } from "@/lib/client/words/t";
import { Field } from "./field";
import { type FormRoot, FormRootProvider } from "./form-context";
import { ObjectFields } from "./object-fields";
import { ProblemSummary } from "./problem-summary";

type Props = {
  schema: SchemaPart;
  node: JsonNode;
  problems: ReadonlyMap<string, string>;
  onChange: (node: JsonNode) => void;
};

/** The arguments field by field, as the tool's schema has them. */
export function SchemaForm({ schema, node, problems, onChange }: Props) {
  const id = useId();
  const root = useMemo(
    (): FormRoot => ({ schema, problems, idOf: (pointer) => `${id}${pointer}`, Field }),
    [schema, problems, id],
  );
  const self = useRef<HTMLFieldSetElement>(null);
  // It comes because somebody asked to edit.
  useEffect(() => self.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);
  if (node.kind !== "object") return null;
  return (
    <FormRootProvider value={root}>
      <fieldset
        ref={self}
        id={id}
        tabIndex={-1}
        aria-label={t("Arguments")}
        className="flex flex-col gap-3 outline-none"
      >
        <ObjectFields part={resolved(schema, schema) ?? {}} node={node} pointer="" onChange={onChange} />
        <ProblemSummary problems={problems} idOf={root.idOf} />
      </fieldset>
    </FormRootProvider>
  );
}
