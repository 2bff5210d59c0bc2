"use client";
import { Pencil, Trash2 } from "lucide";
import { useEffect, useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Ago } from "@/components/ui/moment";
import { sentenceOf } from "@/lib/client/api/api-error";
import type { Mentioned } from "@/lib/client/mentions/mark-mentions";
import { useEditComment } from "@/lib/client/tasks/use-change-comment";
import { t } from "@/lib/client/words/t";
import type { CommentView } from "@/lib/contracts/desk/objects";
import { Comment } from "./comment";
import { CommentForm } from "./comment-form";
import { authorName } from "./task-parts";

type Props = {
  taskUid: string;
  comment: CommentView;
  organizationUid: string;
  mentioned: Mentioned;
  onDelete: () => void;
};

type Doing = "nothing" | "editing" | "deleting";

/** A comment of the person at the screen: they can change it, and take it away. */
export function OwnComment({ taskUid, comment, organizationUid, mentioned, onDelete }: Props) {
  const [doing, setDoing] = useState<Doing>("nothing");
  const [text, setText] = useState(comment.body);
  const { mutate, isPending, error } = useEditComment(taskUid);
  const save = () => {
    setDoing("nothing");
    if (text.trim() === comment.body.trim()) return;
    mutate({ uid: comment.uid, body: text }, { onError: () => setDoing("editing") });
  };
  const begin = (next: Doing) => {
    setText(comment.body);
    setDoing(next);
  };
  return (
    <Comment
      by={authorName(comment)}
      isColleague
      body={comment.body}
      when={isPending ? t("saving…") : <Ago at={comment.created_at} />}
      editedAt={isPending ? null : comment.edited_at}
      mentioned={mentioned}
      actions={
        doing === "nothing" && (
          <>
            <IconButton label={t("Edit comment")} disabled={isPending} onClick={() => begin("editing")}>
              <Icon of={Pencil} className="size-3.5" />
            </IconButton>
            <IconButton label={t("Delete comment")} disabled={isPending} onClick={() => begin("deleting")}>
              <Icon of={Trash2} className="size-3.5" />
            </IconButton>
          </>
        )
      }
    >
      {doing === "editing" ? (
        <div className="flex flex-col gap-2">
          {error && (
            <Alert>
              {t("Your change was not saved. {reason} Its text is still here.", {
                reason: sentenceOf(error),
              })}
            </Alert>
          )}
          <CommentForm
            label={t("Edit your comment")}
            text={text}
            organizationUid={organizationUid}
            onType={setText}
            onSend={save}
            onCancel={() => setDoing("nothing")}
          />
        </div>
      ) : (
        doing === "deleting" && <AskToDelete onDelete={onDelete} onKeep={() => setDoing("nothing")} />
      )}
    </Comment>
  );
}

type AskProps = { onDelete: () => void; onKeep: () => void };

function AskToDelete({ onDelete, onKeep }: AskProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset aria-label={t("Delete this comment?")} className="flex flex-wrap items-center gap-2">
      <p className="min-w-48 flex-1">{t("Delete this comment? Its text is gone for good.")}</p>
      <Button ref={keep} size="small" onClick={onKeep}>
        {t("Keep it")}
      </Button>
      <Button size="small" tone="danger" onClick={onDelete}>
        {t("Delete for good")}
      </Button>
    </fieldset>
  );
}
