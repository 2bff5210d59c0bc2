"use client";
import { FIELD } from "@/components/ui/field-look";
import { NUMBER } from "@/lib/client/json/exact-number";
import { type JsonNode, numberNode, rawNode } from "@/lib/client/json/json-node";
import { t } from "@/lib/client/words/t";
import type { ControlProps } from "./field-parts";

const EXAMPLE = t("Write a number, with a point before its decimals, as 1234.5.");

/** What is typed stays as it is typed; it becomes a number as soon as it is one. */
const numberIn = (text: string): JsonNode => (NUMBER.test(text) ? numberNode(text) : rawNode(text, EXAMPLE));

export function NumberControl({ id, node, isWrong, describedBy, onChange }: ControlProps) {
  const text = node.kind === "number" || node.kind === "raw" ? node.text : "";
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      value={text}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      onChange={(event) => onChange(numberIn(event.target.value.trim()))}
      className={`${FIELD} max-w-64 font-mono tabular-nums aria-invalid:border-danger`}
    />
  );
}
