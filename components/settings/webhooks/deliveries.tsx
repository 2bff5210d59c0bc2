"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { type DeliveryState, webhookQueries } from "@/lib/client/settings/webhook-queries";
import { deliveryWords } from "@/lib/client/words/delivery-words";
import { t } from "@/lib/client/words/t";
import type { WebhookEndpointView } from "@/lib/contracts/desk/webhooks/objects";
import { WEBHOOK_DELIVERY_STATES } from "@/lib/domain/webhook";
import { Reading } from "../reading";
import { Delivery } from "./delivery";
import { DeliveryTools } from "./delivery-tools";

/** What was sent to an endpoint, the newest first; what is on its way is watched. */
export function Deliveries({ endpoint }: { endpoint: WebhookEndpointView }) {
  const [state, setState] = useState<DeliveryState | null>(null);
  const query = useInfiniteQuery(webhookQueries.deliveries(endpoint.uid, state));
  const deliveries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <select
          aria-label={t("Which deliveries")}
          value={state ?? ""}
          onChange={({ target }) => setState((target.value || null) as DeliveryState | null)}
          className={`${FIELD} max-w-44`}
        >
          <option value="">{t("All deliveries")}</option>
          {WEBHOOK_DELIVERY_STATES.map((each) => (
            <option key={each} value={each}>
              {deliveryWords(each)}
            </option>
          ))}
        </select>
        <DeliveryTools endpoint={endpoint} />
      </div>
      {!query.data && <Reading query={query} label={t("Reading the deliveries")} />}
      {query.data && deliveries.length === 0 && (
        <p className="py-6 text-center text-muted">
          {t("Nothing was sent yet. Ping it to see whether it arrives.")}
        </p>
      )}
      {deliveries.length > 0 && (
        <ul
          aria-label={t("Deliveries")}
          className="divide-y divide-line rounded-lg border border-line bg-surface"
        >
          {deliveries.map((delivery) => (
            <Delivery key={delivery.uid} delivery={delivery} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          size="small"
          className="w-fit"
          disabled={query.isFetching}
          onClick={() => void query.fetchNextPage()}
        >
          {t("Show more")}
        </Button>
      )}
    </>
  );
}
