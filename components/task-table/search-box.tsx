"use client";
import { Search } from "lucide";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";

const PAUSE_MS = 250;

/** What is being typed goes into the address after a pause, without a step in the history for each letter. */
export function SearchBox({ q, change }: { q: string | null; change: ChangeSearch }) {
  const [text, setText] = useState(q ?? "");
  const [known, setKnown] = useState(q);
  const keyed = useKeyed<HTMLInputElement>("search", "focus");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address changed by other means, such as the back button: it wins, unless it is what was typed here.
  if (q !== known) {
    setKnown(q);
    if ((q ?? "") !== text.trim()) setText(q ?? "");
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (typed: string) => {
    clearTimeout(timer.current);
    if (typed.trim() !== (q ?? "")) change({ q: typed.trim() || null }, "replace");
  };
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(typed), PAUSE_MS);
  };

  return (
    <label className="relative max-md:flex-1">
      <span className="sr-only">{t("Search titles, descriptions and reasons")}</span>
      <Icon
        of={Search}
        className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-muted"
      />
      <input
        {...keyed}
        type="search"
        value={text}
        placeholder={t("Search…")}
        maxLength={200}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") ask(text);
        }}
        className="h-7 w-48 rounded-md border border-line-strong bg-surface pr-2 pl-7 max-md:h-11 max-md:w-full max-md:text-title"
      />
    </label>
  );
}
