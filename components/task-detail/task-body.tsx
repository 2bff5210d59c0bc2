"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { ownDomainOf } from "@/lib/client/arguments/recipients";
import { useWithin } from "@/lib/client/clock/use-within";
import { type Me, may } from "@/lib/client/person/person";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { ApprovalView } from "./approval-view";
import { PaneSkeleton } from "./pane-skeleton";
import { PlainTaskView } from "./plain-task-view";
import type { ApprovalDetail } from "./task-parts";

type Props = {
  uid: string;
  me: Me;
  organizationUid: string | null;
  onDecided: ((task: ApprovalDetail) => void) | undefined;
};

const NOT_FOUND = 404;

/** The extras mostly come with the task; where they are later than this, the task does not wait. */
const TOGETHER_MS = 200;

/** One task as it is read. Give it the uid as its key: nothing that is being written goes over to another task. */
export function TaskBody({ uid, me, organizationUid, onDecided }: Props) {
  const detail = useQuery(taskQueries.detail(uid));
  const extras = useQuery(taskQueries.extras(uid));
  const isTogether = useWithin(!extras.isPending, TOGETHER_MS);
  const [wantsToComment, setWantsToComment] = useState(false);
  // A key may be faster than what it asks for.
  useCommand("comment", () => setWantsToComment(true), { isEnabled: extras.isPending });
  const around = {
    extras,
    writesAs: may(me, organizationUid, "work_tasks:participate") ? me.name : null,
    wantsToComment,
  };
  const { data: read, error } = detail;
  if (!read && error) {
    return <Unreadable error={error} isTrying={detail.isFetching} onRetry={() => void detail.refetch()} />;
  }
  if (!read || !isTogether) return <PaneSkeleton />;
  const { data: task, etag } = read;
  return task.type === "hil_approval" ? (
    <ApprovalView
      task={task}
      etag={etag}
      onDecided={onDecided}
      mayDecide={may(me, organizationUid, "approvals:decide")}
      ownDomain={ownDomainOf(me.email)}
      {...around}
    />
  ) : (
    <PlainTaskView
      task={task}
      etag={etag}
      mayWrite={may(me, organizationUid, "work_tasks:write")}
      {...around}
    />
  );
}

type UnreadableProps = { error: Error; isTrying: boolean; onRetry: () => void };

const Unreadable = ({ error, isTrying, onRetry }: UnreadableProps) => (
  <div className="p-4">
    <Alert
      actions={
        <Button size="small" disabled={isTrying} onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {statusOf(error) === NOT_FOUND ? "There is no such task, or none that you may see." : sentenceOf(error)}
    </Alert>
  </div>
);
