import type { WebhookDeliveryView } from "@/lib/contracts/desk/webhooks/objects";
import { t } from "./t";

const WORDS: Record<WebhookDeliveryView["state"], string> = {
  pending: t("On its way"),
  delivered: t("Delivered"),
  failed: t("Given up"),
};

export const deliveryWords = (state: WebhookDeliveryView["state"]): string => WORDS[state];
