"use client";
import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide";
import { useEffect } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { statusOf } from "@/lib/client/api/api-error";
import { useIsEdited, useToldVersion } from "@/lib/client/live/held-back";
import { versionOf } from "@/lib/client/live/version";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { t } from "@/lib/client/words/t";

const NOT_FOUND = 404;

/** What happened to the open task elsewhere that cannot simply be shown in its place. */
export function Elsewhere({ uid }: { uid: string }) {
  const { data: read, error, refetch } = useQuery(taskQueries.detail(uid));
  const told = useToldVersion(uid);
  const isOld = read !== undefined && told > versionOf(read.etag);
  const isEdited = useIsEdited(uid);
  useEffect(() => {
    // It was kept only as long as it was being edited.
    if (isOld && !isEdited) void refetch();
  }, [isOld, isEdited, refetch]);
  if (read && error && statusOf(error) === NOT_FOUND) {
    return (
      <div className="p-3 pb-0">
        <Alert>{t("This was deleted. What you see is how it was last.")}</Alert>
      </div>
    );
  }
  return (
    <div role="status">
      {isOld && isEdited && (
        <div className="m-3 mb-0 flex items-center gap-2 rounded-md border border-warn-line bg-warn-bg px-3 py-1.5 text-text">
          <Icon of={RefreshCw} className="size-4 text-warn-fg" />
          <p className="min-w-0 flex-1">{t("This changed elsewhere. What you are editing is kept.")}</p>
          <Button size="small" tone="quiet" onClick={() => void refetch()}>
            {t("Read it again")}
          </Button>
        </div>
      )}
    </div>
  );
}
