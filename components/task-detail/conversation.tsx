"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { sentenceOf } from "@/lib/client/api/api-error";
import { useAddComment } from "@/lib/client/tasks/use-add-comment";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { Comment } from "./comment";
import { CommentBox } from "./comment-box";
import { Timeline } from "./timeline";
import { timelineEntries } from "./timeline-entries";

type Props = {
  task: Detail;
  extras: ExtrasView | undefined;
  /** The name under which the person writes; null where they may only read. */
  writesAs: string | null;
  wantsToComment: boolean;
};

/** The timeline, and a box to add to it. A comment stands there at once; if it cannot be saved, its text is in the box again. */
export function Conversation({ task, extras, writesAs, wantsToComment }: Props) {
  const [text, setText] = useState("");
  const { mutate, variables, isPending, error } = useAddComment(task.uid);
  const send = () => {
    setText("");
    mutate(text, {
      onError: (_, body) => setText((typed) => (typed ? `${body}\n\n${typed}` : body)),
    });
  };
  return (
    <>
      <Timeline entries={timelineEntries(task, extras)} task={task}>
        {isPending && writesAs && (
          <li className="relative">
            <Comment by={writesAs} isColleague body={variables} when="sending…" />
          </li>
        )}
      </Timeline>
      {writesAs && (
        <div className="flex flex-col gap-2">
          {error && <Alert>Your comment was not saved. {sentenceOf(error)} Its text is still here.</Alert>}
          <CommentBox
            text={text}
            isBusy={isPending}
            takesFocus={wantsToComment}
            onType={setText}
            onSend={send}
          />
        </div>
      )}
    </>
  );
}
