import type { ApiToken } from "@/lib/domain/api-token";
import { type Ctx, can, requirePermission } from "@/lib/domain/ctx";
import { AppError, invalidField, invalidQuery } from "@/lib/domain/errors";
import type { Scope } from "@/lib/domain/permissions";
import type { Instant } from "@/lib/domain/work-task";
import { inTransaction, type Queryable, sql } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";
import { type Holder, lockToken, selectHolder, selectTokens, setRevoked } from "./api-tokens-sql";
import { changeCredentials } from "./change-credentials";
import { issueToken, tokenName } from "./create-api-token";

const ADMINISTER = "organization:administer";

const noSuch = (what: string) => new AppError("not_found", `${what} not found`);

function requireMember(ctx: Ctx, organizationUid: string): void {
  if (!ctx.organizations.has(organizationUid)) throw noSuch("Organization");
}

type Held = { type: "user" | "agent"; uid: string };

/** Oneself; anybody for an admin; an agent for the person who answers for it. */
async function mayHandle(from: Queryable, ctx: Ctx, organizationUid: string, holder: Held): Promise<boolean> {
  if (holder.type === ctx.actor.type && holder.uid === ctx.actor.uid) return true;
  if (can(ctx, organizationUid, ADMINISTER)) return true;
  if (holder.type === "user" || ctx.actor.type === "agent") return false;
  const agent = await selectHolder(from, organizationUid, holder);
  return agent?.ownerUserUid === ctx.actor.uid;
}

export type ListTokens = {
  organizationUid: string;
  /** `me`, `all` or the uid of an agent. */
  of: "me" | "all" | { agentUid: string };
  cursor?: string | undefined;
  limit: number;
};

async function chooseHolder(ctx: Ctx, { organizationUid, of }: ListTokens): Promise<Holder> {
  if (of === "me") return { type: ctx.actor.type, uid: ctx.actor.uid };
  if (of === "all") {
    requirePermission(ctx, organizationUid, ADMINISTER);
    return null;
  }
  const holder: Held = { type: "agent", uid: of.agentUid };
  const isThere = (await selectHolder(sql(), organizationUid, holder)) !== null;
  if (!isThere || !(await mayHandle(sql(), ctx, organizationUid, holder))) throw noSuch("Agent");
  return holder;
}

const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** From the newest on, also those that are revoked. `cursor` is null at the end. @throws AppError `not_found`, `forbidden`. */
export async function listApiTokens(
  ctx: Ctx,
  input: ListTokens,
): Promise<{ tokens: ApiToken[]; cursor: string | null }> {
  const { organizationUid, cursor, limit } = input;
  requireMember(ctx, organizationUid);
  if (cursor !== undefined && !UID.test(cursor))
    throw invalidQuery("cursor", "must be one that this list gave");
  const holder = await chooseHolder(ctx, input);
  const found = await selectTokens(sql(), organizationUid, { holder, before: cursor, limit: limit + 1 });
  const tokens = found.slice(0, limit);
  return { tokens, cursor: found.length > limit ? (tokens.at(-1)?.uid ?? null) : null };
}

export type AskForToken = {
  organizationUid: string;
  /** Null is oneself. */
  agentUid: string | null;
  name: string;
  scopes: readonly Scope[] | null;
  expiresAt: Instant | null;
};

/**
 * Makes a token for the caller, or for an agent. Only for people who are signed in: a token that makes others would
 * outlive its own end.
 * @throws AppError `not_found`, `forbidden`, `invalid_request`.
 */
export async function makeApiToken(
  ctx: Ctx,
  input: AskForToken,
): Promise<{ token: string; known: ApiToken }> {
  const { organizationUid, agentUid, name, scopes } = input;
  requireMember(ctx, organizationUid);
  const expiresAt = input.expiresAt === null ? undefined : new Date(input.expiresAt);
  if (expiresAt && expiresAt.getTime() <= Date.now())
    throw invalidField("expires_at", "must be in the future");
  return inTransaction(async (tx) => {
    const holder: Held = agentUid === null ? ctx.actor : { type: "agent", uid: agentUid };
    if ((await selectHolder(tx, organizationUid, holder)) === null) {
      throw invalidField("agent_uid", "no such agent in the organization");
    }
    if (ctx.sessionUid === undefined || !(await mayHandle(tx, ctx, organizationUid, holder))) {
      throw new AppError("forbidden", "Admins make tokens for agents, and whoever answers for the agent");
    }
    return issueToken(tx, ctx.actor, {
      ...{ organizationUid, holder: { type: holder.type, uid: holder.uid }, name },
      ...{ scopes: scopes ?? undefined, expiresAt },
    });
  });
}

/**
 * From the answer on the token opens nothing, also where this process remembers it. To revoke it again changes nothing.
 * @throws AppError `not_found`, also for those of others.
 */
export async function revokeApiToken(
  ctx: Ctx,
  { organizationUid, uid }: { organizationUid: string; uid: string },
): Promise<void> {
  requireMember(ctx, organizationUid);
  await changeCredentials(async (tx) => {
    const token = await lockToken(tx, { organizationUid, uid });
    if (!token || !(await mayHandle(tx, ctx, organizationUid, token.holder))) throw noSuch("Token");
    if (token.revokedAt !== null) return;
    await setRevoked(tx, token);
    const { holder, scopes, expiresAt, lastFour } = token;
    await recordOrganizationChange(tx, ctx.actor, {
      ...{ organizationUid, action: "api_token.revoked", after: null },
      subject: { type: "api_token", uid, name: tokenName(token) },
      before: { holder, scopes, expires_at: expiresAt, last_four: lastFour },
    });
  });
}
