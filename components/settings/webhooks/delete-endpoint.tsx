"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/api/call";
import { deleteWebhookEndpointOp } from "@/lib/client/api/settings-operations";
import { useChange } from "@/lib/client/settings/use-change";
import { webhookKeys } from "@/lib/client/settings/webhook-queries";
import { settingsAddress } from "@/lib/client/url-state/settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import type { WebhookEndpointView } from "@/lib/contracts/desk/webhooks/objects";
import { ConfirmDialog } from "../confirm-dialog";

export function DeleteEndpoint({ endpoint }: { endpoint: WebhookEndpointView }) {
  const [{ organization_uid: asked }] = useTaskFilter();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const remove = useChange(
    () => call(deleteWebhookEndpointOp, { params: { endpoint_uid: endpoint.uid } }),
    [webhookKeys.list(endpoint.organization_uid)],
  );
  return (
    <>
      <Button tone="danger" className="w-fit" onClick={() => setAsking(true)}>
        {t("Delete endpoint")}
      </Button>
      <ConfirmDialog
        title={t("Delete this endpoint?")}
        isOpen={isAsking}
        words={{ action: t("Delete"), pending: t("Deleting…") }}
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(undefined, { onSuccess: () => router.push(settingsAddress(asked, "webhooks")) })
        }
        onClose={() => {
          remove.reset();
          setAsking(false);
        }}
      >
        <p className="wrap-anywhere">{endpoint.url}</p>
        <p>
          {t(
            "It is told nothing more; what waits for it and all of its deliveries are gone. This cannot be undone.",
          )}
        </p>
      </ConfirmDialog>
    </>
  );
}
