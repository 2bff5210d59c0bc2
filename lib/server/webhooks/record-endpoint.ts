import { changedFields } from "@/lib/domain/organization-change";
import type { WebhookEndpoint } from "@/lib/domain/webhook";
import type { JsonObject } from "@/lib/domain/work-task";
import type { Author } from "../change-log/append";
import type { Tx } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";

/** Queries of addresses often hold a key, so the log says only that there is one. */
function addressWords(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}${search && "?…"}`;
}

const stateOf = (endpoint: WebhookEndpoint) => ({
  url: endpoint.url,
  description: endpoint.description,
  event_types: endpoint.eventTypes,
  include_arguments: endpoint.includeArguments,
  is_active: endpoint.disabledAt === null,
  disabled_reason: endpoint.disabledReason,
});

const told = (state: JsonObject | null): JsonObject | null =>
  state && (typeof state.url === "string" ? { ...state, url: addressWords(state.url) } : state);

type Verb = "created" | "updated" | "deleted";

/** Tells the log of the organization what became of an endpoint; nothing where nothing did. A null author is the program. */
export async function recordEndpoint(
  tx: Tx,
  author: Author | null,
  { verb, before, after }: { verb: Verb; before: WebhookEndpoint | null; after: WebhookEndpoint | null },
): Promise<void> {
  const endpoint = before ?? after;
  if (!endpoint) return;
  const { organizationUid, uid, url, dialect, agentUid } = endpoint;
  const subject = { type: "webhook_endpoint", uid, name: addressWords(url) } as const;
  const whole = (one: WebhookEndpoint | null) => one && { ...stateOf(one), dialect, agent_uid: agentUid };
  const changed =
    before && after
      ? changedFields(stateOf(before), stateOf(after))
      : { before: whole(before), after: whole(after) };
  if (!changed) return;
  await recordOrganizationChange(tx, author, {
    ...{ organizationUid, action: `webhook_endpoint.${verb}`, subject },
    ...{ before: told(changed.before), after: told(changed.after) },
  });
}

/** That there is another secret, and for how long the one before it counts as well. */
export const recordRotation = (
  tx: Tx,
  author: Author,
  { organizationUid, uid, url, oldSecretUntil }: WebhookEndpoint,
): Promise<void> =>
  recordOrganizationChange(tx, author, {
    ...{ organizationUid, action: "webhook_endpoint.secret_rotated", before: null },
    subject: { type: "webhook_endpoint", uid, name: addressWords(url) },
    after: { old_secret_until: oldSecretUntil },
  });
