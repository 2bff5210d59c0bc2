"use client";
import { useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import { t } from "@/lib/client/words/t";
import { NewTaskForm } from "./new-task-form";

type Props = {
  organizationUid: string | null;
  isOpen: boolean;
  onClose: () => void;
  onMade: (uid: string) => void;
};

export function NewTaskDialog({ organizationUid, isOpen, onClose, onMade }: Props) {
  const made = useRef<string>(undefined);
  return (
    <Dialog
      title={t("New task")}
      isOpen={isOpen}
      onClose={onClose}
      // The focus is put back first; otherwise it would be taken from the task that is opened.
      onClosed={() => {
        if (made.current) onMade(made.current);
        made.current = undefined;
      }}
    >
      <NewTaskForm
        organizationUid={organizationUid}
        onCancel={onClose}
        onMade={(uid) => {
          made.current = uid;
          onClose();
        }}
      />
    </Dialog>
  );
}
