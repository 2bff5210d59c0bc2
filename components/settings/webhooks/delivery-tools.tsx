"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { sentenceOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { pingWebhookEndpointOp, replayWebhookDeliveriesOp } from "@/lib/client/api/settings-operations";
import { useChange } from "@/lib/client/settings/use-change";
import { webhookKeys } from "@/lib/client/settings/webhook-queries";
import { counted, t } from "@/lib/client/words/t";
import type { WebhookEndpointView } from "@/lib/contracts/desk/webhooks/objects";

/** To see whether anything arrives, and to send again what did not. */
export function DeliveryTools({ endpoint }: { endpoint: WebhookEndpointView }) {
  const [isChoosing, setChoosing] = useState(false);
  const params = { endpoint_uid: endpoint.uid };
  const keys = [webhookKeys.deliveries(endpoint.uid)];
  const ping = useChange(() => call(pingWebhookEndpointOp, { params }), keys);
  const replay = useChange(
    async (since: string) =>
      (await call(replayWebhookDeliveriesOp, { params, body: { since } })).data.replayed,
    keys,
  );
  const error = ping.error ?? replay.error;
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex flex-wrap gap-2">
        <Button disabled={ping.isPending} onClick={() => ping.mutate()}>
          {t("Ping")}
        </Button>
        <Button aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          {t("Replay since…")}
        </Button>
      </div>
      {isChoosing && (
        <form
          aria-label={t("Replay since…")}
          method="post"
          onSubmit={(event) => {
            event.preventDefault();
            const since = String(new FormData(event.currentTarget).get("since"));
            replay.mutate(new Date(since).toISOString(), { onSuccess: () => setChoosing(false) });
          }}
          className="flex flex-wrap items-center gap-2"
        >
          <label className="flex flex-wrap items-center gap-2">
            {t("Everything since")}
            <input type="datetime-local" name="since" required className={`${FIELD} max-w-52`} />
          </label>
          <Button type="submit" tone="primary" disabled={replay.isPending}>
            {t("Send again")}
          </Button>
        </form>
      )}
      {!endpoint.is_active && <p className="text-xs text-muted">{t("While it is off, it waits.")}</p>}
      <p role="status" className="text-xs text-muted empty:hidden">
        {replay.data !== undefined &&
          counted(replay.data, {
            one: "{count} delivery is sent again",
            other: "{count} deliveries are sent again",
          })}
      </p>
      {error && <Alert>{sentenceOf(error)}</Alert>}
    </div>
  );
}
