"use client";
import { useRef } from "react";
import { TaskPane } from "@/components/task-detail/task-pane";
import { TaskList } from "@/components/task-table/task-list";
import { useAutoAdvance } from "@/components/task-table/use-auto-advance";
import { useTaskWalk } from "@/components/task-table/use-task-walk";
import { VerdictLine } from "@/components/task-table/verdict-line";
import type { Me } from "@/lib/client/person/person";
import { useRememberTask } from "@/lib/client/shortcuts/use-remember-task";
import { useTaskSearch } from "@/lib/client/url-state/use-task-search";

/** The list, and beside it the open task. On a phone the one covers the other. */
export function TasksScreen({ me }: { me: Me }) {
  const [search, change] = useTaskSearch();
  const list = useRef<HTMLDivElement>(null);
  const walk = useTaskWalk(list, search, change);
  const { verdict, onDecided } = useAutoAdvance(search, walk);
  useRememberTask(search.task, { personUid: me.uid, organizationUid: search.organization_uid });
  return (
    <>
      <div ref={list} className={`min-w-0 flex-1 ${search.task ? "max-md:hidden" : ""}`}>
        <TaskList me={me} search={search} change={change} />
      </div>
      {search.task && (
        <TaskPane
          uid={search.task}
          me={me}
          organizationUid={search.organization_uid}
          onClose={walk.close}
          onDecided={(task) => void onDecided(task)}
          verdict={<VerdictLine verdict={verdict} />}
        />
      )}
    </>
  );
}
