"use client";
import { useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { call } from "@/lib/client/api/call";
import { createOrganizationOp } from "@/lib/client/api/settings-operations";
import { refusedBy } from "@/lib/client/settings/refused-by";
import { useChange } from "@/lib/client/settings/use-change";
import { NEW_ORGANIZATION, settingsAddress } from "@/lib/client/url-state/settings-address";
import { settingWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import { FormRow } from "../form-row";
import { SubmitRow } from "../submit-row";
import { ZonePicker } from "./zone-picker";

/** Admins can have more than one organization: each with people, agents, tasks and settings of its own. */
export function NewOrganization() {
  const [isMaking, setMaking] = useState(false);
  useEffect(() => {
    const openIfAsked = () => {
      if (window.location.hash !== NEW_ORGANIZATION) return;
      setMaking(true);
      // So that the same link can be followed again.
      window.history.replaceState(null, "", window.location.pathname + window.location.search);
    };
    openIfAsked();
    window.addEventListener("hashchange", openIfAsked);
    return () => window.removeEventListener("hashchange", openIfAsked);
  }, []);
  return (
    <section aria-labelledby="new-organization" className="mt-4 rounded-lg border border-line bg-surface p-4">
      <h2 id="new-organization" className="font-semibold">
        {t("Another organization")}
      </h2>
      <p className="mt-0.5 text-muted">
        {t("With people, agents, tasks and settings of its own. You become its admin.")}
      </p>
      {isMaking ? (
        <Form onCancel={() => setMaking(false)} />
      ) : (
        <Button className="mt-3" onClick={() => setMaking(true)}>
          {t("New organization")}
        </Button>
      )}
    </section>
  );
}

function Form({ onCancel }: { onCancel: () => void }) {
  const [name, setName] = useState("");
  const [zone, setZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const create = useChange(
    async () => (await call(createOrganizationOp, { body: { name, time_zone: zone } })).data,
    [],
  );
  const { fields, general } = refusedBy(create.error, ["name", "time_zone"]);
  return (
    <form
      aria-label={t("New organization")}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        // A full load: what the page knows of the person is made by the server.
        create.mutate(undefined, {
          onSuccess: ({ uid }) => window.location.assign(settingsAddress(uid, "organization")),
        });
      }}
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && onCancel()}
    >
      {general && <Alert>{general}</Alert>}
      <FormRow label={settingWords("name")} error={fields.name}>
        {(control) => (
          <input
            {...control}
            // biome-ignore lint/a11y/noAutofocus: it comes because somebody asked for it
            autoFocus
            required
            pattern=".*\S.*"
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
            className={`${FIELD} max-w-80`}
          />
        )}
      </FormRow>
      <FormRow label={settingWords("time_zone")} error={fields.time_zone}>
        {(control) => <ZonePicker {...control} value={zone} disabled={false} onChange={setZone} />}
      </FormRow>
      <SubmitRow
        label={create.isPending ? t("Creating…") : t("Create organization")}
        isPending={create.isPending}
        onCancel={onCancel}
      />
    </form>
  );
}
