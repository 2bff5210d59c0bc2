"use client";
import { Plus, X } from "lucide";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { JsonNode, ObjectNode } from "@/lib/client/json/json-node";
import { entryOf, withEntry, withoutEntry } from "@/lib/client/schema-form/edit-node";
import { isPart, own, pointerOf, type SchemaPart } from "@/lib/client/schema-form/schema";
import { requiredOf, startOf } from "@/lib/client/schema-form/start-value";
import { t } from "@/lib/client/words/t";
import { FieldNotes } from "./field-frame";
import { useFormRoot } from "./form-context";

type Props = { part: SchemaPart; node: ObjectNode; pointer: string; onChange: (node: JsonNode) => void };

const namesIn = ({ properties }: SchemaPart): string[] => (isPart(properties) ? Object.keys(properties) : []);

/** The fields of an object: those of the schema in its order, then all that it does not know, each as its JSON. */
export function ObjectFields({ part, node, pointer, onChange }: Props) {
  const { idOf, schema, Field } = useFormRoot();
  const known = namesIn(part);
  const required = new Set(requiredOf(part));
  const present = known.filter((key) => entryOf(node, key));
  const unknown = node.entries.map(([key]) => key).filter((key) => !known.includes(key));
  const schemaFor = (key: string): unknown =>
    known.includes(key) ? own(part.properties, key) : (part.additionalProperties ?? true);
  const add = (key: string) => {
    onChange(withEntry(node, key, startOf(schema, schemaFor(key))));
    focusLater(idOf(pointerOf(pointer, key)));
  };
  return (
    <div className="flex flex-col gap-3">
      {[...present, ...unknown].map((key) => (
        <Field
          key={key}
          name={key}
          schema={schemaFor(key)}
          node={entryOf(node, key) ?? node}
          pointer={pointerOf(pointer, key)}
          isRequired={required.has(key)}
          onChange={(value) => onChange(withEntry(node, key, value))}
          actions={
            !required.has(key) && (
              <IconButton
                label={t("Remove {name}", { name: key })}
                onClick={() => {
                  onChange(withoutEntry(node, key));
                  focusLater(idOf(pointer));
                }}
              >
                <Icon of={X} className="size-3.5" />
              </IconButton>
            )
          }
        />
      ))}
      <Missing part={part} node={node} pointer={pointer} onAdd={add} />
    </div>
  );
}

type MissingProps = Omit<Props, "onChange"> & { onAdd: (key: string) => void };

/** Fields that the tool takes and that are not given; of those that it needs, what is wrong. */
function Missing({ part, node, pointer, onAdd }: MissingProps) {
  const { idOf, problems } = useFormRoot();
  const names = [...new Set([...namesIn(part), ...requiredOf(part)])].filter((key) => !entryOf(node, key));
  if (names.length === 0) return null;
  return (
    <ul aria-label={t("Not given")} className="flex flex-wrap gap-1.5">
      {names.map((key) => {
        const at = pointerOf(pointer, key);
        return (
          <li key={key}>
            <Button id={idOf(at)} size="small" onClick={() => onAdd(key)}>
              <Icon of={Plus} className="size-3.5" />
              {t("Add {field}", { field: key })}
            </Button>
            <FieldNotes id={`${idOf(at)}-notes`} part={{}} problem={problems.get(at)} name={key} />
          </li>
        );
      })}
    </ul>
  );
}

/** What was added, or what is around what was removed, takes the focus once it is there. */
const focusLater = (id: string): void =>
  void requestAnimationFrame(() => document.getElementById(id)?.focus());
