"use client";
import { TaskPane } from "@/components/task-detail/task-pane";
import { TaskList } from "@/components/task-table/task-list";
import type { Me } from "@/lib/client/person/person";
import { useTaskSearch } from "@/lib/client/url-state/use-task-search";

/** The list, and beside it the open task. On a phone the one covers the other. */
export function TasksScreen({ me }: { me: Me }) {
  const [search, change] = useTaskSearch();
  return (
    <>
      <div className={`min-w-0 flex-1 ${search.task ? "max-md:hidden" : ""}`}>
        <TaskList me={me} search={search} change={change} />
      </div>
      {search.task && (
        <TaskPane
          uid={search.task}
          me={me}
          organizationUid={search.organization_uid}
          onClose={() => change({ task: null })}
        />
      )}
    </>
  );
}
