"use client";
import { Plus } from "lucide";
import { memo, Suspense, useState } from "react";
import { buttonLook } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";
import { t } from "@/lib/client/words/t";

const NewTaskDialog = later(async () => (await import("./new-task-dialog")).NewTaskDialog);
const AHEAD = [NewTaskDialog];

type Props = {
  organizationUid: string | null;
  /** The task is made. */
  onMade: (uid: string) => void;
};

/** The way to a task of one's own: a button, and its key. The form comes when it is asked for. */
export const NewTask = memo(function NewTask({ organizationUid, onMade }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const keyed = useKeyed<HTMLButtonElement>("new-task");
  useFetchedAhead(AHEAD);
  return (
    <>
      <button
        {...keyed}
        type="button"
        onClick={() => {
          setWasOpen(true);
          setOpen(true);
        }}
        className={`${buttonLook({ size: "small" })} max-md:min-w-11`}
      >
        <Icon of={Plus} className="size-3.5" />
        <span className="max-md:sr-only">{t("New task")}</span>
      </button>
      {wasOpen && (
        <Suspense>
          <NewTaskDialog
            organizationUid={organizationUid}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            onMade={onMade}
          />
        </Suspense>
      )}
    </>
  );
});
