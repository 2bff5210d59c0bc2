"use client";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { sentenceOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { removeAvatarOp, setAvatarOp } from "@/lib/client/api/settings-operations";
import { profileQuery } from "@/lib/client/settings/profile-queries";
import { NoPicture, squarePicture } from "@/lib/client/settings/square-picture";
import { useChange } from "@/lib/client/settings/use-change";
import { t } from "@/lib/client/words/t";
import type { ProfileView } from "@/lib/contracts/desk/settings/profile";
import { FormRow } from "../form-row";

/** The picture that colleagues see, or initials. It is cut and made small here, so nothing else of the file leaves. */
export function AvatarRow({ profile }: { profile: ProfileView }) {
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const change = useChange(
    async (picture: File | null) => {
      if (picture === null) await call(removeAvatarOp, {});
      else await call(setAvatarOp, { body: { image: await squarePicture(picture) } });
    },
    [profileQuery().queryKey],
  );
  const send = (picture: File | null) => change.mutate(picture, { onSuccess: () => router.refresh() });
  return (
    <FormRow
      isGroup
      label={t("Picture")}
      hint={t("It is cut to a square, and its other data are left out.")}
      error={change.error ? reasonOf(change.error) : undefined}
    >
      {() => (
        <div className="flex flex-wrap items-center gap-3">
          <Avatar name={profile.name} url={profile.avatar_url} isLarge />
          <input
            ref={file}
            type="file"
            accept="image/*"
            aria-label={t("Picture file")}
            className="sr-only"
            tabIndex={-1}
            onChange={({ target }) => {
              const [picture] = target.files ?? [];
              if (picture) send(picture);
              target.value = "";
            }}
          />
          <Button disabled={change.isPending} onClick={() => file.current?.click()}>
            {change.isPending ? t("Saving…") : t("Choose a picture")}
          </Button>
          {profile.avatar_url && (
            <Button tone="quiet" disabled={change.isPending} onClick={() => send(null)}>
              {t("Use initials")}
            </Button>
          )}
        </div>
      )}
    </FormRow>
  );
}

const reasonOf = (error: Error): string =>
  error instanceof NoPicture ? t("This file is no picture that the browser can read.") : sentenceOf(error);
