"use client";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { useCreateChannel } from "@/lib/client/channels/use-create-channel";
import { t } from "@/lib/client/words/t";

type Props = {
  organizationUid: string | null;
  onMade: (uid: string) => void;
  onCancel: () => void;
};

const TAKEN = 409;

const reasonOf = (error: Error): string =>
  statusOf(error) === TAKEN ? t("Another channel is called that. Choose another name.") : sentenceOf(error);

export function NewChannel({ organizationUid, onMade, onCancel }: Props) {
  const { mutate, isPending, error } = useCreateChannel(organizationUid);
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    mutate(
      {
        name: String(form.get("name")),
        purpose: String(form.get("purpose")),
        type: form.get("private") ? "private" : "public",
      },
      { onSuccess: ({ uid }) => onMade(uid) },
    );
  };
  return (
    <form
      aria-label={t("New channel")}
      method="post"
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      className="border-b border-line bg-bg p-4"
    >
      <div className="flex max-w-xl flex-col gap-3">
        {error && <Alert>{reasonOf(error)}</Alert>}
        <label className="flex flex-col gap-1 font-medium">
          {t("Name")}
          <input
            // biome-ignore lint/a11y/noAutofocus: it comes because somebody asked for it
            autoFocus
            name="name"
            required
            pattern=".*\S.*"
            title={t("A name, not only spaces")}
            maxLength={80}
            autoComplete="off"
            className={`${FIELD} font-normal`}
          />
        </label>
        <label className="flex flex-col gap-1 font-medium">
          {t("Purpose")}
          <input name="purpose" maxLength={500} autoComplete="off" className={`${FIELD} font-normal`} />
        </label>
        <label className="flex w-fit items-center gap-2 max-md:min-h-11">
          <input type="checkbox" name="private" className="size-3.5 accent-accent" />
          {t("Private: only its members see it")}
        </label>
        <div className="flex gap-2">
          <Button type="submit" tone="primary" disabled={isPending}>
            {isPending ? t("Creating…") : t("Create channel")}
          </Button>
          <Button tone="quiet" disabled={isPending} onClick={onCancel}>
            {t("Cancel")}
          </Button>
        </div>
      </div>
    </form>
  );
}
