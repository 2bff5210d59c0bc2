"use client";
import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, IconButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { type Me, may } from "@/lib/client/person/person";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { ApprovalView } from "./approval-view";
import { PaneSkeleton } from "./pane-skeleton";
import { PlainTaskView } from "./plain-task-view";

type Props = { uid: string; me: Me; organizationUid: string | null; onClose: () => void };

const NOT_FOUND = 404;
const PHONE = "(width < 48rem)";

export function TaskPane({ uid, me, organizationUid, onClose }: Props) {
  const self = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the list gives way, and with it what had the focus.
    if (window.matchMedia(PHONE).matches) self.current?.focus();
  }, []);
  const { data: read, error, isFetching, refetch } = useQuery(taskQueries.detail(uid));
  const role = {
    mayDecide: may(me, organizationUid, "approvals:decide"),
    mayWrite: may(me, organizationUid, "work_tasks:write"),
  };
  return (
    <aside
      ref={self}
      tabIndex={-1}
      aria-label="Task"
      className="outline-none @container/pane flex min-h-0 w-full shrink-0 flex-col border-line bg-bg md:w-[min(56%,620px)] md:border-l"
    >
      <div className="flex h-12 shrink-0 items-center gap-1 border-b border-line px-2 md:px-3">
        <Button tone="quiet" onClick={onClose} className="md:hidden">
          <Icon of={ArrowLeft} />
          Back to the list
        </Button>
        <span className="flex-1" />
        <CopyButton text={() => window.location.href} label="Copy link" />
        <IconButton label="Close" onClick={onClose} className="max-md:hidden">
          <Icon of={X} />
        </IconButton>
      </div>
      {!read && error && (
        <div className="p-4">
          <Alert
            actions={
              <Button size="small" disabled={isFetching} onClick={() => void refetch()}>
                Try again
              </Button>
            }
          >
            {statusOf(error) === NOT_FOUND
              ? "There is no such task, or none that you may see."
              : sentenceOf(error)}
          </Alert>
        </div>
      )}
      {!read && !error && <PaneSkeleton />}
      {read?.data.type === "hil_approval" && (
        <ApprovalView task={read.data} etag={read.etag} mayDecide={role.mayDecide} />
      )}
      {read?.data.type === "task" && (
        <PlainTaskView task={read.data} etag={read.etag} mayWrite={role.mayWrite} />
      )}
    </aside>
  );
}
