import type { ContextEntity } from "@/lib/client/context/context-search";
import { t } from "./t";

const KINDS: Record<ContextEntity["entity_type"], string> = {
  invoice: t("Invoice"),
  party: t("Party"),
  message: t("Message"),
};

export const contextKind = ({ entity_type }: ContextEntity): string => KINDS[entity_type];

/** What it is called, and what tells it apart from others of that name. */
export function contextNames(entity: ContextEntity): { name: string; more: string | null } {
  switch (entity.entity_type) {
    case "invoice":
      return { name: entity.invoice_number, more: entity.counterparty_name };
    case "party":
      return { name: entity.name, more: null };
    case "message":
      return { name: entity.subject, more: entity.from_email };
  }
}
