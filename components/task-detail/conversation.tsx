"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Ago } from "@/components/ui/moment";
import { sentenceOf } from "@/lib/client/api/api-error";
import { useMentioned } from "@/lib/client/mentions/use-mentioned";
import { useAddComment } from "@/lib/client/tasks/use-add-comment";
import { useDeleteComment } from "@/lib/client/tasks/use-change-comment";
import { t } from "@/lib/client/words/t";
import type { CommentView, ExtrasView } from "@/lib/contracts/desk/objects";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { Comment } from "./comment";
import { CommentBox } from "./comment-box";
import { OwnComment } from "./own-comment";
import { authorName } from "./task-parts";
import { Timeline } from "./timeline";
import { timelineEntries } from "./timeline-entries";

/** The person at the screen, and where they read. */
export type Reader = {
  uid: string;
  organizationUid: string;
  /** The name under which they write; null where they may only read. */
  writesAs: string | null;
  /** They may pause any agent there. */
  administers: boolean;
};

type Props = { task: Detail; extras: ExtrasView | undefined; reader: Reader; wantsToComment: boolean };

const NONE: readonly CommentView[] = [];

const isBy = ({ author }: CommentView, { uid, writesAs }: Reader): boolean =>
  writesAs !== null && author.type === "user" && author.user_uid === uid;

/** The timeline, and a box to add to it. A comment stands there at once; if it cannot be saved, its text is in the box again. */
export function Conversation({ task, extras, reader, wantsToComment }: Props) {
  const [text, setText] = useState("");
  const { writesAs, organizationUid } = reader;
  const { mutate, variables, isPending, error } = useAddComment(task.uid);
  const removal = useDeleteComment(task.uid);
  const mentionedIn = useMentioned(organizationUid, extras?.comments ?? NONE);
  const send = () => {
    setText("");
    mutate(text, {
      onError: (_, body) => setText((typed) => (typed ? `${body}\n\n${typed}` : body)),
    });
  };
  const show = (comment: CommentView) => {
    const said = { comment, mentioned: mentionedIn(comment) };
    return isBy(comment, reader) ? (
      <OwnComment
        {...said}
        taskUid={task.uid}
        organizationUid={organizationUid}
        onDelete={() => removal.mutate(comment.uid)}
      />
    ) : (
      <Comment
        by={authorName(comment)}
        isColleague={comment.author.type === "user"}
        body={comment.body}
        when={<Ago at={comment.created_at} />}
        editedAt={comment.edited_at}
        mentioned={said.mentioned}
      />
    );
  };
  return (
    <>
      <Timeline entries={timelineEntries(task, extras)} task={task} showComment={show}>
        {isPending && writesAs && (
          <li className="relative">
            <Comment by={writesAs} isColleague body={variables} when={t("sending…")} />
          </li>
        )}
      </Timeline>
      {removal.error && (
        <Alert>{t("Your comment was not deleted. {reason}", { reason: sentenceOf(removal.error) })}</Alert>
      )}
      {writesAs && (
        <div className="flex flex-col gap-2">
          {error && (
            <Alert>
              {t("Your comment was not saved. {reason} Its text is still here.", {
                reason: sentenceOf(error),
              })}
            </Alert>
          )}
          <CommentBox
            text={text}
            organizationUid={organizationUid}
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
