"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { FIELD } from "@/components/ui/field-look";
import { agentKeys } from "@/lib/client/agents/agents-queries";
import { call } from "@/lib/client/api/call";
import { createApiTokenOp } from "@/lib/client/api/settings-operations";
import { refusedBy } from "@/lib/client/settings/refused-by";
import { TOKENS } from "@/lib/client/settings/tokens-query";
import { useChange } from "@/lib/client/settings/use-change";
import { t } from "@/lib/client/words/t";
import { SCOPES, type Scope } from "@/lib/domain/permissions";
import { CheckField } from "../check-field";
import { FormRow } from "../form-row";
import { SecretBox } from "../secret-box";
import { SubmitRow } from "../submit-row";

type Holder = { uid: string; name: string };

type Props = {
  organizationUid: string;
  /** Who it may be for besides oneself. */
  agents: readonly Holder[];
  /** It is for this agent, and nobody is asked. */
  agent?: Holder;
  onClose: () => void;
};

const DAYS = ["30", "90", "365"] as const;
const DAY_MS = 24 * 60 * 60 * 1000;
const endIn = (days: string): string | null =>
  days === "" ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();

/** Asks what a token is for, and shows it once. */
export function NewToken({ organizationUid, agents, agent, onClose }: Props) {
  const [scopes, setScopes] = useState<readonly Scope[] | null>(null);
  const create = useChange(
    async (form: FormData) => {
      const body = {
        name: String(form.get("name")),
        agent_uid: agent?.uid ?? (String(form.get("holder") ?? "") || null),
        scopes: scopes && [...scopes],
        expires_at: endIn(String(form.get("days"))),
      };
      const params = { organization_uid: organizationUid };
      return (await call(createApiTokenOp, { params, body })).data;
    },
    [TOKENS, agentKeys.all],
  );
  const { fields, general } = refusedBy(create.error, ["name", "agent_uid", "scopes", "expires_at"]);
  if (create.data) {
    const { name, token } = create.data;
    return <SecretBox label={t("Token {name}", { name })} secret={token} onDone={onClose} />;
  }
  return (
    <form
      aria-label={t("New token")}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(new FormData(event.currentTarget));
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      className="rounded-lg border border-line bg-surface px-4"
    >
      {general && <Alert>{general}</Alert>}
      <FormRow
        label={t("Name")}
        hint={t("What it is for, so that it can be told from others.")}
        error={fields.name}
      >
        {(control) => (
          <input
            {...control}
            // biome-ignore lint/a11y/noAutofocus: it comes because somebody asked for it
            autoFocus
            name="name"
            required
            pattern=".*\S.*"
            maxLength={100}
            autoComplete="off"
            className={FIELD}
          />
        )}
      </FormRow>
      {!agent && agents.length > 0 && <HolderRow agents={agents} error={fields.agent_uid} />}
      <ScopesRow scopes={scopes} onChange={setScopes} error={fields.scopes} />
      <FormRow label={t("Valid for")} error={fields.expires_at}>
        {(control) => (
          <select {...control} name="days" defaultValue="90" className={`${FIELD} max-w-60`}>
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {t("{count} days", { count: days })}
              </option>
            ))}
            <option value="">{t("No end")}</option>
          </select>
        )}
      </FormRow>
      <SubmitRow
        label={create.isPending ? t("Creating…") : t("Create token")}
        isPending={create.isPending}
        onCancel={onClose}
      />
    </form>
  );
}

const HolderRow = ({ agents, error }: { agents: readonly Holder[]; error: string | undefined }) => (
  <FormRow label={t("Holder")} hint={t("In whose name it acts.")} error={error}>
    {(control) => (
      <select {...control} name="holder" className={`${FIELD} max-w-80`}>
        <option value="">{t("Myself")}</option>
        {agents.map(({ uid, name }) => (
          <option key={uid} value={uid}>
            {name}
          </option>
        ))}
      </select>
    )}
  </FormRow>
);

type ScopesProps = {
  scopes: readonly Scope[] | null;
  onChange: (scopes: readonly Scope[] | null) => void;
  error: string | undefined;
};

const ScopesRow = ({ scopes, onChange, error }: ScopesProps) => (
  <FormRow
    isGroup
    label={t("May")}
    hint={t("No token does more than its holder’s role allows.")}
    error={error}
  >
    {() => (
      <>
        <CheckField
          label={t("All that its holder may")}
          isOn={scopes === null}
          onChange={(isOn) => onChange(isOn ? null : ["work_tasks:read"])}
        />
        {scopes !== null &&
          SCOPES.map((scope) => (
            <CheckField
              key={scope}
              label={scope}
              isOn={scopes.includes(scope)}
              onChange={(isOn) =>
                onChange(isOn ? [...scopes, scope] : scopes.filter((each) => each !== scope))
              }
            />
          ))}
      </>
    )}
  </FormRow>
);
