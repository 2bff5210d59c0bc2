"use client";
import { CircleQuestionMark } from "lucide";
import { useId, useState } from "react";
import { Icon } from "@/components/ui/icon";

type Props = {
  /** What the button is called. */
  label: string;
  children: React.ReactNode;
};

/** Says how something was computed, to whoever points at it or comes to it with the keyboard. Esc puts it away. */
export function Explained({ label, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <span
      className="relative inline-flex print:hidden"
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
    >
      <button
        type="button"
        aria-label={label}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
        className="grid size-6 place-items-center rounded-md text-muted hover:bg-hover hover:text-text max-md:-my-2 max-md:size-11"
      >
        <Icon of={CircleQuestionMark} className="size-3.5" />
      </button>
      <span
        id={id}
        role="tooltip"
        className={`absolute top-full right-0 z-20 w-72 rounded-md border border-line bg-raised px-3 py-2 text-xs font-normal text-text shadow-float ${isOpen ? "" : "hidden"}`}
      >
        {children}
      </span>
    </span>
  );
}
