"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { sentenceOf } from "@/lib/client/api/api-error";
import type { Me } from "@/lib/client/person/person";
import { useDefaultOrganization } from "@/lib/client/settings/use-default-organization";
import { t } from "@/lib/client/words/t";
import { FormRow } from "../form-row";

/** Which of several organizations the desk opens; the switcher above the views chooses it, too. */
export function HomeOrganization({ me }: { me: Me }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const save = useDefaultOrganization();
  const uid = chosen ?? me.defaultOrganizationUid;
  return (
    <form
      aria-label={t("Organization that your desk opens")}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(uid);
      }}
    >
      <FormRow
        label={t("Organization")}
        hint={t("The one that your desk opens.")}
        error={save.error ? sentenceOf(save.error) : undefined}
      >
        {(control) => (
          <div className="flex flex-wrap items-center gap-2">
            <select
              {...control}
              value={uid}
              onChange={({ target }) => setChosen(target.value)}
              className={`${FIELD} h-8 max-w-80 py-0 max-md:h-11`}
            >
              {me.organizations.map((each) => (
                <option key={each.uid} value={each.uid}>
                  {each.name}
                </option>
              ))}
            </select>
            <Button type="submit" disabled={uid === me.defaultOrganizationUid || save.isPending}>
              {save.isPending ? t("Saving…") : t("Let my desk open it")}
            </Button>
            <p role="status" className="text-muted">
              {save.isSuccess && uid === me.defaultOrganizationUid && t("Saved")}
            </p>
          </div>
        )}
      </FormRow>
    </form>
  );
}
