"use client";
import { FIELD } from "@/components/ui/field-look";
import { type JsonNode, literalNode, nodeOf, textOf } from "@/lib/client/json/json-node";
import type { Choice } from "@/lib/client/schema-form/field-kind";
import { t } from "@/lib/client/words/t";
import type { ControlProps } from "./field-parts";

const NOT_LISTED = "not listed";

type Props = ControlProps & { choices: readonly Choice[] };

const placeOf = (node: JsonNode, choices: readonly Choice[]): number =>
  node.kind === "raw" ? -1 : choices.findIndex(({ value }) => textOf(nodeOf(value)) === textOf(node));

export function ChoiceControl({ id, node, choices, isWrong, describedBy, onChange }: Props) {
  const place = placeOf(node, choices);
  return (
    <select
      id={id}
      value={place < 0 ? NOT_LISTED : String(place)}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      onChange={({ target }) =>
        target.value !== NOT_LISTED && onChange(nodeOf(choices[Number(target.value)]?.value))
      }
      className={`${FIELD} max-w-80 aria-invalid:border-danger`}
    >
      {place < 0 && (
        <option value={NOT_LISTED}>
          {node.kind === "raw" ? t("Choose…") : t("{value} (not one of these)", { value: textOf(node) })}
        </option>
      )}
      {choices.map(({ words }, each) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a choice
        <option key={each} value={String(each)}>
          {words}
        </option>
      ))}
    </select>
  );
}

export function BooleanControl({ id, node, isWrong, describedBy, onChange }: ControlProps) {
  return (
    <span className="flex min-h-8 items-center gap-2 max-md:min-h-11">
      <input
        id={id}
        type="checkbox"
        checked={node.kind === "literal" && node.value === true}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        onChange={(event) => onChange(literalNode(event.target.checked))}
        className="size-4 accent-accent max-md:size-6"
      />
      <span aria-hidden="true" className="font-mono text-code text-muted">
        {textOf(node)}
      </span>
    </span>
  );
}
