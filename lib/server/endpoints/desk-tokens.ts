import * as ops from "@/lib/contracts/desk/settings/tokens";
import type { ApiToken } from "@/lib/domain/api-token";
import { listApiTokens, makeApiToken, revokeApiToken } from "../auth/api-tokens";
import { endpoint } from "../http/endpoint";

const toToken = (token: ApiToken): ops.ApiTokenView => ({
  ...{ uid: token.uid, name: token.name, prefix: token.prefix, last_four: token.lastFour },
  ...{ holder: token.holder, scopes: token.scopes && [...token.scopes] },
  ...{ expires_at: token.expiresAt, revoked_at: token.revokedAt, last_used_at: token.lastUsedAt },
  created_at: token.createdAt,
  created_by: token.createdBy && { user_uid: token.createdBy.uid, user_name: token.createdBy.name },
});

const list = endpoint(ops.listApiTokensOp, async (ctx, { params, query }) => {
  const { tokens, cursor } = await listApiTokens(ctx, {
    ...{ organizationUid: params.organization_uid, cursor: query.cursor, limit: query.limit },
    of: query.agent_uid === undefined ? query.of : { agentUid: query.agent_uid },
  });
  return { items: tokens.map(toToken), next_cursor: cursor };
});

const create = endpoint(ops.createApiTokenOp, async (ctx, { params, body }) => {
  const { name, scopes, agent_uid: agentUid, expires_at: expiresAt } = body;
  const organizationUid = params.organization_uid;
  const made = await makeApiToken(ctx, { organizationUid, agentUid, name, scopes, expiresAt });
  return { ...toToken(made.known), token: made.token };
});

const revoke = endpoint(ops.revokeApiTokenOp, async (ctx, { params }) => {
  await revokeApiToken(ctx, { organizationUid: params.organization_uid, uid: params.token_uid });
  return undefined;
});

export const deskTokenEndpoints = [list, create, revoke];
