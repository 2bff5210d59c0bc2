"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { FIELD } from "@/components/ui/field-look";
import { call } from "@/lib/client/api/call";
import { createWebhookEndpointOp } from "@/lib/client/api/settings-operations";
import { refusedBy } from "@/lib/client/settings/refused-by";
import { useChange } from "@/lib/client/settings/use-change";
import { webhookKeys } from "@/lib/client/settings/webhook-queries";
import { t } from "@/lib/client/words/t";
import type { WebhookEventType } from "@/lib/domain/webhook";
import { FormRow } from "../form-row";
import { SecretBox } from "../secret-box";
import { SubmitRow } from "../submit-row";
import { ENDPOINT_FIELDS, type EndpointDraft, EndpointFields } from "./endpoint-fields";

type Props = {
  organizationUid: string;
  agents: readonly { uid: string; name: string }[];
  onClose: () => void;
};

const FRESH: EndpointDraft = {
  ...{ url: "", description: "", include_arguments: false },
  event_types: ["approval.decided", "approval.expired"],
};

/** Makes an endpoint, and shows its secret once. */
export function NewEndpoint({ organizationUid, agents, onClose }: Props) {
  const [draft, setDraft] = useState(FRESH);
  const [agentUid, setAgentUid] = useState("");
  const create = useChange(async () => {
    const body = {
      ...{ ...draft, description: draft.description || null, organization_uid: organizationUid },
      ...{ event_types: draft.event_types as WebhookEventType[], agent_uid: agentUid || null },
    };
    return (await call(createWebhookEndpointOp, { body })).data;
  }, [webhookKeys.all]);
  const { fields, general } = refusedBy(create.error, ENDPOINT_FIELDS);
  if (create.data) {
    const { url, secret } = create.data;
    return <SecretBox label={t("Secret of {url}", { url })} secret={secret} onDone={onClose} />;
  }
  return (
    <form
      aria-label={t("New endpoint")}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
      className="rounded-lg border border-line bg-surface px-4"
    >
      {general && <Alert>{general}</Alert>}
      <EndpointFields draft={draft} errors={fields} edit={(patch) => setDraft({ ...draft, ...patch })} />
      <FormRow label={t("Of which agent")} error={fields.agent_uid}>
        {(control) => (
          <select
            {...control}
            value={agentUid}
            onChange={({ target }) => setAgentUid(target.value)}
            className={`${FIELD} max-w-80`}
          >
            <option value="">{t("Everything in the organization")}</option>
            {agents.map(({ uid, name }) => (
              <option key={uid} value={uid}>
                {t("Only requests of {name}", { name })}
              </option>
            ))}
          </select>
        )}
      </FormRow>
      <SubmitRow
        label={create.isPending ? t("Creating…") : t("Create endpoint")}
        isPending={create.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
