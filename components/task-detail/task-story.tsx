"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { ContextEntities } from "./context-entities";
import { Conversation, type Reader } from "./conversation";
import { ExtrasFailed } from "./extras-failed";
import { Subtasks } from "./subtasks";
import { TaskFacts } from "./task-facts";
import { TimelineSkeleton } from "./timeline-skeleton";
import { WholeJson } from "./whole-json";

export type Around = {
  /** Read apart: nothing that is decided waits for it. */
  extras: UseQueryResult<ExtrasView>;
  reader: Reader;
  /** They asked for the box before it was there: it takes the focus as it comes. */
  wantsToComment: boolean;
};

type Props = Around & {
  task: Detail;
  /** What it is about, where that can be edited. */
  context?: React.ReactNode;
};

/** All that stands around a task: below what it says itself, the same for tasks and approvals. */
export function TaskStory({ task, extras, reader, wantsToComment, context }: Props) {
  const hasFailed = extras.isError && !extras.data;
  return (
    <>
      {hasFailed && <ExtrasFailed isTrying={extras.isFetching} onRetry={() => void extras.refetch()} />}
      {extras.data && <Subtasks subtasks={extras.data.subtasks} />}
      {context ?? <ContextEntities entities={task.context_entities} facts={extras.data?.context} />}
      {extras.data && <TaskFacts extras={extras.data} />}
      {extras.isPending ? (
        <TimelineSkeleton lines={task.change_log.length} />
      ) : (
        <Conversation task={task} extras={extras.data} reader={reader} wantsToComment={wantsToComment} />
      )}
      <WholeJson task={task} extras={extras.data} />
    </>
  );
}
