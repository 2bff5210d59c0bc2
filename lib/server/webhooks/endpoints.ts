import { v7 as uuidv7 } from "uuid";
import { type Ctx, organizationsWith, requirePermission } from "@/lib/domain/ctx";
import { AppError, invalidField, invalidQuery } from "@/lib/domain/errors";
import type { Permission } from "@/lib/domain/permissions";
import type { WebhookDialect, WebhookEndpoint } from "@/lib/domain/webhook";
import { inTransaction, type Tx } from "../db/pool";
import { lockOrganization } from "../organizations/lock-organization";
import { problemNow } from "./destination";
import * as stored from "./endpoints-queries";
import {
  countEndpointsOf,
  deleteEndpoint,
  insertEndpoint,
  lockEndpoint,
  type NewEndpoint,
  replaceSecret,
  saveEndpoint,
} from "./endpoints-sql";
import { recordEndpoint, recordRotation } from "./record-endpoint";
import { newSecret, sealSecret, secretWord } from "./secret";

const NEEDED: Permission = "webhooks:manage";

const noSuchEndpoint = () => new AppError("not_found", "Webhook endpoint not found");

/** Whoever looks through a contract of its own dialect sees only the endpoints of that one. */
export type OneEndpoint = { uid: string; dialect?: WebhookDialect | undefined };

/** @throws AppError `not_found`. */
export async function getWebhookEndpoint(ctx: Ctx, { uid, dialect }: OneEndpoint): Promise<WebhookEndpoint> {
  const endpoint = await stored.findEndpoint({ organizationUids: organizationsWith(ctx, NEEDED), uid });
  if (!endpoint || (dialect && endpoint.dialect !== dialect)) throw noSuchEndpoint();
  return endpoint;
}

const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** From the oldest on. `cursor` is null at the end. @throws AppError `forbidden`; `invalid_query` naming the cursor. */
export async function listWebhookEndpoints(
  ctx: Ctx,
  { organizationUid, cursor, limit }: { organizationUid: string; cursor?: string | undefined; limit: number },
): Promise<{ endpoints: WebhookEndpoint[]; cursor: string | null }> {
  requirePermission(ctx, organizationUid, NEEDED);
  if (cursor !== undefined && !UID.test(cursor)) {
    throw invalidQuery("cursor", "must be one that this list gave");
  }
  const found = await stored.findEndpoints({ organizationUid }, { after: cursor, limit: limit + 1 });
  const endpoints = found.slice(0, limit);
  return { endpoints, cursor: found.length > limit ? (endpoints.at(-1)?.uid ?? null) : null };
}

/** Those of one dialect, from the oldest on, and how many there are. @throws AppError `forbidden`. */
export async function listEndpointsOf(
  ctx: Ctx,
  where: Required<stored.EndpointFilter>,
  page: { skip: number; limit: number },
): Promise<{ endpoints: WebhookEndpoint[]; total: number }> {
  requirePermission(ctx, where.organizationUid, NEEDED);
  const [endpoints, total] = await Promise.all([
    stored.findEndpoints(where, page),
    stored.countEndpoints(where),
  ]);
  return { endpoints, total };
}

/** The secret is to be had this once. */
export type WithSecret = { endpoint: WebhookEndpoint; secret: string };

async function checkUrl(url: string): Promise<void> {
  const problem = await problemNow(new URL(url));
  if (problem) throw invalidField("url", problem);
}

export type NewWebhookEndpoint = Omit<NewEndpoint, "uid" | "secret">;

/** Each is asked at every change of a task. */
export const MOST_ENDPOINTS = 100;

/**
 * From the commit on the endpoint is told of what happens.
 * @throws AppError `forbidden`; `invalid_request` for an address that nothing is sent to, an agent of somebody else, and
 * one endpoint too many.
 */
