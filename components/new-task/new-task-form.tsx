"use client";
import { useEffect, useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogButtons } from "@/components/ui/dialog";
import { type Draft, keptDraft } from "@/lib/client/new-task/draft";
import { FIELDS, refusalOf } from "@/lib/client/new-task/field-errors";
import { useCreateTask } from "@/lib/client/new-task/use-create-task";
import { t } from "@/lib/client/words/t";
import { LinkedFields } from "./linked-fields";
import { ShortFields } from "./short-fields";
import { TextFields } from "./text-fields";

const NOTHING_WRONG = { fields: {}, general: null };

type Props = {
  organizationUid: string | null;
  onMade: (uid: string) => void;
  onCancel: () => void;
};

/** All of a task. What is written stays in the window until it is sent. */
export function NewTaskForm({ organizationUid, onMade, onCancel }: Props) {
  const [draft, setDraft] = useState(() => keptDraft.read(organizationUid));
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error } = useCreateTask(organizationUid);
  const { fields, general } = error ? refusalOf(error) : NOTHING_WRONG;
  const parts = {
    draft,
    errors: fields,
    onChange: (patch: Partial<Draft>) => {
      const next = { ...draft, ...patch };
      keptDraft.keep(organizationUid, next);
      setDraft(next);
    },
  };
  const send = () => {
    if (isPending) return;
    mutate(draft, {
      onSuccess: ({ data }) => {
        keptDraft.drop(organizationUid);
        onMade(data.uid);
      },
    });
  };
  useFirstWrong(form, error);
  return (
    <form
      ref={form}
      aria-label={t("New task")}
      method="post"
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        form.current?.requestSubmit();
      }}
    >
      <DialogBody>
        {general && (
          <Alert>
            {t("The task was not made. {reason} What you wrote is still here.", { reason: general })}
          </Alert>
        )}
        <TextFields {...parts} />
        <ShortFields {...parts} />
        <LinkedFields {...parts} organizationUid={organizationUid} />
      </DialogBody>
      <DialogButtons>
        <Button
          type="submit"
          tone="primary"
          disabled={isPending}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {isPending ? t("Creating…") : t("Create task")}
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          {t("Cancel")}
        </Button>
        <span className="ml-auto text-xs text-muted max-md:hidden">{t("Ctrl or ⌘ + Enter creates it")}</span>
      </DialogButtons>
    </form>
  );
}

/** Where something is wrong, they go on at the first of it. */
function useFirstWrong(form: React.RefObject<HTMLFormElement | null>, error: Error | null): void {
  useEffect(() => {
    if (!error) return;
    const { fields } = refusalOf(error);
    const first = FIELDS.find((name) => fields[name] !== undefined);
    const field = first && form.current?.elements.namedItem(first);
    if (field instanceof HTMLElement) field.focus();
  }, [form, error]);
}
