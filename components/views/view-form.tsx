"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogButtons } from "@/components/ui/dialog";
import { FIELD } from "@/components/ui/field-look";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";

export type ViewForm = { name: string; isShared: boolean; withColumns: boolean };

type Props = {
  first: ViewForm;
  /** Whether only the name is asked for. */
  isNameOnly?: boolean;
  /** What is worth knowing before it is saved. */
  note?: string | undefined;
  button: string;
  isPending: boolean;
  error: Error | null;
  onSubmit: (form: ViewForm) => void;
  onCancel: () => void;
};

const TAKEN = 409;

const reasonOf = (error: Error): string =>
  statusOf(error) === TAKEN
    ? t("You already have a view of that name. Choose another one.")
    : sentenceOf(error);

const LOOK = "flex w-fit items-center gap-2 max-md:min-h-11";

/** How a view is called, and who sees it. */
export function ViewFields({
  first,
  isNameOnly = false,
  note,
  button,
  isPending,
  error,
  onSubmit,
  onCancel,
}: Props) {
  const [form, setForm] = useState(first);
  const set = (patch: Partial<ViewForm>) => setForm((before) => ({ ...before, ...patch }));
  return (
    <form
      method="post"
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ ...form, name: form.name.trim() });
      }}
    >
      <DialogBody>
        {error && <Alert>{reasonOf(error)}</Alert>}
        <label className="flex flex-col gap-1 font-medium">
          {t("Name")}
          <input
            required
            pattern=".*\S.*"
            title={t("A name, not only spaces")}
            maxLength={80}
            autoComplete="off"
            value={form.name}
            onChange={(event) => set({ name: event.target.value })}
            className={`${FIELD} font-normal`}
          />
        </label>
        {!isNameOnly && (
          <>
            <label className={LOOK}>
              <input
                type="checkbox"
                className="size-3.5 accent-accent"
                checked={form.isShared}
                onChange={(event) => set({ isShared: event.target.checked })}
              />
              {t("Shared: everybody in the organization sees it")}
            </label>
            <label className={LOOK}>
              <input
                type="checkbox"
                className="size-3.5 accent-accent"
                checked={form.withColumns}
                onChange={(event) => set({ withColumns: event.target.checked })}
              />
              {t("With the columns as they stand now")}
            </label>
          </>
        )}
        {note && <p className="text-muted">{note}</p>}
      </DialogBody>
      <DialogButtons>
        <Button type="submit" tone="primary" disabled={isPending}>
          {isPending ? t("Saving…") : button}
        </Button>
        <Button tone="quiet" disabled={isPending} onClick={onCancel}>
          {t("Cancel")}
        </Button>
      </DialogButtons>
    </form>
  );
}
