"use client";
import { FIELD } from "@/components/ui/field-look";
import { t } from "@/lib/client/words/t";
import { EntryList } from "./entry-list";

type Props = {
  /** Names each field, with its number. */
  label: string;
  add: string;
  entries: readonly string[];
  max?: number;
  placeholder?: string;
  isDisabled: boolean;
  onChange: (entries: string[]) => void;
};

/** Short texts, one below the other. */
export const TextList = ({ label, add, placeholder, ...list }: Props) => (
  <EntryList
    {...list}
    fresh=""
    words={{
      add,
      remove: (entry, place) => t("Remove {entry}", { entry: entry || `${label} ${place + 1}` }),
    }}
  >
    {(entry, change, place) => (
      <input
        aria-label={`${label} ${place + 1}`}
        value={entry}
        maxLength={253}
        placeholder={placeholder}
        onChange={(event) => change(event.target.value)}
        className={`${FIELD} max-w-80 flex-1 basis-48`}
      />
    )}
  </EntryList>
);
