"use client";
import { FIELD } from "@/components/ui/field-look";
import { Labeled } from "./labeled";
import type { Parts } from "./parts";

/** What is written. */
export const TextFields = ({ draft, errors, onChange }: Parts) => (
  <>
    <Labeled label="Title" error={errors.title}>
      {({ id, describedBy }) => (
        <input
          id={id}
          name="title"
          required
          pattern=".*\S.*"
          title="A title, not only spaces"
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
    <Labeled label="Description (Markdown)" error={errors.description}>
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
