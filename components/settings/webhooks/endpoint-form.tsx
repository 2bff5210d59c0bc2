"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { call } from "@/lib/client/api/call";
import { updateWebhookEndpointOp } from "@/lib/client/api/settings-operations";
import { refusedBy } from "@/lib/client/settings/refused-by";
import { useChange } from "@/lib/client/settings/use-change";
import { webhookKeys } from "@/lib/client/settings/webhook-queries";
import { t } from "@/lib/client/words/t";
import type { WebhookEndpointView } from "@/lib/contracts/desk/webhooks/objects";
import type { WebhookEventType } from "@/lib/domain/webhook";
import { SaveBar } from "../save-bar";
import { ENDPOINT_FIELDS, type EndpointDraft, EndpointFields } from "./endpoint-fields";

const draftOf = (endpoint: WebhookEndpointView): EndpointDraft => ({
  ...{ url: endpoint.url, description: endpoint.description ?? "", event_types: endpoint.event_types },
  include_arguments: endpoint.include_arguments,
});

/** Only what was typed is sent: the words of another contract are not this one's to change. */
const changesOf = ({ description, event_types, ...plain }: Partial<EndpointDraft>) => ({
  ...plain,
  ...(description !== undefined && { description: description || null }),
  ...(event_types && { event_types: event_types as WebhookEventType[] }),
});

/** What an endpoint is told, and where. */
export function EndpointForm({ endpoint }: { endpoint: WebhookEndpointView }) {
  const [typed, setTyped] = useState<Partial<EndpointDraft>>({});
  const save = useChange(
    () => call(updateWebhookEndpointOp, { params: { endpoint_uid: endpoint.uid }, body: changesOf(typed) }),
    [webhookKeys.all],
  );
  const { fields, general } = refusedBy(save.error, ENDPOINT_FIELDS);
  const stored = draftOf(endpoint);
  const draft = { ...stored, ...typed };
  const isDirty = JSON.stringify(draft) !== JSON.stringify(stored);
  return (
    <form
      aria-label={t("Endpoint")}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: () => setTyped({}) });
      }}
    >
      {general && <Alert>{general}</Alert>}
      <EndpointFields
        draft={draft}
        errors={fields}
        areEventsFixed={endpoint.dialect !== "standard"}
        edit={(patch) => setTyped({ ...typed, ...patch })}
      />
      <SaveBar
        isDirty={isDirty}
        isSaving={save.isPending}
        isSaved={save.isSuccess && !isDirty}
        onDiscard={() => setTyped({})}
      />
    </form>
  );
}
