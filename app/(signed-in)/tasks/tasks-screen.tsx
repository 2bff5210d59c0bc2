"use client";
import { Suspense, useEffect, useRef } from "react";
import { BulkBar } from "@/components/bulk/bulk-bar";
import { NewTask } from "@/components/new-task/new-task";
import { TaskList } from "@/components/task-table/task-list";
import { useAutoAdvance } from "@/components/task-table/use-auto-advance";
import { useTaskWalk } from "@/components/task-table/use-task-walk";
import { VerdictLine } from "@/components/task-table/verdict-line";
import { MissingView } from "@/components/views/missing-view";
import { ViewTools } from "@/components/views/view-tools";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import { type Me, may } from "@/lib/client/person/person";
import { commandFor } from "@/lib/client/shortcuts/commands";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { useRememberTask } from "@/lib/client/shortcuts/use-remember-task";
import { useTaskSearch } from "@/lib/client/url-state/use-task-search";
import { useSavedView } from "@/lib/client/views/use-saved-view";

const TaskPane = later(async () => (await import("@/components/task-detail/task-pane")).TaskPane);
const AHEAD = [TaskPane];

/** The list, and beside it the open task. On a phone the one covers the other. */
export function TasksScreen({ me }: { me: Me }) {
  const [search, change] = useTaskSearch();
  const { view } = useSavedView(search);
  const list = useRef<HTMLDivElement>(null);
  const walk = useTaskWalk(list, search, change);
  const { verdict, onDecided } = useAutoAdvance(search, walk);
  useRememberTask(search.task, { personUid: me.uid, organizationUid: search.organization_uid });
  useFetchedAhead(AHEAD);
  return (
    <>
      <div ref={list} className={`flex min-w-0 flex-1 flex-col ${search.task ? "max-md:hidden" : ""}`}>
        <MissingView search={search} change={change} />
        <div className="min-h-0 flex-1">
          <TaskList
            me={me}
            search={search}
            change={change}
            heading={view?.name}
            tools={
              <>
                <ViewTools me={me} search={search} change={change} />
                {may(me, search.organization_uid, "work_tasks:write") && (
                  <NewTask organizationUid={search.organization_uid} onMade={(task) => walk.open(task)} />
                )}
              </>
            }
            footer={<BulkBar me={me} search={search} change={change} />}
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
