"use client";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { FIELD } from "@/components/ui/field-look";
import type { LogSearch } from "@/lib/client/settings/log-search";
import { memberQueries } from "@/lib/client/settings/member-queries";
import { actionWords, KNOWN_ACTIONS, subjectWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import type { LogEntryView } from "@/lib/contracts/desk/organization/log";
import { SUBJECT_TYPES } from "@/lib/domain/organization-change";

type Props = {
  organizationUid: string;
  search: LogSearch;
  /** What is shown: it can name people and actions that are not known otherwise. */
  seen: readonly LogEntryView[];
  onChange: (patch: Partial<LogSearch>) => void;
};

const NONE: LogSearch = { by: null, action: null, subject_type: null, from_day: null, to_day: null };

/** By whom, what, to what and when. */
export function LogFilter({ organizationUid, search, seen, onChange }: Props) {
  const { data: members = [] } = useQuery(memberQueries.list(organizationUid));
  const people = new Map([
    ...members.map(({ user_uid, full_name }) => [user_uid, full_name] as const),
    ...seen.flatMap(({ by }) => (by.uid ? [[by.uid, by.name] as const] : [])),
  ]);
  const actions = [...new Set([...KNOWN_ACTIONS, ...seen.map(({ action }) => action)])];
  const isNarrowed = Object.values(search).some((value) => value !== null);
  return (
    <form
      aria-label={t("Narrow the log")}
      onSubmit={(event) => event.preventDefault()}
      className="grid grid-cols-1 gap-3 @min-[20rem]:grid-cols-2 @min-[32rem]:grid-cols-3 @min-[42rem]:grid-cols-5"
    >
      <Choice label={t("By")} value={search.by} options={[...people]} onChoose={(by) => onChange({ by })} />
      <Choice
        label={t("About")}
        value={search.subject_type}
        options={SUBJECT_TYPES.map((type) => [type, subjectWords(type)])}
        onChoose={(subject_type) => onChange({ subject_type })}
      />
      <Choice
        label={t("What")}
        value={search.action}
        options={actions.map((action) => [action, actionWords(action)])}
        onChoose={(action) => onChange({ action })}
      />
      <DayField label={t("From")} value={search.from_day} onChange={(from_day) => onChange({ from_day })} />
      <DayField label={t("To")} value={search.to_day} onChange={(to_day) => onChange({ to_day })} />
      {isNarrowed && (
        <Button tone="quiet" className="w-fit" onClick={() => onChange(NONE)}>
          {t("Show everything")}
        </Button>
      )}
    </form>
  );
}

type ChoiceProps = {
  label: string;
  value: string | null;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string | null) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-xs text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ""}
        onChange={(event) => onChoose(event.target.value || null)}
        className={`${FIELD} h-8 py-0 max-md:h-11`}
      >
        <option value="">{t("All")}</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
