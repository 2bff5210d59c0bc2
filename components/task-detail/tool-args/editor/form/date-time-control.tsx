"use client";
import { FIELD } from "@/components/ui/field-look";
import { stringNode } from "@/lib/client/json/json-node";
import { t } from "@/lib/client/words/t";
import { momentOfDayWords } from "@/lib/client/words/time-words";
import type { ControlProps } from "./field-parts";

/** A moment to the second with its offset; all others are written as text, so that nothing of them gets lost. */
const SIMPLE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})(Z|[+-]\d{2}:\d{2})$/;

export const isSimpleDateTime = (value: string): boolean =>
  SIMPLE.test(value) && !Number.isNaN(Date.parse(value));

const withSeconds = (local: string): string => (/T\d{2}:\d{2}$/.test(local) ? `${local}:00` : local);

/** The time on the clock of the offset that the value has; the offset stays. */
export function DateTimeControl({
  id,
  value,
  isWrong,
  describedBy,
  onChange,
}: ControlProps & { value: string }) {
  const [, minutes = "", seconds = "", offset = "Z"] = SIMPLE.exec(value) ?? [];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input
        id={id}
        type="datetime-local"
        step={1}
        value={`${minutes}${seconds}`}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        onChange={({ target }) =>
          target.value && onChange(stringNode(`${withSeconds(target.value)}${offset}`))
        }
        className={`${FIELD} w-auto aria-invalid:border-danger`}
      />
      <span className="text-xs text-muted">
        {t("{zone}; on your clock {when}", {
          zone: offset === "Z" ? "UTC" : `UTC${offset}`,
          when: momentOfDayWords(value),
        })}
      </span>
    </div>
  );
}
