"use client";
import { Suspense, useEffect, useMemo, useRef } from "react";
import { BulkBar } from "@/components/bulk/bulk-bar";
import { ExportTasks } from "@/components/exports/export-tasks";
import { NewTask } from "@/components/new-task/new-task";
import { TaskList } from "@/components/task-table/task-list";
import { useAutoAdvance } from "@/components/task-table/use-auto-advance";
import { useTaskWalk } from "@/components/task-table/use-task-walk";
import { VerdictLine } from "@/components/task-table/verdict-line";
import { MissingView } from "@/components/views/missing-view";
import { ViewTools } from "@/components/views/view-tools";
import { useAdopted } from "@/lib/client/decisions/use-adopted";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import { useLatest } from "@/lib/client/later/use-latest";
import { type Me, may } from "@/lib/client/person/person";
import { commandFor } from "@/lib/client/shortcuts/commands";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { useEarlyKeys } from "@/lib/client/shortcuts/use-early-keys";
import { useRememberTask } from "@/lib/client/shortcuts/use-remember-task";
import { useFirstRows } from "@/lib/client/tasks/first-rows";
import type { RowPage } from "@/lib/client/tasks/row-pages";
import { useTaskFilter, useTaskSearch } from "@/lib/client/url-state/task-search-context";
import { useSavedView } from "@/lib/client/views/use-saved-view";

const TaskPane = later(async () => (await import("@/components/task-detail/task-pane")).TaskPane);
const AHEAD = [TaskPane];

/** The list, and beside it the open task. On a phone the one covers the other. */
export function TasksScreen({ me, firstRows }: { me: Me; firstRows: RowPage | null }) {
  const [search, change] = useTaskSearch();
  const [filter] = useTaskFilter();
  useFirstRows(search, firstRows);
  const { view } = useSavedView(search);
  const list = useRef<HTMLDivElement>(null);
  const walk = useTaskWalk(list, search, change);
  const { verdict, onDecided } = useAutoAdvance(search, walk);
  useRememberTask(search.task, { personUid: me.uid, organizationUid: search.organization_uid });
  useAdopted(walk.rows, me.uid);
  useFetchedAhead(AHEAD);
  useEarlyKeys("page");
  const organizationUid = filter.organization_uid;
  const onMade = useLatest(walk.open);
  const tools = useMemo(
    () => (
      <>
        <ViewTools me={me} search={filter} change={change} />
        <ExportTasks search={filter} />
        {may(me, organizationUid, "work_tasks:write") && (
          <NewTask organizationUid={organizationUid} onMade={onMade} />
        )}
      </>
    ),
    [me, filter, change, organizationUid, onMade],
  );
  return (
    <>
      <div ref={list} className={`flex min-w-0 flex-1 flex-col ${search.task ? "max-md:hidden" : ""}`}>
        <MissingView search={filter} change={change} />
        <div className="min-h-0 flex-1">
          <TaskList
            me={me}
            search={filter}
            open={search.task}
            change={change}
            heading={view?.name}
            tools={tools}
            footer={<BulkBar me={me} search={filter} change={change} />}
          />
        </div>
      </div>
      {search.task && (
        <Suspense fallback={<PaneToCome onClose={walk.close} />}>
          <TaskPane
            uid={search.task}
            me={me}
            organizationUid={search.organization_uid}
            onClose={walk.close}
            onDecided={onDecided}
            likely={walk.likely}
            verdict={<VerdictLine verdict={verdict} />}
          />
        </Suspense>
      )}
    </>
  );
}

/** Keeps the room of the pane, so that the list does not jump; and the keys, so that none is lost that came before it. */
function PaneToCome({ onClose }: { onClose: () => void }) {
  const isWanted = useRef(false);
  useCommand("close", onClose);
  useCommand("read", () => {
    isWanted.current = true;
  });
  useEffect(
    () => () => {
      // Once the pane that takes this place has said what the key does.
      if (isWanted.current) setTimeout(() => commandFor("read")?.());
    },
    [],
  );
  return (
    <div aria-hidden="true" className="w-full shrink-0 border-line bg-bg md:w-[min(56%,620px)] md:border-l" />
  );
}
