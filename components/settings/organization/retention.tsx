"use client";
import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/lib/client/api/api-error";
import { retentionQuery } from "@/lib/client/settings/retention-query";
import { settingWords } from "@/lib/client/words/setting-words";
import { counted, t } from "@/lib/client/words/t";
import { MAX_RETENTION_MONTHS } from "@/lib/domain/organization-settings";
import { CheckField } from "../check-field";
import { FormRow } from "../form-row";
import { NumberField } from "../number-field";
import type { Parts } from "./parts";

const FIRST_MONTHS = 12;

const isMonths = (value: number | null): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_RETENTION_MONTHS;

/** How long what is over stays in the lists, and what that would take from them. */
export const Retention = ({ organizationUid, settings, errorOf, isDisabled, edit }: Parts) => (
  <FormRow
    label={settingWords("retention_months")}
    hint={t(
      "What was decided or done so long ago leaves lists and counts. It can still be read by its address, and exported.",
    )}
    error={errorOf("retention_months")}
  >
    {(control) => (
      <>
        <CheckField
          label={t("Keep everything in the lists for good")}
          isOn={settings.retention_months === null}
          onChange={(isOn) => edit({ retention_months: isOn ? null : FIRST_MONTHS })}
        />
        <NumberField
          {...control}
          min={1}
          max={MAX_RETENTION_MONTHS}
          disabled={settings.retention_months === null}
          value={settings.retention_months}
          onChange={(value) => edit({ retention_months: value ?? Number.NaN })}
        />
        {!isDisabled && (
          <p role="status" className="min-h-5 text-muted">
            {isMonths(settings.retention_months) && (
              <Leaving organizationUid={organizationUid} months={settings.retention_months} />
            )}
          </p>
        )}
      </>
    )}
  </FormRow>
);

function Leaving({ organizationUid, months }: { organizationUid: string; months: number }) {
  const { data, error } = useQuery(retentionQuery(organizationUid, months));
  if (error) return sentenceOf(error);
  if (!data) return t("Counting what would leave the lists…");
  return counted(data.tasks, {
    one: "{count} task would leave the lists now, for good.",
    other: "{count} tasks would leave the lists now, for good.",
  });
}
