"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FIELD } from "@/components/ui/field-look";
import { sentenceOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { updateProfileOp } from "@/lib/client/api/settings-operations";
import { profileQuery } from "@/lib/client/settings/profile-queries";
import { useChange } from "@/lib/client/settings/use-change";
import { t } from "@/lib/client/words/t";
import type { ProfileView } from "@/lib/contracts/desk/settings/profile";
import { FormRow } from "../form-row";
import { SaveBar } from "../save-bar";

/** What colleagues call one. */
export function NameForm({ profile }: { profile: ProfileView }) {
  const router = useRouter();
  const [typed, setTyped] = useState<string | null>(null);
  const save = useChange(
    (name: string) => call(updateProfileOp, { body: { name } }),
    [profileQuery().queryKey],
  );
  const name = typed ?? profile.name;
  const isDirty = name !== profile.name;
  return (
    <form
      aria-label={t("Name")}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(name, {
          onSuccess: () => {
            setTyped(null);
            // The frame of the page shows it as well.
            router.refresh();
          },
        });
      }}
    >
      <FormRow
        label={t("Name")}
        hint={t("What you have done already keeps the name of its day.")}
        error={save.error ? sentenceOf(save.error) : undefined}
      >
        {(control) => (
          <input
            {...control}
            required
            pattern=".*\S.*"
            maxLength={120}
            autoComplete="name"
            value={name}
            onChange={({ target }) => setTyped(target.value)}
            className={FIELD}
          />
        )}
      </FormRow>
      <SaveBar
        isDirty={isDirty}
        isSaving={save.isPending}
        isSaved={save.isSuccess && !isDirty}
        onDiscard={() => setTyped(null)}
      />
    </form>
  );
}
