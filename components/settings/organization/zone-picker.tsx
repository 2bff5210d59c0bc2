"use client";
import { Combobox } from "@base-ui/react/combobox";
import { useState } from "react";
import { FIELD } from "@/components/ui/field-look";
import { OptionList } from "@/components/ui/option-list";
import { t } from "@/lib/client/words/t";

type Props = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean;
  value: string;
  disabled: boolean;
  onChange: (zone: string) => void;
};

const SHOWN = 50;

const allZones = (): string[] => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** One of the zones that the browser knows, found by typing a part of its name. */
export function ZonePicker({ value, onChange, disabled, ...field }: Props) {
  const [zones] = useState(allZones);
  const [typed, setTyped] = useState(value);
  const [last, setLast] = useState(value);
  if (last !== value) {
    setLast(value);
    setTyped(value);
  }
  const wanted = typed === value ? "" : typed.trim().toLowerCase().replaceAll(" ", "_");
  const found = zones.filter((zone) => zone.toLowerCase().includes(wanted)).slice(0, SHOWN);
  return (
    <Combobox.Root
      items={found}
      filter={null}
      value={value}
      onValueChange={(zone) => zone !== null && onChange(zone)}
      inputValue={typed}
      onInputValueChange={setTyped}
      disabled={disabled}
      autoHighlight
    >
      <Combobox.Input {...field} onBlur={() => setTyped(value)} className={`${FIELD} max-w-80`} />
      <OptionList<string>
        status={found.length === 0 ? t("No zone of that name") : null}
        keyOf={(zone) => zone}
      >
        {(zone) => <span>{zone.replaceAll("_", " ")}</span>}
      </OptionList>
    </Combobox.Root>
  );
}
