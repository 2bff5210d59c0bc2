"use client";
import { useQuery } from "@tanstack/react-query";
import { Avatar } from "@/components/ui/avatar";
import { useViewers } from "@/lib/client/live/use-viewers";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { viewerWords } from "@/lib/client/words/viewer-words";

const MOST_AVATARS = 3;

/** Who else looks at the task, read out as they come. On a phone there is room for their initials only. */
export function Viewers({ uid }: { uid: string }) {
  const { isSuccess } = useQuery(taskQueries.detail(uid));
  const viewers = useViewers(uid, isSuccess);
  const words = viewerWords(viewers.map(({ user_name }) => user_name));
  return (
    <p role="status" title={words} className="flex min-w-0 max-w-1/2 items-center gap-1.5 text-xs text-muted">
      {viewers.length > 0 && (
        <>
          <span className="flex shrink-0 -space-x-1.5">
            {viewers.slice(0, MOST_AVATARS).map(({ user_uid, user_name, avatar_url }) => (
              <Avatar key={user_uid} name={user_name} url={avatar_url} />
            ))}
          </span>
          <bdi className="truncate max-md:sr-only">{words}</bdi>
        </>
      )}
    </p>
  );
}
