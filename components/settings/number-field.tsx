"use client";
import { useState } from "react";
import { FIELD } from "@/components/ui/field-look";

type Props = Omit<React.ComponentProps<"input">, "value" | "onChange" | "type"> & {
  value: number | null;
  /** Null where nothing is written. */
  onChange: (value: number | null) => void;
};

const textOf = (value: number | null): string => (value === null ? "" : String(value));

/** A number as it is typed: `1.` and nothing at all can stand there for a while. */
export function NumberField({ value, onChange, className = "max-w-32", ...rest }: Props) {
  const [text, setText] = useState(textOf(value));
  // Somebody else changed it: it was discarded, or read anew.
  const shown = (text === "" ? null : Number(text)) === value ? text : textOf(value);
  return (
    <input
      {...rest}
      type="number"
      inputMode="decimal"
      value={shown}
      onChange={(event) => {
        setText(event.target.value);
        onChange(event.target.value === "" ? null : Number(event.target.value));
      }}
      className={`${FIELD} ${className} text-right tabular-nums`}
    />
  );
}
