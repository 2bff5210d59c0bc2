"use client";
import { isPlainClick } from "@/lib/client/shortcuts/plain-click";
import { tasksAddress } from "@/lib/client/url-state/task-search";
import { useTaskSearch } from "@/lib/client/url-state/task-search-context";
import type { RelatedTaskView } from "@/lib/contracts/desk/objects";

/** Opens another task in the pane, by the address; the list beside it stays. */
export function TaskLink({ task }: { task: RelatedTaskView }) {
  const [search, change] = useTaskSearch();
  return (
    <a
      href={tasksAddress({ ...search, task: task.uid })}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        change({ task: task.uid });
      }}
      className="text-accent-fg underline-offset-2 wrap-anywhere hover:underline"
    >
      <span className="tabular-nums">{task.identifier}</span> <bdi>{task.title}</bdi>
    </a>
  );
}
