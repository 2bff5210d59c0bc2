"use client";
import { FIELD } from "@/components/ui/field-look";
import { t } from "@/lib/client/words/t";
import { Labeled } from "./labeled";
import type { Parts } from "./parts";

/** What is written. */
export const TextFields = ({ draft, errors, onChange }: Parts) => (
  <>
    <Labeled label={t("Title")} error={errors.title}>
      {({ id, describedBy }) => (
        <input
          id={id}
          name="title"
          required
          pattern=".*\S.*"
          title={t("A title, not only spaces")}
          maxLength={255}
          autoComplete="off"
          value={draft.title}
          aria-invalid={describedBy !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ title: event.target.value })}
          className={FIELD}
        />
      )}
    </Labeled>
    <Labeled label={t("Description (Markdown)")} error={errors.description}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          name="description"
          rows={4}
          maxLength={100_000}
          value={draft.description}
          aria-invalid={describedBy !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ description: event.target.value })}
          className={`${FIELD} field-sizing-content max-h-64 min-h-20 resize-none`}
        />
      )}
    </Labeled>
  </>
);
