"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { ContextEntities } from "./context-entities";
import { Conversation } from "./conversation";
import { ExtrasFailed } from "./extras-failed";
import { Subtasks } from "./subtasks";
import { TaskFacts } from "./task-facts";
import { TimelineSkeleton } from "./timeline-skeleton";

export type Around = {
  /** Read apart: nothing that is decided waits for it. */
  extras: UseQueryResult<ExtrasView>;
  /** The name under which the person comments; null where they may only read. */
  writesAs: string | null;
  /** They asked for the box before it was there: it takes the focus as it comes. */
  wantsToComment: boolean;
};

type Props = Around & { task: Detail };

/** All that stands around a task: below what it says itself, the same for tasks and approvals. */
export function TaskStory({ task, extras, writesAs, wantsToComment }: Props) {
  const hasFailed = extras.isError && !extras.data;
  return (
    <>
      {hasFailed && <ExtrasFailed isTrying={extras.isFetching} onRetry={() => void extras.refetch()} />}
      {extras.data && <Subtasks subtasks={extras.data.subtasks} />}
      <ContextEntities entities={task.context_entities} />
      {extras.data && <TaskFacts extras={extras.data} />}
      {extras.isPending ? (
        <TimelineSkeleton lines={task.change_log.length} />
      ) : (
        <Conversation task={task} extras={extras.data} writesAs={writesAs} wantsToComment={wantsToComment} />
      )}
    </>
  );
}
