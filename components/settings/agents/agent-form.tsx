"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { FIELD } from "@/components/ui/field-look";
import { agentKeys } from "@/lib/client/agents/agents-queries";
import { call } from "@/lib/client/api/call";
import { createAgentOp, updateAgentOp } from "@/lib/client/api/settings-operations";
import { refusedBy } from "@/lib/client/settings/refused-by";
import { useChange } from "@/lib/client/settings/use-change";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { t } from "@/lib/client/words/t";
import type { ListedAgentView } from "@/lib/contracts/desk/workbench/agents";
import { FormRow } from "../form-row";
import { SaveBar } from "../save-bar";
import { SubmitRow } from "../submit-row";

type Props = {
  organizationUid: string;
  onSaved: (agent: ListedAgentView) => void;
  /** Without it there is an agent that is changed. */
  onCancel?: () => void;
  agent?: ListedAgentView;
  /** An owner hands an agent on to nobody. */
  isOwnerFixed?: boolean;
};

type Draft = { name: string; description: string; owner_user_uid: string | null };

const draftOf = (agent: ListedAgentView | undefined): Draft => ({
  name: agent?.name ?? "",
  description: agent?.description ?? "",
  owner_user_uid: agent?.owner?.user_uid ?? null,
});

const isSame = (one: Draft, other: Draft) => JSON.stringify(one) === JSON.stringify(other);

/** What an agent is called, what it does, and who answers for it: of a new one, or one that is there. */
export function AgentForm({ organizationUid, agent, isOwnerFixed = false, onSaved, onCancel }: Props) {
  const stored = draftOf(agent);
  const [typed, setTyped] = useState<Partial<Draft>>({});
  const draft = { ...stored, ...typed };
  const save = useChange(
    async () =>
      agent
        ? (await call(updateAgentOp, { params: { agent_uid: agent.uid }, body: typed })).data
        : (await call(createAgentOp, { body: { ...draft, organization_uid: organizationUid } })).data,
    [agentKeys.all],
  );
  const { fields, general } = refusedBy(save.error, ["name", "description", "owner_user_uid"]);
  const edit = (patch: Partial<Draft>) => setTyped({ ...typed, ...patch });
  const isDirty = !isSame(draft, stored);
  return (
    <form
      aria-label={agent ? t("Agent") : t("New agent")}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, {
          onSuccess: (saved) => {
            setTyped({});
            onSaved(saved);
          },
        });
      }}
      className={agent ? "" : "rounded-lg border border-line bg-surface px-4"}
    >
      {general && <Alert>{general}</Alert>}
      <Said draft={draft} errors={fields} edit={edit} />
      <FormRow
        label={t("Answers for it")}
        hint={t("Sees what it sees, and can pause it, change its tools and make its tokens.")}
        error={fields.owner_user_uid}
      >
        {(control) => (
          <OwnerSelect
            control={control}
            organizationUid={organizationUid}
            owner={agent?.owner ?? null}
            value={draft.owner_user_uid}
            isDisabled={isOwnerFixed}
            onChange={(owner_user_uid) => edit({ owner_user_uid })}
          />
        )}
      </FormRow>
      {agent ? (
        <SaveBar
          isDirty={isDirty}
          isSaving={save.isPending}
          isSaved={save.isSuccess && !isDirty}
          onDiscard={() => setTyped({})}
        />
      ) : (
        <SubmitRow
          label={save.isPending ? t("Creating…") : t("Create agent")}
          isPending={save.isPending}
          onCancel={onCancel}
        />
      )}
    </form>
  );
}

type SaidProps = {
  draft: Draft;
  errors: Partial<Record<keyof Draft, string>>;
  edit: (patch: Partial<Draft>) => void;
};

const Said = ({ draft, errors, edit }: SaidProps) => (
  <>
    <FormRow label={t("Name")} error={errors.name}>
      {(control) => (
        <input
          {...control}
          required
          pattern=".*\S.*"
          maxLength={120}
          autoComplete="off"
          value={draft.name}
          onChange={({ target }) => edit({ name: target.value })}
          className={FIELD}
        />
      )}
    </FormRow>
    <FormRow
      label={t("What it does")}
      hint={t("Reviewers read it beside its requests.")}
      error={errors.description}
    >
      {(control) => (
        <textarea
          {...control}
          rows={3}
          maxLength={2000}
          value={draft.description}
          onChange={({ target }) => edit({ description: target.value })}
          className={FIELD}
        />
      )}
    </FormRow>
  </>
);

type OwnerProps = {
  control: React.ComponentProps<"select">;
  organizationUid: string;
  owner: ListedAgentView["owner"];
  value: string | null;
  isDisabled: boolean;
  onChange: (uid: string | null) => void;
};

function OwnerSelect({ control, organizationUid, owner, value, isDisabled, onChange }: OwnerProps) {
  const { data } = useQuery(taskQueries.filterOptions(organizationUid));
  const people = data?.users ?? (owner ? [{ uid: owner.user_uid, name: owner.user_name }] : []);
  return (
    <select
      {...control}
      value={value ?? ""}
      disabled={isDisabled}
      onChange={({ target }) => onChange(target.value || null)}
      className={`${FIELD} max-w-80`}
    >
      <option value="">{t("Nobody")}</option>
      {people.map(({ uid, name }) => (
        <option key={uid} value={uid}>
          {name}
        </option>
      ))}
    </select>
  );
}
