"use client";
import { FIELD } from "@/components/ui/field-look";
import { wordOf } from "@/lib/client/words/field-words";
import { settingWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import { MAX_SERVICE_MINUTES } from "@/lib/domain/organization-settings";
import { FormRow } from "../form-row";
import { NumberField } from "../number-field";
import type { Parts } from "./parts";
import { Retention } from "./retention";

const LEVELS = ["urgent", "high", "medium", "low", "none"] as const;

const asPercent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 10_000) / 100;

/** What decisions are measured by, and how long they stay in sight. */
export const MeasureSettings = (parts: Parts) => (
  <>
    <FormRow
      isGroup
      label={settingWords("service_levels")}
      hint={t("Within how many minutes which share of the requests is to be decided.")}
      error={parts.errorOf("service_levels")}
    >
      {() => LEVELS.map((level) => <Level key={level} level={level} {...parts} />)}
    </FormRow>
    <Price {...parts} />
    <Retention {...parts} />
  </>
);

function Level({ level, settings, edit }: Parts & { level: (typeof LEVELS)[number] }) {
  const { service_levels } = settings;
  const { minutes, target } = service_levels[level];
  const change = (patch: Partial<{ minutes: number; target: number }>) =>
    edit({ service_levels: { ...service_levels, [level]: { minutes, target, ...patch } } });
  const priority = wordOf(level);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="w-24">{priority}</span>
      <NumberField
        aria-label={t("{priority}: minutes", { priority })}
        min={1}
        max={MAX_SERVICE_MINUTES}
        className="max-w-24"
        value={minutes}
        onChange={(value) => change({ minutes: value ?? Number.NaN })}
      />
      {t("min")}
      <NumberField
        aria-label={t("{priority}: percent", { priority })}
        min={1}
        max={100}
        step="any"
        className="max-w-24"
        value={asPercent(target)}
        onChange={(value) => change({ target: value === null ? Number.NaN : value / 100 })}
      />
      %
    </div>
  );
}

const Price = ({ settings, errorOf, edit }: Parts) => (
  <FormRow
    label={settingWords("minute_price")}
    hint={t("What a minute of a reviewer costs. Without it nothing is said of costs.")}
    error={errorOf("minute_price") ?? errorOf("price_currency")}
  >
    {(control) => (
      <div className="flex flex-wrap items-center gap-2">
        <NumberField
          {...control}
          min={0}
          step="any"
          value={settings.minute_price}
          onChange={(minute_price) => edit({ minute_price })}
        />
        <input
          aria-label={settingWords("price_currency")}
          value={settings.price_currency}
          maxLength={3}
          onChange={(event) => edit({ price_currency: event.target.value.toUpperCase() })}
          className={`${FIELD} max-w-20`}
        />
      </div>
    )}
  </FormRow>
);
