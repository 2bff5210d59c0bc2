"use client";
import { useId } from "react";
import { FIELD } from "./field-look";

type Props = { label: string; value: string | null; onChange: (day: string | null) => void };

/** A day, as `2026-05-01`, or none. */
export function DayField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-xs text-muted">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
        className={`${FIELD} h-8 max-md:h-11`}
      />
    </div>
  );
}
