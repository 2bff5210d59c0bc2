"use client";
import { Alert } from "@/components/ui/alert";
import { FIELD } from "@/components/ui/field-look";
import { sentenceOf } from "@/lib/client/api/api-error";
import { faultsOf } from "@/lib/client/api/refusal";
import type { Me } from "@/lib/client/person/person";
import { type OrganizationForm, useOrganizationForm } from "@/lib/client/settings/use-organization-form";
import { settingWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import { FormRow } from "../form-row";
import { Reading } from "../reading";
import { SaveBar } from "../save-bar";
import { SettingsSection } from "../settings-section";
import { useFirstWrong } from "../use-first-wrong";
import { DecisionSettings } from "./decision-settings";
import { MeasureSettings } from "./measure-settings";
import { NewOrganization } from "./new-organization";
import { errorAt, type Parts } from "./parts";
import { TestMode } from "./test-mode";
import { WorkingTime } from "./working-time";
import { ZonePicker } from "./zone-picker";

export const OrganizationSection = ({ me }: { me: Me }) => (
  <SettingsSection me={me} id="organization">
    {({ organizationUid, may }) => (
      <Settings organizationUid={organizationUid} isAdmin={may("organization:administer")} />
    )}
  </SettingsSection>
);

function Settings({ organizationUid, isAdmin }: { organizationUid: string; isAdmin: boolean }) {
  const form = useOrganizationForm(organizationUid);
  const ref = useFirstWrong(form.error);
  const { settings } = form;
  if (!settings) return <Reading query={form.query} label={t("Reading the settings")} />;
  const faults = faultsOf(form.error);
  const parts: Parts = {
    organizationUid,
    settings,
    errorOf: (field) => errorAt(faults, field, settings),
    isDisabled: !isAdmin,
    edit: form.edit,
  };
  return (
    <>
      {!isAdmin && (
        <p className="mb-4 text-muted">{t("Admins can change these settings. You can read them.")}</p>
      )}
      <form
        ref={ref}
        aria-label={t("Organization")}
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.isDirty && !form.isSaving) form.save();
        }}
      >
        <fieldset disabled={!isAdmin} className="contents">
          <Basics {...parts} />
          <WorkingTime {...parts} />
          <DecisionSettings {...parts} />
          <MeasureSettings {...parts} />
        </fieldset>
        {isAdmin && (
          <SaveBar
            isDirty={form.isDirty}
            isSaving={form.isSaving}
            isSaved={form.isSaved}
            onDiscard={form.discard}
          >
            <Told form={form} isPlaced={faults.length > 0} />
          </SaveBar>
        )}
      </form>
      {isAdmin && (
        <>
          <TestMode
            organizationUid={organizationUid}
            isTest={settings.is_test}
            hasRequests={settings.has_requests}
          />
          <NewOrganization />
        </>
      )}
    </>
  );
}

const Told = ({ form, isPlaced }: { form: OrganizationForm; isPlaced: boolean }) => (
  <>
    {form.theirs && (
      <Alert>
        {t(
          "Somebody else changed the settings since you read them ({fields}). Nothing was saved. Your own changes are still here: look at them once more, then save.",
          { fields: form.theirs.map(settingWords).join(", ") },
        )}
      </Alert>
    )}
    {form.error && (
      <Alert>
        {isPlaced
          ? t("This was not saved. What is wrong stands at the fields.")
          : t("This was not saved. {reason}", { reason: sentenceOf(form.error) })}
      </Alert>
    )}
  </>
);

const Basics = ({ settings, errorOf, isDisabled, edit }: Parts) => (
  <>
    <FormRow label={settingWords("name")} error={errorOf("name")}>
      {(control) => (
        <input
          {...control}
          value={settings.name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => edit({ name: event.target.value })}
          className={`${FIELD} max-w-80`}
        />
      )}
    </FormRow>
    <FormRow
      label={settingWords("time_zone")}
      hint={t("Days and working hours are those of this zone.")}
      error={errorOf("time_zone")}
    >
      {(control) => (
        <ZonePicker
          {...control}
          value={settings.time_zone}
          disabled={isDisabled}
          onChange={(time_zone) => edit({ time_zone })}
        />
      )}
    </FormRow>
  </>
);
