"use client";
import { useId } from "react";

type Shown = { id: string; describedBy: string | undefined };

type Props = {
  label: string;
  error: string | undefined;
  children: (field: Shown) => React.ReactNode;
};

/** A field under its name, with what is wrong with it. */
export function Labeled({ label, error, children }: Props) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, describedBy: error ? errorId : undefined })}
      {error && (
        <p id={errorId} className="text-xs text-danger-fg">
          {error}
        </p>
      )}
    </div>
  );
}
