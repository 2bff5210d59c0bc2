"use client";
import { Plus, X } from "lucide";
import { useRef } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";

type Props<Entry> = {
  entries: readonly Entry[];
  /** What is added. */
  fresh: Entry;
  words: { add: string; addName?: string; remove: (entry: Entry, place: number) => string };
  max?: number;
  isDisabled: boolean;
  onChange: (entries: Entry[]) => void;
  /** The controls of one entry. */
  children: (entry: Entry, change: (entry: Entry) => void, place: number) => React.ReactNode;
};

const CONTROLS = "input, select";

/** Entries of a setting, one below the other, to add to and to take from. */
export function EntryList<Entry>(props: Props<Entry>) {
  const { entries, fresh, words, max = 100, isDisabled, onChange, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const add = () => {
    onChange([...entries, fresh]);
    // Once it is drawn they go on in it.
    requestAnimationFrame(() =>
      list.current?.lastElementChild?.querySelector<HTMLElement>(CONTROLS)?.focus(),
    );
  };
  return (
    <>
      <ul ref={list} className="flex flex-col gap-2">
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name, and hold no state of their own
          <li key={place} className="flex flex-wrap items-center gap-2">
            {children(entry, (changed) => onChange(entries.with(place, changed)), place)}
            {!isDisabled && (
              <IconButton
                label={words.remove(entry, place)}
                onClick={() => onChange(entries.toSpliced(place, 1))}
              >
                <Icon of={X} className="size-3.5" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className="text-muted">{t("None")}</p>}
      {!isDisabled && entries.length < max && (
        <Button tone="quiet" size="small" className="-ml-2.5 w-fit" aria-label={words.addName} onClick={add}>
          <Icon of={Plus} className="size-3.5" />
          {words.add}
        </Button>
      )}
    </>
  );
}
