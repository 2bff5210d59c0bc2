"use client";
import { Combobox } from "@base-ui/react/combobox";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide";
import { useState } from "react";
import { type Assignable, assignableOf } from "@/lib/client/people/assignable";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { t } from "@/lib/client/words/t";
import { Avatar } from "./avatar";
import { FIELD } from "./field-look";
import { Icon } from "./icon";
import { OptionList } from "./option-list";

type Props = {
  id: string;
  organizationUid: string | null;
  chosen: Assignable | null;
  onChoose: (who: Assignable | null) => void;
  describedBy?: string | undefined;
};

/** One of the people and agents of the organization, found by typing; nobody where it is empty. */
export function AssigneePicker({ id, organizationUid, chosen, onChoose, describedBy }: Props) {
  const { data, isError } = useQuery(taskQueries.filterOptions(organizationUid));
  const [typed, setTyped] = useState(chosen?.name ?? "");
  const wanted = typed.trim().toLowerCase();
  const everybody = data ? assignableOf(data) : [];
  const shown =
    typed === chosen?.name ? everybody : everybody.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <Combobox.Root
      items={shown}
      filter={null}
      value={chosen}
      onValueChange={onChoose}
      inputValue={typed}
      onInputValueChange={setTyped}
      itemToStringLabel={({ name }: Assignable) => name}
      isItemEqualToValue={(one, other) => one.uid === other.uid}
      autoHighlight
    >
      <div className="relative">
        <Combobox.Input
          id={id}
          placeholder={t("Nobody")}
          aria-describedby={describedBy}
          className={`${FIELD} pr-8 font-normal`}
        />
        <Combobox.Clear
          aria-label={t("Assign to nobody")}
          className="absolute inset-y-0 right-0 grid w-8 place-items-center text-muted hover:text-text max-md:w-11"
        >
          <Icon of={X} className="size-3.5" />
        </Combobox.Clear>
      </div>
      <OptionList<Assignable>
        status={statusOf({ isError, isReading: !data, isNone: shown.length === 0 })}
        keyOf={({ uid }) => uid}
      >
        {({ name, type }) => (
          <>
            <Avatar name={name} isAgent={type === "agent"} />
            <bdi className="truncate">{name}</bdi>
          </>
        )}
      </OptionList>
    </Combobox.Root>
  );
}

function statusOf({ isError, isReading, isNone }: Record<"isError" | "isReading" | "isNone", boolean>) {
  if (isError) return t("The people could not be read.");
  if (isReading) return t("Reading who there is…");
  return isNone ? t("Nobody by that name") : null;
}
