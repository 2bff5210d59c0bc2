import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import * as ops from "@/lib/client/api/settings-operations";
import type { WebhookDeliveryView } from "@/lib/contracts/desk/webhooks/objects";
import { FIRST_PAGE, nextPage } from "./next-page";

const ALL = ["settings", "webhooks"] as const;

export const webhookKeys = {
  all: ALL,
  list: (organizationUid: string) => [...ALL, "list", organizationUid] as const,
  endpoint: (uid: string) => [...ALL, "endpoint", uid] as const,
  deliveries: (uid: string) => [...ALL, "endpoint", uid, "deliveries"] as const,
};

export type DeliveryState = WebhookDeliveryView["state"];

/** What is being sent says by itself what came of it. */
const WATCH_MS = 1500;
const isOnItsWay = (deliveries: readonly WebhookDeliveryView[]): boolean =>
  deliveries.some(({ state }) => state === "pending");

export const webhookQueries = {
  /** An organization has a hundred at most, which is one page. */
  list: (organizationUid: string) =>
    queryOptions({
      queryKey: webhookKeys.list(organizationUid),
      queryFn: async ({ signal }) => {
        const query = { organization_uid: organizationUid, limit: "100" };
        return (await call(ops.listWebhookEndpointsOp, { query }, signal)).data.items;
      },
      staleTime: 0,
    }),
  endpoint: (uid: string) =>
    queryOptions({
      queryKey: webhookKeys.endpoint(uid),
      queryFn: async ({ signal }) =>
        (await call(ops.getWebhookEndpointOp, { params: { endpoint_uid: uid } }, signal)).data,
      staleTime: 0,
    }),
  deliveries: (uid: string, state: DeliveryState | null) =>
    infiniteQueryOptions({
      queryKey: [...webhookKeys.deliveries(uid), state] as const,
      queryFn: async ({ pageParam, signal }) => {
        const query = { cursor: pageParam, limit: "25", ...(state && { state }) };
        return (await call(ops.listWebhookDeliveriesOp, { params: { endpoint_uid: uid }, query }, signal))
          .data;
      },
      initialPageParam: FIRST_PAGE,
      getNextPageParam: nextPage,
      staleTime: 0,
      refetchInterval: ({ state: { data } }) =>
        data?.pages.some(({ items }) => isOnItsWay(items)) ? WATCH_MS : false,
    }),
  delivery: (uid: string, deliveryUid: string) =>
    queryOptions({
      queryKey: [...webhookKeys.deliveries(uid), "one", deliveryUid] as const,
      queryFn: async ({ signal }) => {
        const params = { endpoint_uid: uid, delivery_uid: deliveryUid };
        return (await call(ops.getWebhookDeliveryOp, { params }, signal)).data;
      },
      staleTime: 0,
      refetchInterval: ({ state: { data } }) => (data && isOnItsWay([data]) ? WATCH_MS : false),
    }),
};
