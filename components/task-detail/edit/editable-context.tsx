"use client";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ContextPicker } from "@/components/ui/context-picker";
import { Section } from "@/components/ui/section";
import type { ContextEntity } from "@/lib/client/context/context-search";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { type ReadTask, taskQueries } from "@/lib/client/tasks/task-queries";
import { type EditedField, type InlineEdit, useInlineEdit } from "@/lib/client/tasks/use-inline-edit";
import { t } from "@/lib/client/words/t";
import { ContextEntities } from "../context-entities";

const uidsOf = (entities: readonly ContextEntity[]) => entities.map(({ entity_uid }) => entity_uid).join();

const CONTEXT: EditedField<ContextEntity[]> = {
  name: "context_entities",
  valueOf: ({ context_entities }) => context_entities,
  editOf: (context_entities) => ({ context_entities }),
  isSame: (one, other) => uidsOf(one) === uidsOf(other),
};

type Props = { read: ReadTask; organizationUid: string | null };

/** What a task is about, to be chosen anew. */
export function EditableContext({ read, organizationUid }: Props) {
  const edit = useInlineEdit(read, CONTEXT);
  const entities = read.data.context_entities;
  const { data: extras } = useQuery(taskQueries.extras(read.data.uid));
  if (edit.draft !== null) {
    return <Choosing edit={edit} chosen={edit.draft} organizationUid={organizationUid} />;
  }
  const actions = (
    <Button
      tone="quiet"
      size="small"
      aria-label={entities.length > 0 ? t("Edit context") : t("Add context")}
      onClick={edit.begin}
    >
      {entities.length > 0 ? t("Edit") : t("Add")}
    </Button>
  );
  return entities.length > 0 ? (
    <ContextEntities entities={entities} facts={extras?.context} actions={actions} />
  ) : (
    <Section title={t("Context")} actions={actions}>
      <p className="text-muted">{t("Nothing is linked to it.")}</p>
    </Section>
  );
}

type ChoosingProps = {
  edit: InlineEdit<ContextEntity[]>;
  chosen: readonly ContextEntity[];
  organizationUid: string | null;
};

function Choosing({ edit, chosen, organizationUid }: ChoosingProps) {
  const id = useId();
  useCommand("close", edit.cancel);
  return (
    <Section title={t("Context")}>
      {edit.problem !== null && <Alert>{edit.problem}</Alert>}
      <label htmlFor={id} className="sr-only">
        {t("Context")}
      </label>
      <ContextPicker
        id={id}
        organizationUid={organizationUid}
        chosen={chosen}
        onChoose={edit.type}
        takesFocus
      />
      <div className="flex gap-2">
        <Button size="small" tone="primary" onClick={edit.save}>
          {t("Save")}
        </Button>
        <Button size="small" tone="quiet" onClick={edit.cancel}>
          {t("Cancel")}
        </Button>
      </div>
    </Section>
  );
}