export async function createWebhookEndpoint(ctx: Ctx, input: NewWebhookEndpoint): Promise<WithSecret> {
  const { organizationUid, agentUid } = input;
  requirePermission(ctx, organizationUid, NEEDED);
  if (agentUid !== null && !(await stored.agentExists(organizationUid, agentUid))) {
    throw invalidField("agent_uid", "no such agent in the organization");
  }
  await checkUrl(input.url);
  const secret = newSecret();
  const endpoint = await inTransaction(async (tx) => {
    await lockOrganization(tx, organizationUid);
    if ((await countEndpointsOf(tx, organizationUid)) >= MOST_ENDPOINTS) {
      throw invalidField(
        "url",
        `is one more than the ${MOST_ENDPOINTS} endpoints that an organization can have`,
      );
    }
    const made = await insertEndpoint(tx, { ...input, uid: uuidv7(), secret: sealSecret(secret) });
    await recordEndpoint(tx, ctx.actor, { verb: "created", before: null, after: made });
    return made;
  });
  return { endpoint, secret: secretWord(secret) };
}

export type ChangeWebhookEndpoint = {
  url?: string | undefined;
  description?: string | null | undefined;
  /** In the words of the endpoint's dialect. */
  eventTypes?: string[] | undefined;
  includeArguments?: boolean | undefined;
  /** Switched on again, it gets what was waiting; what happened while it was off it is never told. */
  isActive?: boolean | undefined;
};

type Activity = Pick<WebhookEndpoint, "disabledAt" | "disabledReason">;

function activity({ disabledAt, disabledReason }: Activity, isActive: boolean | undefined): Activity {
  if (isActive === undefined || isActive === (disabledAt === null)) return { disabledAt, disabledReason };
  return isActive
    ? { disabledAt: null, disabledReason: null }
    : { disabledAt: new Date().toISOString(), disabledReason: "It was switched off" };
}

/** Runs a change of an endpoint that nobody else changes meanwhile. @throws AppError `not_found`. */
async function changing<T>(
  ctx: Ctx,
  one: OneEndpoint,
  change: (tx: Tx, before: WebhookEndpoint) => Promise<T>,
): Promise<T> {
  const found = await getWebhookEndpoint(ctx, one);
  return inTransaction(async (tx) => {
    const before = await lockEndpoint(tx, found);
    if (!before) throw noSuchEndpoint();
    return change(tx, before);
  });
}

/** Only what is given changes. @throws AppError `not_found`, `invalid_request`. */
export async function updateWebhookEndpoint(
  ctx: Ctx,
  one: OneEndpoint,
  { isActive, ...changes }: ChangeWebhookEndpoint,
): Promise<WebhookEndpoint> {
  const { dialect } = await getWebhookEndpoint(ctx, one);
  if (changes.eventTypes && dialect !== (one.dialect ?? "standard")) {
    throw invalidField("event_types", "are changed through the contract that the endpoint was made with");
  }
  if (changes.url !== undefined) await checkUrl(changes.url);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return changing(ctx, one, async (tx, before) => {
    const after = await saveEndpoint(tx, { ...before, ...given, ...activity(before, isActive) });
    await recordEndpoint(tx, ctx.actor, { verb: "updated", before, after });
    return after;
  });
}

/** What waits for it is gone with it. @throws AppError `not_found`. */
export const deleteWebhookEndpoint = (ctx: Ctx, one: OneEndpoint): Promise<void> =>
  changing(ctx, one, async (tx, before) => {
    await deleteEndpoint(tx, before);
    await recordEndpoint(tx, ctx.actor, { verb: "deleted", before, after: null });
  });

/**
 * Gives the endpoint another secret. For a while both sign, so that nothing is refused while the new one is put in place.
 * @throws AppError `not_found`; `invalid_request` for an endpoint whose contract has no place for two signatures.
 */
export const rotateWebhookSecret = (
  ctx: Ctx,
  { uid, overlapHours }: { uid: string; overlapHours: number },
): Promise<WithSecret> =>
  changing(ctx, { uid }, async (tx, before) => {
    if (before.dialect !== "standard") {
      throw new AppError(
        "invalid_request",
        "An endpoint of v1-tasks keeps its secret; make another one instead",
      );
    }
    const secret = newSecret();
    const endpoint = await replaceSecret(tx, before, { secret: sealSecret(secret), overlapHours });
    await recordRotation(tx, ctx.actor, endpoint);
    return { endpoint, secret: secretWord(secret) };
  });
