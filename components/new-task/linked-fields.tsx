"use client";
import { AssigneePicker } from "@/components/ui/assignee-picker";
import { ContextPicker } from "@/components/ui/context-picker";
import { t } from "@/lib/client/words/t";
import { Labeled } from "./labeled";
import type { Parts } from "./parts";

type Props = Parts & { organizationUid: string | null };

/** Who works on it and what it is about, found by typing. */
export const LinkedFields = ({ draft, errors, onChange, organizationUid }: Props) => (
  <>
    <Labeled label={t("Assignee")} error={errors.assign_to}>
      {(field) => (
        <AssigneePicker
          {...field}
          organizationUid={organizationUid}
          chosen={draft.assignee}
          onChoose={(assignee) => onChange({ assignee })}
        />
      )}
    </Labeled>
    <Labeled label={t("Context")} error={errors.context_entities}>
      {(field) => (
        <ContextPicker
          {...field}
          organizationUid={organizationUid}
          chosen={draft.context}
          onChoose={(context) => onChange({ context })}
        />
      )}
    </Labeled>
  </>
);
