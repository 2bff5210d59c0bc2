"use client";
import { useQuery } from "@tanstack/react-query";
import { memo, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { ownDomainsOf } from "@/lib/client/arguments/recipients";
import { useWithin } from "@/lib/client/clock/use-within";
import { CAREFUL_RULES } from "@/lib/client/decisions/careful-rules";
import type { OnDecided } from "@/lib/client/decisions/just-decided";
import { rulesQuery } from "@/lib/client/decisions/rules-query";
import { type Me, may } from "@/lib/client/person/person";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { t } from "@/lib/client/words/t";
import type { DecisionRules } from "@/lib/domain/decision-rules";
import type { Permission } from "@/lib/domain/permissions";
import { ApprovalView } from "./approval-view";
import { TriageMenus } from "./decision/triage-menus";
import { PaneSkeleton } from "./pane-skeleton";
import { PlainTaskView } from "./plain-task-view";

export type TaskBodyProps = {
  uid: string;
  me: Me;
  organizationUid: string | null;
  onDecided?: OnDecided | undefined;
  /** The person has deleted the task. */
  onDeleted: () => void;
};

const NOT_FOUND = 404;

/** The extras mostly come with the task; where they are later than this, the task does not wait. */
const TOGETHER_MS = 200;

/** How the organization of a task wants it to be decided; null as long as that is being read. */
function useRules(organizationUid: string): DecisionRules | null {
  const { data, isError } = useQuery(rulesQuery(organizationUid));
  return data ?? (isError ? CAREFUL_RULES : null);
}

/** One task as it is read. Give it the uid as its key: nothing that is being written goes over to another task. */
export const TaskBody = memo(function TaskBody({
  uid,
  me,
  organizationUid,
  onDecided,
  onDeleted,
}: TaskBodyProps) {
  const detail = useQuery(taskQueries.detail(uid));
  const extras = useQuery(taskQueries.extras(uid));
  const isTogether = useWithin(!extras.isPending, TOGETHER_MS);
  const [wantsToComment, setWantsToComment] = useState(false);
  // A key may be faster than what it asks for.
  useCommand("comment", () => setWantsToComment(true), { isEnabled: extras.isPending });
  const ownerUid = extras.data?.organization_uid ?? organizationUid ?? me.defaultOrganizationUid;
  const rules = useRules(ownerUid);
  const isArchived = Boolean(extras.data?.archived_at);
  const mayChange = (permission: Permission) => !isArchived && may(me, organizationUid, permission);
  const around = {
    extras,
    reader: {
      uid: me.uid,
      organizationUid: ownerUid,
      writesAs: mayChange("work_tasks:participate") ? me.name : null,
      administers: may(me, ownerUid, "organization:administer"),
    },
    wantsToComment,
  };
  const { data: read, error } = detail;
  if (!read && error) {
    return <Unreadable error={error} isTrying={detail.isFetching} onRetry={() => void detail.refetch()} />;
  }
  if (!read || !isTogether) return <PaneSkeleton />;
  const { data: task, etag } = read;
  const mayWrite = mayChange("work_tasks:write");
  const triage = mayWrite && <TriageMenus task={task} etag={etag} me={me} organizationUid={ownerUid} />;
  return task.type === "hil_approval" ? (
    <ApprovalView
      task={task}
      etag={etag}
      me={me}
      rules={rules}
      onDecided={onDecided}
      mayDecide={may(me, organizationUid, "approvals:decide")}
      ownDomains={ownDomainsOf(rules?.ownDomains ?? [], me.email)}
      triage={triage}
      {...around}
    />
  ) : (
    <PlainTaskView
      task={task}
      etag={etag}
      mayWrite={mayWrite}
      mayDelete={mayChange("work_tasks:delete")}
      organizationUid={ownerUid}
      triage={triage}
      onDeleted={onDeleted}
      {...around}
    />
  );
});

type UnreadableProps = { error: Error; isTrying: boolean; onRetry: () => void };

const Unreadable = ({ error, isTrying, onRetry }: UnreadableProps) => (
  <div className="p-4">
    <Alert
      actions={
        <Button size="small" disabled={isTrying} onClick={onRetry}>
          {t("Try again")}
        </Button>
      }
    >
      {statusOf(error) === NOT_FOUND
        ? t("There is no such task, or none that you may see.")
        : sentenceOf(error)}
    </Alert>
  </div>
);
