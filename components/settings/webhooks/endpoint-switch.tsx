"use client";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { sentenceOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { updateWebhookEndpointOp } from "@/lib/client/api/settings-operations";
import { useChange } from "@/lib/client/settings/use-change";
import { webhookKeys } from "@/lib/client/settings/webhook-queries";
import { t } from "@/lib/client/words/t";
import type { WebhookEndpointView } from "@/lib/contracts/desk/webhooks/objects";

/** Switched on again it gets what waits for it; what happens while it is off it is never told. */
export function EndpointSwitch({ endpoint }: { endpoint: WebhookEndpointView }) {
  const change = useChange(
    (is_active: boolean) =>
      call(updateWebhookEndpointOp, { params: { endpoint_uid: endpoint.uid }, body: { is_active } }),
    [webhookKeys.all],
  );
  return (
    <>
      <Button size="small" disabled={change.isPending} onClick={() => change.mutate(!endpoint.is_active)}>
        {endpoint.is_active ? t("Switch off") : t("Switch on")}
      </Button>
      {change.error && <Alert>{sentenceOf(change.error)}</Alert>}
    </>
  );
}
