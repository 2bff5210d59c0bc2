"use client";
import { useEffect, useState } from "react";
import type { Me } from "@/lib/client/person/person";
import { selection } from "@/lib/client/selection/selection-store";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { keepColumnsFor } from "@/lib/client/table/columns-store";
import { keepDensityFor } from "@/lib/client/table/density";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { viewAt, viewsOf } from "@/lib/client/url-state/views";
import { workTaskWords } from "@/lib/client/words/field-words";
import { numberWords, t } from "@/lib/client/words/t";
import { ColumnsButton } from "./columns-button";
import { EmptyTasks } from "./empty-tasks";
import { FilterBar } from "./filter-bar";
import { ListError } from "./list-error";
import { NewsPill } from "./news-pill";
import { OfflineLine } from "./offline-line";
import { PickButton } from "./pick-button";
import { TaskTable } from "./task-table";
import { type List, useList } from "./use-list";

type Props = {
  me: Me;
  /** Filter and order. */
  search: TaskSearch;
  /** The open task. */
  open: string | null;
  change: ChangeSearch;
  /** The name of the saved view on the screen. */
  heading?: string | undefined;
  /** What stands beside the heading. */
  tools?: React.ReactNode;
  /** What stands below the rows. */
  footer?: React.ReactNode;
};

export function TaskList({ me, search, open, change, heading, tools, footer }: Props) {
  const list = useList(search);
  const name = heading ?? viewAt(viewsOf(me), search)?.label ?? t("Work tasks");
  useKept(me.uid);
  useSelectKey(list, open);
  const [isPicking, setPicking] = useState(false);
  const pick = (isOn: boolean) => {
    selection.clear();
    setPicking(isOn);
  };
  return (
    <section aria-label={name} className="@container flex h-full flex-col bg-surface">
      <div className="flex h-12 shrink-0 items-center gap-2 px-4">
        <h1 className="truncate text-read font-semibold">{name}</h1>
        <p role="status" className="text-muted tabular-nums">
          {list.total !== undefined && !list.error && (
            <>
              {numberWords(list.total)}
              <span className="sr-only"> {workTaskWords(list.total)}</span>
            </>
          )}
        </p>
        <div className="ml-auto flex items-center gap-1">
          <div className={`flex items-center gap-1 ${isPicking ? "max-md:hidden" : ""}`}>{tools}</div>
          <PickButton isPicking={isPicking} onChange={pick} />
          <ColumnsButton />
        </div>
      </div>
      <FilterBar search={search} change={change} />
      <OfflineLine hasRows={list.rows !== undefined} />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <NewsPill me={me} search={search} open={open} />
        <ListBody {...{ list, me, search, open, change, isPicking }} />
      </div>
      {footer}
    </section>
  );
}

type BodyProps = Pick<Props, "me" | "search" | "open" | "change"> & { list: List; isPicking: boolean };

function ListBody({ list, me, search, open, change, isPicking }: BodyProps) {
  const { rows, error, isOld, isBusy, readAgain } = list;
  if (error) return <ListError error={error} isTrying={isBusy} onRetry={readAgain} />;
  if (rows?.length === 0 && !isOld) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={isBusy}>
        <EmptyTasks search={search} change={change} />
      </div>
    );
  }
  return (
    <TaskTable
      rows={rows}
      total={list.total}
      search={search}
      open={open}
      change={change}
      meUid={me.uid}
      isOld={isOld}
      isBusy={isBusy}
      isPicking={isPicking}
      reading={list.reading}
    />
  );
}

/** What this browser keeps of how the person has their table. */
function useKept(personUid: string): void {
  useEffect(() => {
    keepColumnsFor(personUid);
    keepDensityFor(personUid);
  }, [personUid]);
}

/** A key selects the open task, where it is in the list. */
function useSelectKey({ rows, isOld }: List, open: string | null): void {
  const row = isOld ? undefined : rows?.find(({ uid }) => uid === open);
  useCommand("select", () => row && selection.toggle(row), { isEnabled: row !== undefined });
}
