"use client";
import { useId } from "react";

type Shown = { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean };

type Props = {
  label: string;
  /** What it does, in a sentence. */
  hint?: React.ReactNode;
  error?: string | undefined;
  /** Several controls under one name. */
  isGroup?: boolean;
  /** The control; a single one spreads what it is given. */
  children: (control: Shown) => React.ReactNode;
};

/** One setting: its name and what it does, the control, and what is wrong with it. */
export function FormRow({ label, hint, error, isGroup = false, children }: Props) {
  const id = useId();
  const [labelId, hintId, errorId] = [`${id}-label`, `${id}-hint`, `${id}-error`];
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(" ") || undefined;
  const group = isGroup && { role: "group", "aria-labelledby": labelId, "aria-describedby": describedBy };
  return (
    <div
      {...group}
      data-wrong={error === undefined ? undefined : true}
      className="grid gap-x-6 gap-y-2 border-b border-line py-4 last:border-b-0 @min-[42rem]:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"
    >
      <div>
        {isGroup ? (
          <p id={labelId} className="font-medium">
            {label}
          </p>
        ) : (
          <label id={labelId} htmlFor={id} className="font-medium">
            {label}
          </label>
        )}
        {hint && (
          <p id={hintId} className="mt-0.5 text-muted">
            {hint}
          </p>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-1.5">
        {children({ id, "aria-describedby": describedBy, "aria-invalid": error !== undefined })}
        {error && (
          <p id={errorId} role="alert" className="text-xs text-danger-fg">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
