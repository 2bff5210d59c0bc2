"use client";
import { useState } from "react";
import { FIELD } from "@/components/ui/field-look";
import { type JsonNode, rawNode, textOf } from "@/lib/client/json/json-node";
import { notJsonWords, parseJson } from "@/lib/client/json/parse-json";
import type { ControlProps } from "./field-parts";

const MOST_ROWS = 12;

function nodeIn(text: string): JsonNode {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.node : rawNode(text, notJsonWords(parsed.problem));
}

/** For whatever no field is made for: its exact JSON. */
export function JsonControl({ id, node, isWrong, describedBy, onChange }: ControlProps) {
  const [text, setText] = useState(() => textOf(node));
  return (
    <textarea
      id={id}
      value={text}
      spellCheck={false}
      rows={Math.min(MOST_ROWS, text.split("\n").length)}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      onChange={(event) => {
        setText(event.target.value);
        onChange(nodeIn(event.target.value));
      }}
      className={`${FIELD} field-sizing-content max-h-[50dvh] resize-y font-mono text-code aria-invalid:border-danger`}
    />
  );
}
