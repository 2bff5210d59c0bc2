"use client";
import { FIELD } from "@/components/ui/field-look";
import { settingWords, WEEKDAYS, weekdayWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import type { SettingsView } from "@/lib/contracts/desk/organization/settings";
import { EntryList } from "../entry-list";
import { FormRow } from "../form-row";
import type { Parts } from "./parts";

type Stretch = SettingsView["working_hours"][number];

const TIME = `${FIELD} max-w-32 max-md:max-w-35`;
const FRESH: Omit<Stretch, "weekday"> = { from: "09:00", to: "17:00" };

/** A field for times knows no end of the day. */
const shown = (to: string): string => (to === "24:00" ? "00:00" : to);
const meant = (to: string): string => (to === "00:00" ? "24:00" : to);

/** When people work: every weekday with its stretches, and the days on which nobody does. */
export const WorkingTime = ({ settings, errorOf, isDisabled, edit }: Parts) => (
  <>
    <FormRow
      isGroup
      label={settingWords("working_hours")}
      hint={t("In the zone above. Times to decision are counted in them, too.")}
      error={errorOf("working_hours")}
    >
      {() =>
        WEEKDAYS.map((name, at) => (
          <Weekday
            key={name}
            weekday={at + 1}
            hours={settings.working_hours}
            isDisabled={isDisabled}
            onChange={(working_hours) => edit({ working_hours })}
          />
        ))
      }
    </FormRow>
    <FormRow
      isGroup
      label={settingWords("holidays")}
      hint={t("Days on which nobody works.")}
      error={errorOf("holidays")}
    >
      {() => (
        <EntryList
          entries={settings.holidays}
          fresh=""
          max={500}
          words={{ add: t("Add a holiday"), remove: (day) => t("Remove {entry}", { entry: day }) }}
          isDisabled={isDisabled}
          onChange={(holidays) => edit({ holidays })}
        >
          {(day, change, place) => (
            <input
              type="date"
              aria-label={t("Holiday {number}", { number: place + 1 })}
              value={day}
              onChange={(event) => change(event.target.value)}
              className={`${FIELD} max-w-44`}
            />
          )}
        </EntryList>
      )}
    </FormRow>
  </>
);

type WeekdayProps = {
  weekday: number;
  hours: readonly Stretch[];
  isDisabled: boolean;
  onChange: (hours: Stretch[]) => void;
};

function Weekday({ weekday, hours, isDisabled, onChange }: WeekdayProps) {
  const day = weekdayWords(weekday);
  const own = hours.filter((each) => each.weekday === weekday);
  const others = hours.filter((each) => each.weekday !== weekday);
  const replace = (changed: Stretch[]) =>
    onChange([...others, ...changed].toSorted((a, b) => a.weekday - b.weekday));
  return (
    <fieldset className="flex flex-wrap gap-x-3 pb-2">
      {/* Floating, it is a part of the line. */}
      <legend className="float-left w-24 py-1.5">{day}</legend>
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
        <EntryList
          entries={own}
          fresh={{ weekday, ...FRESH }}
          max={6}
          words={{
            add: t("Add hours"),
            addName: t("Add hours on {day}", { day }),
            remove: (_, place) => t("Remove hours {number} on {day}", { number: place + 1, day }),
          }}
          isDisabled={isDisabled}
          onChange={replace}
        >
          {(stretch, change, place) => (
            <>
              <input
                type="time"
                aria-label={t("{day}, hours {number}, from", { day, number: place + 1 })}
                value={stretch.from}
                onChange={(event) => change({ ...stretch, from: event.target.value })}
                className={TIME}
              />
              <span aria-hidden="true">–</span>
              <input
                type="time"
                aria-label={t("{day}, hours {number}, to", { day, number: place + 1 })}
                value={shown(stretch.to)}
                onChange={(event) => change({ ...stretch, to: meant(event.target.value) })}
                className={TIME}
              />
            </>
          )}
        </EntryList>
      </div>
    </fieldset>
  );
}
