"use client";
import { Trash2 } from "lucide";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogButtons } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { useDeleteTask } from "@/lib/client/tasks/use-delete-task";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { PlainTask } from "../task-parts";

const CHANGED = 412;

const reasonOf = (error: Error): string =>
  statusOf(error) === CHANGED
    ? t("It changed since you read it. Close this, look once more, then delete it.")
    : t("It was not deleted. {reason}", { reason: sentenceOf(error) });

type Props = { task: PlainTask; etag: string | null; onDeleted: () => void };

/** Asks once, since it cannot be undone. */
export function DeleteTask({ task, etag, onDeleted }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending, error, reset } = useDeleteTask(task.uid);
  const ask = () => {
    reset();
    setOpen(true);
  };
  return (
    <>
      <Button tone="quiet" onClick={ask}>
        <Icon of={Trash2} className="size-3.5" />
        {t("Delete")}
      </Button>
      <Dialog title={t("Delete this task?")} isOpen={isOpen} onClose={() => setOpen(false)}>
        <DialogBody>
          <p className="wrap-anywhere">
            {rich("{title} is deleted for everybody and for good. Only its change log stays.", {
              title: <bdi className="font-medium">{task.title}</bdi>,
            })}
          </p>
          {error && <Alert>{reasonOf(error)}</Alert>}
        </DialogBody>
        <DialogButtons>
          <Button
            tone="danger"
            disabled={isPending}
            onClick={() =>
              mutate(etag, {
                onSuccess: () => {
                  setOpen(false);
                  onDeleted();
                },
              })
            }
          >
            {isPending ? t("Deleting…") : t("Delete task")}
          </Button>
          <Button tone="quiet" onClick={() => setOpen(false)}>
            {t("Keep it")}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
