"use client";
import { ArrowUp, Plus, X } from "lucide";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type ArrayNode, arrayNode, type JsonNode } from "@/lib/client/json/json-node";
import { movedUp, withItem, without } from "@/lib/client/schema-form/edit-node";
import { pointerOf } from "@/lib/client/schema-form/schema";
import { startOf } from "@/lib/client/schema-form/start-value";
import { t } from "@/lib/client/words/t";
import { useFormRoot } from "./form-context";

type Props = { items: unknown; node: ArrayNode; pointer: string; onChange: (node: JsonNode) => void };

/** The entries of a list, to be changed, moved, removed and added to. */
export function ListField({ items: schema, node, pointer, onChange }: Props) {
  const { schema: root, idOf, Field } = useFormRoot();
  // Names that go along with the entries when they move, so that no field takes over what another one holds.
  const [names, setNames] = useState({ next: node.items.length, list: node.items.map((_, place) => place) });
  const change = (values: readonly JsonNode[], list: number[], next = names.next) => {
    setNames({ next, list });
    onChange(arrayNode(values));
  };
  return (
    <div className="flex flex-col gap-3">
      {node.items.map((item, place) => (
        <Field
          key={names.list[place]}
          name={t("Entry {place}", { place: place + 1 })}
          schema={schema}
          node={item}
          pointer={pointerOf(pointer, place)}
          onChange={(value) => onChange(withItem(node, place, value))}
          actions={
            <EntryButtons
              place={place}
              onMoveUp={() => change(movedUp(node.items, place), movedUp(names.list, place))}
              onRemove={() => {
                change(without(node.items, place), without(names.list, place));
                document.getElementById(`${idOf(pointer)}-add`)?.focus();
              }}
            />
          }
        />
      ))}
      {node.items.length === 0 && <p className="text-muted">{t("Nothing in it")}</p>}
      <Button
        id={`${idOf(pointer)}-add`}
        size="small"
        className="w-fit"
        onClick={() =>
          change([...node.items, startOf(root, schema)], [...names.list, names.next], names.next + 1)
        }
      >
        <Icon of={Plus} className="size-3.5" />
        {t("Add an entry")}
      </Button>
    </div>
  );
}

type EntryProps = { place: number; onMoveUp: () => void; onRemove: () => void };

const EntryButtons = ({ place, onMoveUp, onRemove }: EntryProps) => (
  <>
    <IconButton
      label={t("Move entry {place} up", { place: place + 1 })}
      disabled={place === 0}
      onClick={onMoveUp}
    >
      <Icon of={ArrowUp} className="size-3.5" />
    </IconButton>
    <IconButton label={t("Remove entry {place}", { place: place + 1 })} onClick={onRemove}>
      <Icon of={X} className="size-3.5" />
    </IconButton>
  </>
);
