"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { call } from "@/lib/client/api/call";
import { changePasswordOp } from "@/lib/client/api/settings-operations";
import { sessionsQuery } from "@/lib/client/settings/profile-queries";
import { refusedBy } from "@/lib/client/settings/refused-by";
import { useChange } from "@/lib/client/settings/use-change";
import { t } from "@/lib/client/words/t";
import { FormRow } from "../form-row";

/** Another password, for whoever knows the present one. */
export function PasswordForm() {
  const [isUnequal, setUnequal] = useState(false);
  const change = useChange(
    (body: { present_password: string; new_password: string }) => call(changePasswordOp, { body }),
    [sessionsQuery().queryKey],
  );
  const { fields, general } = refusedBy(change.error, ["present_password", "new_password"]);
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [present, next, again] = ["present", "next", "again"].map((name) =>
      String(new FormData(form).get(name)),
    );
    setUnequal(next !== again);
    if (next !== again) return;
    const body = { present_password: present ?? "", new_password: next ?? "" };
    change.mutate(body, { onSuccess: () => form.reset() });
  };
  return (
    <form aria-label={t("Password")} method="post" onSubmit={submit}>
      {general && <Alert>{general}</Alert>}
      <PasswordRow label={t("Present password")} field="present" error={fields.present_password} />
      <PasswordRow
        label={t("New password")}
        field="next"
        hint={t("At least 12 characters. It signs you out everywhere but here.")}
        error={fields.new_password}
      />
      <PasswordRow
        label={t("New password again")}
        field="again"
        error={isUnequal ? t("The two are not the same.") : undefined}
      />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={change.isPending}>
          {change.isPending ? t("Changing…") : t("Change password")}
        </Button>
        <p role="status" className="text-muted">
          {change.isSuccess && t("Changed. Other browsers are signed out.")}
        </p>
      </div>
    </form>
  );
}

type RowProps = { label: string; field: string; hint?: string; error: string | undefined };

const PasswordRow = ({ field, ...row }: RowProps) => (
  <FormRow {...row}>
    {(control) => (
      <input
        {...control}
        type="password"
        name={field}
        required
        minLength={field === "present" ? undefined : 12}
        maxLength={200}
        autoComplete={field === "present" ? "current-password" : "new-password"}
        className={`${FIELD} max-w-80`}
      />
    )}
  </FormRow>
);
