"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type JsonNode, literalNode } from "@/lib/client/json/json-node";
import { type FieldKind, type FieldShape, kindFor, shapeOf } from "@/lib/client/schema-form/field-kind";
import { startOf } from "@/lib/client/schema-form/start-value";
import { t } from "@/lib/client/words/t";
import { BooleanControl, ChoiceControl } from "./choice-control";
import { FieldName, FieldNotes, hasNotes } from "./field-frame";
import type { ControlProps, FieldProps } from "./field-parts";
import { useFormRoot } from "./form-context";
import { JsonControl } from "./json-control";
import { ListField } from "./list-field";
import { NumberControl } from "./number-control";
import { ObjectFields } from "./object-fields";
import { isExactInArea, TextControl } from "./text-control";

const DEEPEST = 8;

const isNull = (node: JsonNode): boolean => node.kind === "literal" && node.value === null;

/** It stays the sort of field that it was when it came: nothing changes under whoever types. */
function useKind(shape: FieldShape, node: JsonNode, pointer: string): FieldKind {
  const [kind] = useState((): FieldKind => {
    const fits = kindFor(shape, node);
    const isTooDeep = pointer.split("/").length > DEEPEST;
    const isInexact = node.kind === "string" && !isExactInArea(node.value);
    return isInexact || (isTooDeep && (fits.kind === "object" || fits.kind === "list"))
      ? { kind: "json" }
      : fits;
  });
  return kind;
}

/** One value under its name, with what helps and what is wrong. */
export function Field(props: FieldProps) {
  const { schema } = useFormRoot();
  const shape = shapeOf(schema, props.schema);
  const mayBeNull = shape.mayBeNull && isNull(props.node);
  // Null and not null are two fields: each begins anew.
  return mayBeNull ? <NullField {...props} shape={shape} /> : <ValueField {...props} shape={shape} />;
}

type ShapedProps = FieldProps & { shape: FieldShape };

function NullField({
  name,
  node,
  schema,
  pointer,
  isRequired = false,
  onChange,
  actions,
  shape,
}: ShapedProps) {
  const { idOf, problems, schema: root } = useFormRoot();
  const id = idOf(pointer);
  return (
    <fieldset aria-labelledby={`${id}-name`} className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-2">
        <span id={`${id}-name`}>
          <FieldName name={name} part={shape.part} isRequired={isRequired} />
        </span>
        {actions}
      </div>
      <div className="flex items-center gap-3">
        <span className="font-mono text-code text-muted">
          {node.kind === "literal" && String(node.value)}
        </span>
        <Button
          id={id}
          size="small"
          onClick={() => onChange(startOf(root, withoutNullDefault(schema, shape)))}
        >
          {t("Set a value")}
        </Button>
      </div>
      <FieldNotes id={`${id}-notes`} part={shape.part} problem={problems.get(pointer)} name={name} />
    </fieldset>
  );
}

/** Whoever asks for a value does not want the null that is proposed. */
const withoutNullDefault = (schema: unknown, { part }: FieldShape): unknown => {
  if (!("default" in part) || part.default !== null) return schema;
  const { default: _, ...rest } = part;
  return rest;
};

function ValueField({ name, node, pointer, isRequired = false, onChange, actions, shape }: ShapedProps) {
  const { idOf, problems } = useFormRoot();
  const kind = useKind(shape, node, pointer);
  const { part, mayBeNull } = shape;
  const id = idOf(pointer);
  const problem = problems.get(pointer);
  const control = {
    ...{ id, node, part, pointer, onChange },
    isWrong: problem !== undefined,
    describedBy: hasNotes(part, problem) ? `${id}-notes` : undefined,
  };
  const label = <FieldName name={name} part={part} isRequired={isRequired} />;
  const buttons = (
    <span className="flex shrink-0 items-center gap-1">
      {mayBeNull && (
        <Button
          tone="quiet"
          size="small"
          onClick={() => onChange(literalNode(null))}
          aria-label={t("Set {name} to null", { name })}
        >
          null
        </Button>
      )}
      {actions}
    </span>
  );
  const notes = <FieldNotes id={`${id}-notes`} part={part} problem={problem} name={name} />;
  if (kind.kind === "object" || kind.kind === "list") {
    return (
      <fieldset
        aria-describedby={control.describedBy}
        className="relative min-w-0 rounded-lg border border-line p-3"
      >
        <legend id={id} tabIndex={-1} className="max-w-full px-1">
          {label}
        </legend>
        <div className="absolute -top-6 right-2 bg-bg px-1 empty:hidden max-md:-top-8">{buttons}</div>
        {notes}
        <Inside kind={kind} control={control} />
      </fieldset>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-7 items-center justify-between gap-2">
        <label htmlFor={id} className="min-w-0">
          {label}
        </label>
        {buttons}
      </div>
      <Control kind={kind} control={control} />
      {notes}
    </div>
  );
}

type KindProps = { kind: FieldKind; control: ControlProps };

function Inside({ kind, control }: KindProps) {
  const { node, part, pointer, onChange } = control;
  if (kind.kind === "object" && node.kind === "object") {
    return <ObjectFields part={part} node={node} pointer={pointer} onChange={onChange} />;
  }
  if (kind.kind === "list" && node.kind === "array") {
    return <ListField items={kind.items} node={node} pointer={pointer} onChange={onChange} />;
  }
  return null;
}

function Control({ kind, control }: KindProps) {
  const { node } = control;
  switch (kind.kind) {
    case "text":
      return (
        <TextControl
          {...control}
          value={node.kind === "string" ? node.value : ""}
          format={kind.format}
          isLong={kind.isLong}
        />
      );
    case "number":
      return <NumberControl {...control} />;
    case "boolean":
      return <BooleanControl {...control} />;
    case "choice":
      return <ChoiceControl {...control} choices={kind.choices} />;
    default:
      return <JsonControl {...control} />;
  }
}
