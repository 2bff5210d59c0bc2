"use client";
import { FIELD } from "@/components/ui/field-look";
import { settingWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import type { SettingsView } from "@/lib/contracts/desk/organization/settings";
import { MAX_GRANT_MINUTES, MAX_HOLD_SECONDS, MAX_NOT_EXECUTED_MINUTES } from "@/lib/domain/decision-rules";
import { CheckField } from "../check-field";
import { EntryList } from "../entry-list";
import { FormRow } from "../form-row";
import { NumberField } from "../number-field";
import { TextList } from "../text-list";
import type { Parts } from "./parts";

type Rule = SettingsView["high_risk_rules"][number];

/** How decisions are made. */
export const DecisionSettings = (parts: Parts) => (
  <>
    <Numbers {...parts} />
    <Rejections {...parts} />
    <Risks {...parts} />
  </>
);

const Numbers = ({ settings, errorOf, edit }: Parts) => (
  <>
    <FormRow
      label={settingWords("undo_seconds")}
      hint={t("So long a decision waits before it is final; 0 is not at all.")}
      error={errorOf("undo_seconds")}
    >
      {(control) => (
        <>
          <NumberField
            {...control}
            min={0}
            max={MAX_HOLD_SECONDS}
            value={settings.undo_seconds}
            onChange={(value) => edit({ undo_seconds: value ?? Number.NaN })}
          />
          <CheckField
            label={settingWords("undo_skips_urgent")}
            isOn={settings.undo_skips_urgent}
            onChange={(undo_skips_urgent) => edit({ undo_skips_urgent })}
          />
        </>
      )}
    </FormRow>
    <FormRow
      label={settingWords("not_executed_minutes")}
      hint={t("So long after an approval its agent may take to say what came of it.")}
      error={errorOf("not_executed_minutes")}
    >
      {(control) => (
        <NumberField
          {...control}
          min={1}
          max={MAX_NOT_EXECUTED_MINUTES}
          value={settings.not_executed_minutes}
          onChange={(value) => edit({ not_executed_minutes: value ?? Number.NaN })}
        />
      )}
    </FormRow>
    <FormRow
      label={settingWords("grant_minutes")}
      hint={t("From when its agent first reads the approval.")}
      error={errorOf("grant_minutes")}
    >
      {(control) => (
        <NumberField
          {...control}
          min={1}
          max={MAX_GRANT_MINUTES}
          value={settings.grant_minutes}
          onChange={(value) => edit({ grant_minutes: value ?? Number.NaN })}
        />
      )}
    </FormRow>
  </>
);

const Rejections = ({ settings, errorOf, isDisabled, edit }: Parts) => (
  <FormRow
    isGroup
    label={settingWords("quick_reasons")}
    hint={t("Offered to whoever rejects.")}
    error={errorOf("quick_reasons")}
  >
    {() => (
      <>
        <TextList
          label={t("Quick reason")}
          add={t("Add a reason")}
          max={12}
          entries={settings.quick_reasons}
          isDisabled={isDisabled}
          onChange={(quick_reasons) => edit({ quick_reasons })}
        />
        <CheckField
          label={settingWords("reject_needs_note")}
          isOn={settings.reject_needs_note}
          onChange={(reject_needs_note) => edit({ reject_needs_note })}
        />
      </>
    )}
  </FormRow>
);

const FRESH: Rule = { tool_type: null, amount_from: null };

const Risks = ({ settings, errorOf, isDisabled, edit }: Parts) => (
  <>
    <FormRow
      isGroup
      label={settingWords("high_risk_rules")}
      hint={t("Decided one by one and with care. No tool is every tool, no amount is any amount.")}
      error={errorOf("high_risk_rules")}
    >
      {() => (
        <EntryList
          entries={settings.high_risk_rules}
          fresh={FRESH}
          words={{
            add: t("Add a rule"),
            remove: (_, place) => t("Remove rule {number}", { number: place + 1 }),
          }}
          isDisabled={isDisabled}
          onChange={(high_risk_rules) => edit({ high_risk_rules })}
        >
          {(rule, change, place) => (
            <>
              <input
                aria-label={t("Rule {number}, tool", { number: place + 1 })}
                placeholder={t("Every tool")}
                value={rule.tool_type ?? ""}
                maxLength={200}
                onChange={(event) => change({ ...rule, tool_type: event.target.value || null })}
                className={`${FIELD} max-w-56 flex-1 basis-40`}
              />
              <NumberField
                aria-label={t("Rule {number}, amount from", { number: place + 1 })}
                placeholder={t("Any amount")}
                min={0}
                step="any"
                value={rule.amount_from}
                onChange={(amount_from) => change({ ...rule, amount_from })}
              />
            </>
          )}
        </EntryList>
      )}
    </FormRow>
    <FormRow
      isGroup
      label={settingWords("own_domains")}
      hint={t("Mail that goes there stays inside; everything else is marked as external.")}
      error={errorOf("own_domains")}
    >
      {() => (
        <TextList
          label={t("Domain")}
          add={t("Add a domain")}
          placeholder={t("example.com")}
          entries={settings.own_domains}
          isDisabled={isDisabled}
          onChange={(own_domains) => edit({ own_domains })}
        />
      )}
    </FormRow>
  </>
);
