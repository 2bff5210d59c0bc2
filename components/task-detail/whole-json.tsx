"use client";
import { useState } from "react";
import { t } from "@/lib/client/words/t";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { JsonText } from "./tool-args/raw-json";

type Props = { task: Detail; extras: ExtrasView | undefined };

/** The task as programs read it, both answers together; written out only while somebody looks. */
export function WholeJson({ task, extras }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-md py-1 text-xs text-muted hover:text-text max-md:py-3.5">
        {t("Whole task as JSON")}
      </summary>
      {isOpen && <JsonText value={extras ? { work_task: task, extras } : { work_task: task }} />}
    </details>
  );
}
