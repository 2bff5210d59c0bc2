"use client";
import { FIELD } from "@/components/ui/field-look";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { PRIORITIES, STATUSES } from "@/lib/contracts/work-tasks/words";
import { Labeled } from "./labeled";
import type { Parts } from "./parts";

/** What is chosen, not written: side by side where there is room. */
export const ShortFields = ({ draft, errors, onChange }: Parts) => (
  <div className="grid grid-cols-3 gap-3 max-md:grid-cols-1">
    <Choice
      {...{ label: t("Priority"), name: "priority", words: PRIORITIES, value: draft.priority }}
      error={errors.priority}
      onChoose={(priority) => onChange({ priority })}
    />
    <Choice
      {...{ label: t("Status"), name: "status", words: STATUSES, value: draft.status }}
      error={errors.status}
      onChoose={(status) => onChange({ status })}
    />
    <Labeled label={t("Due date")} error={errors.due_date}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="date"
          name="due_date"
          value={draft.due_date}
          aria-invalid={describedBy !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ due_date: event.target.value })}
          className={`${FIELD} h-8 max-md:h-11`}
        />
      )}
    </Labeled>
  </div>
);

type ChoiceProps<W extends string> = {
  label: string;
  name: string;
  words: readonly W[];
  value: W;
  error: string | undefined;
  onChoose: (word: W) => void;
};

const Choice = <W extends string>({ label, name, words, value, error, onChoose }: ChoiceProps<W>) => (
  <Labeled label={label} error={error}>
    {({ id, describedBy }) => (
      <select
        id={id}
        name={name}
        value={value}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        onChange={(event) => {
          const chosen = words.find((word) => word === event.target.value);
          if (chosen) onChoose(chosen);
        }}
        className={`${FIELD} h-8 py-0 max-md:h-11`}
      >
        {words.map((word) => (
          <option key={word} value={word}>
            {wordOf(word)}
          </option>
        ))}
      </select>
    )}
  </Labeled>
);
