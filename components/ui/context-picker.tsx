"use client";
import { Combobox } from "@base-ui/react/combobox";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide";
import { useState } from "react";
import { useSettled } from "@/lib/client/clock/use-settled";
import { type ContextEntity, contextQuery, FEWEST_LETTERS } from "@/lib/client/context/context-search";
import { contextKind, contextNames } from "@/lib/client/words/context-words";
import { t } from "@/lib/client/words/t";
import { Icon } from "./icon";
import { OptionList } from "./option-list";

const SETTLE_MS = 200;

type Props = {
  id: string;
  organizationUid: string | null;
  chosen: readonly ContextEntity[];
  onChoose: (entities: ContextEntity[]) => void;
  describedBy?: string | undefined;
  /** It comes because somebody asked for it. */
  takesFocus?: boolean;
};

const isSame = (one: ContextEntity, other: ContextEntity) => one.entity_uid === other.entity_uid;

/** Invoices, parties and messages, found by typing, each a chip that can be taken away. */
export function ContextPicker({ id, organizationUid, chosen, onChoose, describedBy, takesFocus }: Props) {
  const [typed, setTyped] = useState("");
  const asked = useSettled(typed.trim(), SETTLE_MS);
  const { data, isFetching, isError } = useQuery(contextQuery(asked, organizationUid));
  const isAsked = typed.trim().length >= FEWEST_LETTERS;
  const found = (isAsked && data) || [];
  const offered = found.filter((entity) => !chosen.some((each) => isSame(each, entity)));
  return (
    <Combobox.Root
      multiple
      items={offered}
      filter={null}
      value={chosen}
      onValueChange={(entities) => {
        onChoose(entities);
        setTyped("");
      }}
      inputValue={typed}
      onInputValueChange={setTyped}
      itemToStringLabel={(entity: ContextEntity) => contextNames(entity).name}
      isItemEqualToValue={isSame}
      autoHighlight
    >
      <Combobox.Chips className="flex min-h-8 w-full flex-wrap items-center gap-1 rounded-md border border-line-strong bg-surface px-1 py-0.5 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-1 has-[input:focus-visible]:outline-accent max-md:min-h-11">
        {chosen.map((entity) => (
          <Chip key={entity.entity_uid} entity={entity} />
        ))}
        <Combobox.Input
          id={id}
          autoFocus={takesFocus}
          placeholder={chosen.length === 0 ? t("Invoice, party or message…") : ""}
          aria-describedby={describedBy}
          maxLength={200}
          className="h-6 min-w-32 flex-1 bg-transparent px-1.5 font-normal outline-none max-md:h-10 max-md:text-title"
        />
      </Combobox.Chips>
      <OptionList<ContextEntity>
        status={statusOf({
          ...{ isAsked, isError, isNone: offered.length === 0 },
          isReading: isFetching || asked !== typed.trim(),
        })}
        keyOf={({ entity_uid }) => entity_uid}
      >
        {(entity) => <Option entity={entity} />}
      </OptionList>
    </Combobox.Root>
  );
}

const Chip = ({ entity }: { entity: ContextEntity }) => {
  const { name } = contextNames(entity);
  return (
    <Combobox.Chip
      aria-label={`${contextKind(entity)} ${name}`}
      aria-description={t("Backspace or Delete removes it")}
      className="flex max-w-full items-center gap-1 rounded-md bg-sunken pl-2 text-xs/6 outline-none data-highlighted:bg-accent-bg data-highlighted:text-accent-fg max-md:text-row/9"
    >
      <span className="text-muted">{contextKind(entity)}</span>
      <bdi className="truncate">{name}</bdi>
      <Combobox.ChipRemove
        aria-label={t("Remove {name}", { name })}
        className="grid size-6 place-items-center text-muted hover:text-text max-md:size-9"
      >
        <Icon of={X} className="size-3" />
      </Combobox.ChipRemove>
    </Combobox.Chip>
  );
};

function Option({ entity }: { entity: ContextEntity }) {
  const { name, more } = contextNames(entity);
  return (
    <>
      <span className="w-16 shrink-0 text-xs text-muted">{contextKind(entity)}</span>
      <span className="min-w-0 truncate">
        <bdi>{name}</bdi>
        {more && (
          <span className="text-muted">
            {" · "}
            <bdi>{more}</bdi>
          </span>
        )}
      </span>
    </>
  );
}

type Stage = Record<"isAsked" | "isReading" | "isError" | "isNone", boolean>;

function statusOf({ isAsked, isReading, isError, isNone }: Stage): string | null {
  if (!isAsked) return t("Type two letters or more.");
  if (isError) return t("The search did not work. Try again.");
  if (!isNone) return null;
  return isReading ? t("Searching…") : t("Nothing by that name");
}
