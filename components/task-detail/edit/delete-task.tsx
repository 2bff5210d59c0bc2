"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogButtons } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { useDeleteTask } from "@/lib/client/tasks/use-delete-task";
import type { PlainTask } from "../task-parts";

const CHANGED = 412;

const reasonOf = (error: Error): string =>
  statusOf(error) === CHANGED
    ? "It changed since you read it. Close this, look once more, then delete it."
    : `It was not deleted. ${sentenceOf(error)}`;

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
        Delete
      </Button>
      <Dialog title="Delete this task?" isOpen={isOpen} onClose={() => setOpen(false)}>
        <DialogBody>
          <p className="wrap-anywhere">
            <bdi className="font-medium">{task.title}</bdi> is deleted for everybody and for good. Only its
            change log stays.
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
            {isPending ? "Deleting…" : "Delete task"}
          </Button>
          <Button tone="quiet" onClick={() => setOpen(false)}>
            Keep it
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
