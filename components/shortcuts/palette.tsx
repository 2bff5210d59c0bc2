"use client";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { commandFor } from "@/lib/client/shortcuts/commands";
import type { RecentOf } from "@/lib/client/shortcuts/opened-tasks";
import { recentTasks } from "@/lib/client/shortcuts/recent-tasks";
import { viewQueries } from "@/lib/client/views/view-queries";
import { t } from "@/lib/client/words/t";
import { KeyCaps } from "./key-caps";
import { type PaletteEntry, type PaletteGroup, paletteGroups } from "./palette-entries";

type Props = { recentOf: RecentOf; onChoose: (entry: PaletteEntry) => void };

/** Everything that can be done at the moment, to be found by typing. It stands in a dialog of its own. */
export function Palette({ recentOf, onChoose }: Props) {
  const [typed, setTyped] = useState("");
  // As they were when the palette came: nothing moves under the keys.
  const [recent] = useState(() => recentTasks(recentOf));
  const { data: views = [] } = useQuery(viewQueries.list(recentOf.organizationUid));
  const groups = paletteGroups(typed, { isAvailable: (id) => commandFor(id) !== undefined, recent, views });
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={groups}
      value={typed}
      onValueChange={setTyped}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-2 border-b border-line pl-4">
        <Icon of={Search} className="size-4 text-muted" />
        <Autocomplete.Input
          aria-label={t("Search actions and tasks")}
          placeholder={t("Search actions and tasks…")}
          maxLength={200}
          className="h-12 min-w-0 flex-1 bg-transparent pr-4 text-read outline-none"
        />
      </div>
      <Autocomplete.List className="min-h-0 overflow-y-auto overscroll-contain p-1">
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.value} items={group.items} className="pb-1">
            <Autocomplete.GroupLabel className="px-2 pt-2 pb-1 text-xs font-semibold text-muted">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: PaletteEntry) => <Entry key={keyOf(entry)} entry={entry} onChoose={onChoose} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

const keyOf = (entry: PaletteEntry): string => {
  if (entry.kind === "command") return entry.id;
  if (entry.kind === "view") return entry.view.uid;
  return entry.kind === "task" ? entry.uid : "search";
};

function Entry({ entry, onChoose }: { entry: PaletteEntry; onChoose: Props["onChoose"] }) {
  return (
    <Autocomplete.Item
      value={entry}
      onClick={() => onChoose(entry)}
      className="flex min-h-9 cursor-pointer scroll-my-1 items-center gap-3 rounded-md px-2 py-1 data-highlighted:bg-accent-bg data-highlighted:text-accent-fg"
    >
      <bdi className="min-w-0 flex-1 truncate">{entry.label}</bdi>
      {entry.kind === "command" && entry.keys && (
        <span aria-hidden="true">
          <KeyCaps keys={entry.keys} />
        </span>
      )}
    </Autocomplete.Item>
  );
}
